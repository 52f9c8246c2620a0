import type { ActivationUse } from '../detect/use';

/** A use with its place in a file, as reports name places. */
export interface LocatedUse {
  /** As given on the command line or below it, with `/` between folders. */
  readonly path: string;
  /** Of a notebook: 0-based index of the cell among all cells; lines count from the cell's first. */
  readonly cell?: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly endLine: number;
  /** Of the unit after the naming token. */
  readonly endColumn: number;
  readonly use: ActivationUse;
}
