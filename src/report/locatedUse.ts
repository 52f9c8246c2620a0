import type { Finding } from '../advice/finding';
import type { ActivationUse } from '../detect/use';

/** A place in a file, as reports name places. */
export interface FilePlace {
  /** As given on the command line or below it, with `/` between folders. */
  readonly path: string;
  /** Of a notebook: 0-based index of the cell among all cells; lines count from the cell's first. */
  readonly cell?: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly endLine: number;
  /** Of the unit after the token. */
  readonly endColumn: number;
}

export interface LocatedUse extends FilePlace {
  readonly use: ActivationUse;
}

export interface LocatedFinding extends FilePlace {
  readonly finding: Finding;
}
