import { escapeControls } from './escape';
import type { ScannedFile } from './locatedUse';
import { modelDocument } from './modelDocument';
import { useRecord, wholeFindingRecord } from './records';
import type { ScanEnd, ScanWriter } from './scanWriter';

/** Grows when a field goes or changes its meaning; new fields may come without. */
const SCHEMA_VERSION = 1;

export interface Program {
  readonly name: string;
  readonly version: string;
}

/** One JSON document of the whole scan; its schema is `media/schemas/scan.json`. */
export function documentWriter(tool: Program, withModels: boolean): ScanWriter {
  const files: ScannedFile[] = [];
  return {
    file(scanned) {
      files.push(scanned);
      return '';
    },
    end: (end) => jsonText(scanDocument(tool, files, withModels, end)),
  };
}

function scanDocument(
  tool: Program,
  files: readonly ScannedFile[],
  withModels: boolean,
  { summary, skipped, unreadable }: ScanEnd,
) {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool,
    uses: files.flatMap(({ uses }) => uses.map(useRecord)),
    findings: files.flatMap(({ findings }) =>
      findings.filter(({ finding }) => !finding.ignored).map(wholeFindingRecord),
    ),
    ...(withModels && { models: files.flatMap(({ models }) => models.map(modelDocument)) }),
    skipped,
    unreadable,
    summary,
  };
}

/** Indented, with a line end; safe to print, and still the same document. */
export function jsonText(document: object): string {
  const lines = JSON.stringify(document, null, 2).split('\n');
  return lines.map((line) => `${escapeControls(line)}\n`).join('');
}
