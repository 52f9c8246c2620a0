import type { RowRange } from '../nodes';
import type { NodeTable } from '../syntax';

/** The statements of a file by their rows, and by what stands where. */
export class Statements {
  readonly count: number;
  /** The one that was asked for last: as a rule the next row is of it, too. */
  private last = 0;

  constructor(private readonly table: NodeTable) {
    this.count = table.statements.length;
  }

  /** The statement that a row is of. */
  of(row: number): number {
    const { last } = this;
    if (row < this.first(last) || row >= this.after(last)) {
      this.last = Math.max(
        0,
        this.lastWhere((index) => this.first(index) <= row),
      );
    }
    return this.last;
  }

  /** Its first row. */
  first(index: number): number {
    return this.table.statements[index]?.row ?? 0;
  }

  /** The row after its last. */
  after(index: number): number {
    const first = this.first(index);
    return first + (this.table.sizes[first] ?? 0);
  }

  range(index: number): RowRange {
    return { first: this.first(index), after: this.after(index) };
  }

  /** How many of the first ones are the first ones of the earlier nodes, and end before an offset. */
  firstSame(offset: number): number {
    const { statements } = this.table;
    const most = 1 + this.lastWhere((index) => this.end(index) <= offset);
    let count = 0;
    while (count < most && statements[count]?.same === count) count += 1;
    return count;
  }

  /**
   * How many of the last ones are the last ones of the earlier nodes, of which there were so many,
   * and begin behind an offset.
   */
  lastSame(offset: number, earlier: number): number {
    const { count } = this;
    const { statements } = this.table;
    const least = 1 + this.lastWhere((index) => this.start(index) < offset);
    const more = earlier - count;
    let index = count;
    while (index > least && statements[index - 1]?.same === index - 1 + more) index -= 1;
    return count - index;
  }

  start(index: number): number {
    return this.table.starts[this.first(index)] ?? 0;
  }

  end(index: number): number {
    const first = this.first(index);
    return (this.table.starts[first] ?? 0) + (this.table.lengths[first] ?? 0);
  }

  /** The statement that an offset is in, or that ends last before it; -1: it is before them all. */
  at(offset: number): number {
    return this.lastWhere((index) => this.start(index) <= offset);
  }

  /** The last one of which something is true that is true of all before it; -1: of none. */
  private lastWhere(isTrue: (index: number) => boolean): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isTrue(middle)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
