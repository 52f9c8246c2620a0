import type { ScannedFile } from './locatedUse';
import type { ScanSummary } from './summary';

/** Something that was left out on purpose. */
export interface SkippedPath {
  readonly path: string;
  /** Closed vocabulary, for machines. */
  readonly reason: string;
  /** The same for people, with more. */
  readonly message: string;
}

/** Something that could not be read. */
export interface UnreadablePath {
  readonly path: string;
  readonly problem: string;
}

/** What is known once all files are scanned. */
export interface ScanEnd {
  readonly summary: ScanSummary;
  readonly skipped: readonly SkippedPath[];
  readonly unreadable: readonly UnreadablePath[];
  readonly exitCode: number;
}

/**
 * A format. What it has to say of a file is made wherever the file is read, by any of several
 * writers of one scan; one of them is given it all, in order.
 */
export interface ScanWriter {
  /** What is said of a file: text for each part of the format, which may be empty. */
  readonly file: (scanned: ScannedFile) => FilePieces;
  /** Takes what is said of the next file; returns what can be written at once, whole lines. */
  readonly add: (pieces: FilePieces) => string;
  readonly end: (end: ScanEnd) => string;
}

export type FilePieces = readonly string[];

/** A format that is written file by file, and what may stand at the end. */
export function pieceByPiece(
  file: (scanned: ScannedFile) => string,
  end: ScanWriter['end'] = () => '',
): ScanWriter {
  return { file: (scanned) => [file(scanned)], add: (pieces) => pieces.join(''), end };
}
