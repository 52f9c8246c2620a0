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

/** A format: what is written for each file at once, and what at the end. */
export interface ScanWriter {
  readonly file: (scanned: ScannedFile) => string;
  readonly end: (end: ScanEnd) => string;
}
