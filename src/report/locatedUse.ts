import type { Finding } from '../advice/finding';
import type { ModelOutline } from '../detect/outline/model';
import type { ActivationUse } from '../detect/use';

/** A part of a text: lines and columns from 1, columns in UTF-16 units. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Of the unit after the last one. */
  readonly endColumn: number;
}

/** A place in a file, as reports name places. */
export interface FilePlace extends Region {
  /** For people as given on the command line or below it, else from the root; `/` between folders. */
  readonly path: string;
  /** Of a notebook: 0-based index of the cell among all cells; lines count from the cell's first. */
  readonly cell?: number;
  /** Of a notebook, where it was asked for: the same in the file itself, whose text is JSON. */
  readonly inFile?: Region;
}

export interface LocatedUse extends FilePlace {
  readonly use: ActivationUse;
}

export interface LocatedModel extends FilePlace {
  readonly model: ModelOutline;
  /** Where other parts of the same text are. */
  readonly locate: (span: ModelOutline['span']) => Omit<FilePlace, 'path'>;
}

export interface LocatedFinding extends FilePlace {
  readonly finding: Finding;
  readonly related: readonly { readonly place: FilePlace; readonly message: string }[];
  /** Of its fix; empty without one. */
  readonly edits: readonly { readonly place: FilePlace; readonly text: string }[];
  /** The line of code that it begins on, and of that the part that it is about. */
  readonly code: { readonly line: string; readonly token: string };
}

/** What a file holds, each list in order of position. */
export interface ScannedFile {
  readonly uses: readonly LocatedUse[];
  /** Those that a comment ignores too. */
  readonly findings: readonly LocatedFinding[];
  /** Empty unless asked for. */
  readonly models: readonly LocatedModel[];
}

/** `cell 3:12:7`, or without a cell `12:7`. */
export function positionText({ cell, line, column }: Pick<FilePlace, 'cell' | 'line' | 'column'>) {
  return [...(cell === undefined ? [] : [`cell ${cellNumber(cell)}`]), line, column].join(':');
}

/** A cell as people count them, from 1, as they do lines. */
export function cellNumber(index: number): number {
  return index + 1;
}
