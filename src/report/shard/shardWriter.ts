import { escapeControls } from '../escape';
import type { FilePlace, LocatedFinding, LocatedModel, ScannedFile } from '../locatedUse';
import { modelDocument } from '../modelDocument';
import { findingRecord, placeRecord, regionRecord, useRecord } from '../records';
import type { ScanEnd, ScanWriter } from '../scanWriter';
import { activationsIn } from '../workspace/reportedFile';

/** Grows when a field goes or changes its meaning; new fields may come without. */
export const SHARD_VERSION = 1;

/** All that reports are made of, one JSON object a line: parts of a scan that are put together later. */
export const shardWriter: ScanWriter = {
  file: (scanned) => [fileLines(scanned)],
  add: (pieces) => pieces.join(''),
  end: endLines,
};

function fileLines({ uses, findings, models }: ScannedFile): string {
  return [...uses.map(useRecord), ...findings.map(findingLine), ...models.map(modelLine)]
    .map(line)
    .join('');
}

/** What was left out and not read, and the numbers: every part has them. */
function endLines({ summary, skipped, unreadable }: ScanEnd): string {
  return [
    ...skipped.map((one) => ({ kind: 'skipped', ...one })),
    ...unreadable.map((one) => ({ kind: 'unreadable', ...one })),
    { kind: 'summary', version: SHARD_VERSION, ...summary },
  ]
    .map(line)
    .join('');
}

function findingLine(located: LocatedFinding) {
  const { finding, related, edits, code } = located;
  const place = (one: FilePlace) => ({ ...placeRecord(one), ...inFile(one) });
  return {
    ...findingRecord(located),
    ...inFile(located),
    related: related.map((one) => ({ ...place(one.place), message: one.message })),
    fix: finding.fix
      ? {
          title: finding.fix.title,
          edits: edits.map((edit) => ({ ...place(edit.place), text: edit.text })),
        }
      : null,
    ignored: finding.ignored === true,
    source: code,
  };
}

function inFile({ inFile: region }: FilePlace) {
  return region === undefined ? {} : { inFile: regionRecord(region) };
}

function modelLine(located: LocatedModel) {
  return { ...modelDocument(located), activations: activationsIn(located.model) };
}

export function line(record: object): string {
  return `${escapeControls(JSON.stringify(record))}\n`;
}
