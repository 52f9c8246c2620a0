import type { NodeTable, StatementRow } from '../detect/syntax';

/** Of a table that turns out too small. */
const GROWTH = 1.5;

/** Children of the root that follow one another in another table, to be copied from there. */
interface Run {
  readonly table: NodeTable;
  readonly from: number;
  to: number;
  readonly distance: number;
  /** Where the first of them goes, and its place among the children of the root. */
  readonly row: number;
  readonly index: number;
}

/** By row of the table that is being filled, its children so far: tables are filled one at a time. */
let counts: Uint32Array = new Uint32Array(0);

/** A table of nodes while it is filled. */
export class Rows implements NodeTable {
  length = 0;
  types: Uint16Array;
  starts: Uint32Array;
  lengths: Uint32Array;
  ups: Uint32Array;
  sizes: Uint32Array;
  indices: Uint32Array;
  readonly statements: StatementRow[] = [];
  private run: Run | undefined;

  constructor(
    readonly typeNames: readonly string[],
    capacity: number,
  ) {
    this.types = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.lengths = new Uint32Array(capacity);
    this.ups = new Uint32Array(capacity);
    this.sizes = new Uint32Array(capacity);
    this.indices = new Uint32Array(capacity);
    if (counts.length < capacity) counts = new Uint32Array(capacity);
    counts[0] = 0;
  }

  /** Adds a node after its parent; returns its row. */
  add(type: number, start: number, end: number, parent: number): number {
    const row = this.length;
    if (row === this.types.length) this.grow(row + 1);
    this.length = row + 1;
    this.types[row] = type;
    this.starts[row] = start;
    this.lengths[row] = end - start;
    this.ups[row] = row - parent;
    this.sizes[row] = 1;
    counts[row] = 0;
    if (row > 0) {
      const index = counts[parent] ?? 0;
      this.indices[row] = index;
      counts[parent] = index + 1;
    }
    return row;
  }

  private grow(least: number): void {
    const capacity = Math.max(least, Math.ceil(this.types.length * GROWTH));
    const types = new Uint16Array(capacity);
    types.set(this.types);
    this.types = types;
    this.starts = grown(this.starts, capacity);
    this.lengths = grown(this.lengths, capacity);
    this.ups = grown(this.ups, capacity);
    this.sizes = grown(this.sizes, capacity);
    this.indices = grown(this.indices, capacity);
    if (counts.length < capacity) counts = grown(counts, capacity);
  }

  /**
   * Adds a child of the root with all below it, as it stands in another table, moved by a
   * distance. It is there from the next `settle` on.
   */
  copy(table: NodeTable, from: number, distance: number): number {
    const row = this.length;
    const to = from + (table.sizes[from] ?? 0);
    const { run } = this;
    if (run?.table === table && run.to === from && run.distance === distance) {
      run.to = to;
    } else {
      this.settle();
      this.run = { table, from, to, distance, row, index: counts[0] ?? 0 };
    }
    this.length = row + to - from;
    if (this.length > this.types.length) this.grow(this.length);
    counts[0] = (counts[0] ?? 0) + 1;
    return row;
  }

  /** Copies what is yet to be copied: as one piece, where the children followed one another. */
  settle(): void {
    const { run } = this;
    if (!run) return;
    this.run = undefined;
    const { table, from, to, distance, row } = run;
    this.types.set(table.types.subarray(from, to), row);
    this.indices.set(table.indices.subarray(from, to), row);
    setMoved(this.starts, row, table.starts.subarray(from, to), distance);
    this.lengths.set(table.lengths.subarray(from, to), row);
    this.ups.set(table.ups.subarray(from, to), row);
    this.sizes.set(table.sizes.subarray(from, to), row);
    let { index } = run;
    // Nothing of its own statements has come or gone before them.
    if (row === from && index === table.indices[from]) return;
    for (let child = row; child < row + to - from; child += this.sizes[child] ?? 1) {
      this.ups[child] = child;
      this.indices[child] = index;
      index += 1;
    }
  }

  /** Whether a child of the root and all below it are as in another table, wherever they stand. */
  isAlike(row: number, table: NodeTable, from: number): boolean {
    const rows = row - from;
    const size = table.sizes[from] ?? 0;
    if (this.sizes[row] !== size) return false;
    const distance = (this.starts[row] ?? 0) - (table.starts[from] ?? 0);
    for (let at = from; at < from + size; at++) {
      const isSame =
        this.types[at + rows] === table.types[at] &&
        this.starts[at + rows] === (table.starts[at] ?? 0) + distance &&
        this.lengths[at + rows] === table.lengths[at] &&
        (at === from || this.ups[at + rows] === table.ups[at]);
      if (!isSame) return false;
    }
    return true;
  }

  /** All that was added since a node are its descendants. */
  close(row: number): void {
    this.sizes[row] = this.length - row;
  }
}

function setMoved(to: Uint32Array, at: number, values: Uint32Array, distance: number): void {
  if (distance === 0) {
    to.set(values, at);
    return;
  }
  for (let index = 0; index < values.length; index++) {
    to[at + index] = (values[index] ?? 0) + distance;
  }
}

function grown(values: Uint32Array, capacity: number): Uint32Array {
  const all = new Uint32Array(capacity);
  all.set(values);
  return all;
}
