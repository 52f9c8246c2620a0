import { jsonItems, jsonTextWith } from './jsonItems';
import type { ScannedFile } from './locatedUse';
import { modelDocument } from './modelDocument';
import { useRecord, wholeFindingRecord } from './records';
import type { FilePieces, ScanEnd, ScanWriter } from './scanWriter';

/** Grows when a field goes or changes its meaning; new fields may come without. */
const SCHEMA_VERSION = 1;

export interface Program {
  readonly name: string;
  readonly version: string;
}

/** Where the items of its arrays stand. */
export const LEVEL = 2;

/** One JSON document of the whole scan; its schema is `media/schemas/scan.json`. */
export function documentWriter(tool: Program, withModels: boolean): ScanWriter {
  const kept = { uses: [] as string[], findings: [] as string[], models: [] as string[] };
  return {
    file: documentPieces,
    add([uses = '', findings = '', models = '']) {
      if (uses !== '') kept.uses.push(uses);
      if (findings !== '') kept.findings.push(findings);
      if (models !== '') kept.models.push(models);
      return '';
    },
    end: (end) => jsonTextWith(emptyDocument(tool, withModels, end), kept),
  };
}

function documentPieces({ uses, findings, models }: ScannedFile): FilePieces {
  const shown = findings.filter(({ finding }) => !finding.ignored);
  return [
    jsonItems(uses.map(useRecord), LEVEL),
    jsonItems(shown.map(wholeFindingRecord), LEVEL),
    jsonItems(models.map(modelDocument), LEVEL),
  ];
}

function emptyDocument(
  tool: Program,
  withModels: boolean,
  { summary, skipped, unreadable }: ScanEnd,
) {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool,
    uses: [],
    findings: [],
    ...(withModels && { models: [] }),
    skipped,
    unreadable,
    summary,
  };
}
