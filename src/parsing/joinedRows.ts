import type { NodeTable, StatementRow } from '../detect/syntax';
import type { Columns, Rows } from './rows';

/** Children of the root that follow one another in the earlier table, and where they go. */
interface Copy {
  readonly from: number;
  to: number;
  /** How far their text has moved. */
  readonly distance: number;
  readonly row: number;
  /** The place of the first of them among the children of the root. */
  readonly index: number;
}

/** Rows that follow one another in the table that they come from and in the one that is made. */
interface Piece {
  readonly of: Columns;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/**
 * A table of nodes in the making, of those that are read anew and of statements as they stand in
 * an earlier table. While a word is typed most columns stay as they are: both tables have the same.
 */
export class JoinedRows {
  readonly statements: StatementRow[] = [];
  private readonly copies: Copy[] = [];
  private last: Copy | undefined;
  private copied = 0;

  constructor(
    private readonly fresh: Rows,
    private readonly earlier: NodeTable | undefined,
  ) {}

  get length(): number {
    return this.fresh.length + this.copied;
  }

  /** A statement whose rows are yet to be added to those that are read anew; returns the row there. */
  read(type: number, start: number, end: number, parts: readonly number[], same: number): number {
    const { fresh, length, statements } = this;
    const row = fresh.add(type, start, end, 0);
    fresh.ups[row] = length;
    fresh.indices[row] = statements.length;
    statements.push({ row: length, parts, same });
    return row;
  }

  /** A statement as it stands in the earlier table, moved by a distance. */
  copy({ row: from, parts }: StatementRow, size: number, distance: number, same: number): void {
    const { copies, last, statements } = this;
    const row = this.fresh.length + this.copied;
    const goesOn =
      last?.to === from && last.distance === distance && last.row + from - last.from === row;
    if (goesOn) {
      last.to += size;
    } else {
      this.last = { from, to: from + size, distance, row, index: statements.length };
      copies.push(this.last);
    }
    this.copied += size;
    statements.push({ row, parts, same });
  }

  table(typeNames: readonly string[]): NodeTable {
    const { earlier, fresh, length, statements } = this;
    fresh.sizes[0] = length;
    const columns = earlier && this.copied > 0 ? this.columns(earlier) : fresh;
    return new Table(length, typeNames, columns, statements);
  }

  private columns(earlier: NodeTable): Columns {
    const { copies, fresh, length } = this;
    const pieces = this.pieces(earlier);
    const isInPlace = copies.every(
      ({ from, row, index }) => row === from && earlier.indices[from] === index,
    );
    const isKept = isInPlace && length === earlier.length;
    const read = pieces.filter((piece) => piece.of === fresh);
    const joined = <T extends Uint16Array | Uint32Array>(
      column: (of: Columns) => T,
      make: (length: number) => T,
    ): T => {
      const old = column(earlier);
      if (isKept && read.every((piece) => isSame(column(fresh), piece, old))) return old;
      const all = make(length);
      for (const { of, from, to, row } of pieces) all.set(column(of).subarray(from, to), row);
      return all;
    };
    const columns = {
      types: joined(({ types }) => types, shorts),
      starts: this.starts(pieces),
      lengths: joined(({ lengths }) => lengths, words),
      ups: joined(({ ups }) => ups, words),
      sizes: joined(({ sizes }) => sizes, words),
      indices: joined(({ indices }) => indices, words),
    };
    if (!isInPlace) for (const copy of copies) place(copy, earlier, columns);
    return columns;
  }

  private pieces(earlier: NodeTable): readonly Piece[] {
    const { copies, fresh } = this;
    const pieces: Piece[] = [];
    let read = 0;
    let row = 0;
    const readUpTo = (to: number): void => {
      if (to > read) pieces.push({ of: fresh, from: read, to, row });
      row += to - read;
      read = to;
    };
    for (const { from, to, row: at } of copies) {
      readUpTo(read + at - row);
      pieces.push({ of: earlier, from, to, row });
      row += to - from;
    }
    readUpTo(fresh.length);
    return pieces;
  }

  private starts(pieces: readonly Piece[]): Uint32Array {
    const { copies, earlier, fresh, length } = this;
    const starts = new Uint32Array(length);
    for (const { of, from, to, row } of pieces) {
      if (of === fresh) starts.set(fresh.starts.subarray(from, to), row);
    }
    for (const { from, to, distance, row } of copies) {
      if (earlier) setMoved(starts, row, earlier.starts.subarray(from, to), distance);
    }
    return starts;
  }
}

class Table implements NodeTable {
  readonly types: Uint16Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly ups: Uint32Array;
  readonly sizes: Uint32Array;
  readonly indices: Uint32Array;

  constructor(
    readonly length: number,
    readonly typeNames: readonly string[],
    { types, starts, lengths, ups, sizes, indices }: Columns,
    readonly statements: readonly StatementRow[],
  ) {
    this.types = types;
    this.starts = starts;
    this.lengths = lengths;
    this.ups = ups;
    this.sizes = sizes;
    this.indices = indices;
  }
}

function shorts(length: number): Uint16Array {
  return new Uint16Array(length);
}

function words(length: number): Uint32Array {
  return new Uint32Array(length);
}

function isSame(
  read: Uint16Array | Uint32Array,
  { from, to, row }: Piece,
  old: Uint16Array | Uint32Array,
): boolean {
  for (let at = from; at < to; at++) if (read[at] !== old[row + at - from]) return false;
  return true;
}

/** Tells statements that were copied where the root is, and their places. */
function place({ from, to, row, index }: Copy, earlier: NodeTable, { ups, indices }: Columns) {
  let next = index;
  for (let at = from; at < to; at += earlier.sizes[at] ?? 1) {
    const child = row + at - from;
    ups[child] = child;
    indices[child] = next;
    next += 1;
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
