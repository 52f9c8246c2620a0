import type { NodeTable } from '../detect/syntax';

/** A table of nodes while it is filled. */
export class Rows implements NodeTable {
  length = 0;
  readonly types: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly parents: Uint32Array;
  readonly afters: Uint32Array;
  readonly indices: Uint32Array;
  private readonly counts: Uint32Array;

  constructor(
    readonly typeNames: readonly string[],
    capacity: number,
  ) {
    this.types = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.parents = new Uint32Array(capacity);
    this.afters = new Uint32Array(capacity);
    this.indices = new Uint32Array(capacity);
    this.counts = new Uint32Array(capacity);
  }

  /** Adds a node after its parent; returns its row. */
  add(type: number, start: number, end: number, parent: number): number {
    const row = this.length;
    this.length = row + 1;
    this.types[row] = type;
    this.starts[row] = start;
    this.ends[row] = end;
    this.parents[row] = parent;
    this.afters[row] = row + 1;
    if (row > 0) {
      const index = this.counts[parent] ?? 0;
      this.indices[row] = index;
      this.counts[parent] = index + 1;
    }
    return row;
  }

  /** All that was added since a node are its descendants. */
  close(row: number): void {
    this.afters[row] = this.length;
  }
}
