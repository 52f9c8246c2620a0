import type { EarlierNodes, NodeTable } from '../detect/syntax';

/**
 * Finds the statements of a tree among those of the tree that it was parsed from. They are
 * asked for in order of position.
 */
export class EarlierStatements {
  readonly table: NodeTable;
  private readonly edit: EarlierNodes['edit'];
  private next = 0;

  constructor({ table, edit }: EarlierNodes) {
    this.table = table;
    this.edit = edit;
  }

  /** The statement of the earlier tree with the same text; -1: the edit has changed it. */
  find(start: number, end: number): number {
    const before = this.before(start, end);
    if (before === undefined) return -1;
    const { lengths, statements } = this.table;
    while (this.startOf(this.next) < before) this.next += 1;
    const row = statements[this.next]?.row ?? 0;
    const isSame = this.startOf(this.next) === before && lengths[row] === end - start;
    return isSame ? this.next : -1;
  }

  private startOf(index: number): number {
    const { starts, statements } = this.table;
    const known = statements[index];
    return known ? (starts[known.row] ?? 0) : Number.POSITIVE_INFINITY;
  }

  /** Where a span began before the edit; `undefined`: the edit touched it. */
  private before(start: number, end: number): number | undefined {
    const { startIndex, oldEndIndex, newEndIndex } = this.edit;
    if (end <= startIndex) return start;
    return start >= newEndIndex ? start - newEndIndex + oldEndIndex : undefined;
  }
}
