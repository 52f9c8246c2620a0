import type { NodeTable } from '../detect/syntax';

/** What is known of nodes, by row. */
export type Columns = Pick<NodeTable, 'types' | 'starts' | 'lengths' | 'ups' | 'sizes' | 'indices'>;

/** Of a table that turns out too small. */
const GROWTH = 2;

/** By row of the table that is being filled, its children so far: tables are filled one at a time. */
let counts: Uint32Array = new Uint32Array(0);

/** Nodes that are read one by one, parents before children. */
export class Rows implements Columns {
  length = 0;
  types: Uint16Array;
  starts: Uint32Array;
  lengths: Uint32Array;
  ups: Uint32Array;
  sizes: Uint32Array;
  indices: Uint32Array;

  constructor(capacity: number) {
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
    const capacity = Math.max(least, this.types.length * GROWTH);
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

function grown(values: Uint32Array, capacity: number): Uint32Array {
  const all = new Uint32Array(capacity);
  all.set(values);
  return all;
}
