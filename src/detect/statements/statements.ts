import type { RowRange } from '../nodes';
import type { NodeTable } from '../syntax';

/** The statements of a file by their rows, and by what stands where. */
export class Statements {
  readonly count: number;
  /** By row; of the root itself: none. */
  private readonly places: Uint32Array;

  constructor(private readonly table: NodeTable) {
    const { length, statements } = table;
    this.count = statements.length;
    this.places = new Uint32Array(length);
    for (let index = 0; index < this.count; index++) {
      this.places.fill(index, this.first(index), this.after(index));
    }
  }

  /** The statement that a row is of. */
  of(row: number): number {
    return this.places[row] ?? 0;
  }

  /** Its first row. */
  first(index: number): number {
    return this.table.statements[index]?.row ?? 0;
  }

  /** The row after its last. */
  after(index: number): number {
    return this.table.afters[this.first(index)] ?? 0;
  }

  range(index: number): RowRange {
    return { first: this.first(index), after: this.after(index) };
  }

  /** The one of the earlier nodes that it is; -1: it is another. */
  same(index: number): number {
    return this.table.statements[index]?.same ?? -1;
  }

  start(index: number): number {
    return this.table.starts[this.first(index)] ?? 0;
  }

  end(index: number): number {
    return this.table.ends[this.first(index)] ?? 0;
  }

  /** The statement that an offset is in, or that ends last before it; -1: it is before them all. */
  at(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
