import assert from 'node:assert/strict';
import type { TextEdit } from '../../src/advice/finding';
import { writerFor } from '../../src/cli/writers';
import { SCAN_FORMATS } from '../../src/configuration/configuration';
import type { Span } from '../../src/detect/use';
import type { Region, ScannedFile } from '../../src/report/locatedUse';
import { lineStarts } from '../../src/report/position';
import { createTally } from '../../src/report/summary';
import { htmlOf } from '../../src/report/workspace/html';
import { markdownOf } from '../../src/report/workspace/markdown';
import { reportedFile } from '../../src/report/workspace/reportedFile';
import { workspaceBlocks } from '../../src/report/workspace/workspaceReport';
import { words } from '../../src/text/text';

/** A span lies in a text and does not end before it begins. */
export function assertInside({ start, end }: Span, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}

/** Edits lie in a text, in any order, and do not overlap. */
export function assertEdits(edits: readonly TextEdit[], text: string): void {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  for (const { span } of sorted) {
    assertInside(span, text);
    assert.ok(span.start >= end, `an edit at ${span.start} overlaps one up to ${end}`);
    end = span.end;
  }
}

/** Every line and column that is reported of a file is one of its text, or of the cell's. */
export function assertRegions(
  found: ScannedFile,
  text: string,
  cells: readonly string[] | undefined,
): void {
  const places = [
    ...found.uses,
    ...found.models,
    ...found.findings,
    ...found.findings.flatMap(({ related, edits }) =>
      [...related, ...edits].map((one) => one.place),
    ),
  ];
  for (const place of places) {
    assertRegion(place, cells ? (cells[place.cell ?? -1] ?? '') : text);
    if (place.inFile) assertRegion(place.inFile, text);
  }
}

/** Of the last text that was asked for: thousands of places are of one. */
let known = { text: '', starts: lineStarts('') };

function startsOf(text: string): readonly number[] {
  if (text !== known.text) known = { text, starts: lineStarts(text) };
  return known.starts;
}

function assertRegion({ line, column, endLine, endColumn }: Region, text: string): void {
  const starts = startsOf(text);
  const offset = (row: number, at: number): number => (starts[row - 1] ?? Number.NaN) + at - 1;
  const [start, end] = [offset(line, column), offset(endLine, endColumn)];
  assert.ok(
    start >= 0 && start <= end && end <= text.length,
    `${line}:${column}-${endLine}:${endColumn} is none of the text`,
  );
}

/** All that is written of a file can be read again, and holds nothing that a terminal obeys. */
export function assertWritten(found: ScannedFile): void {
  const tally = createTally();
  tally.add(found);
  const end = { summary: tally.summary(), skipped: [], unreadable: [], exitCode: 0 } as const;
  for (const format of SCAN_FORMATS) {
    for (const outline of [false, true]) {
      const writer = writerFor({ format, outline, quiet: false, withoutIgnored: false });
      const text = writer.add(writer.file(found)) + writer.end(end);
      assert.doesNotMatch(text, HARMFUL, format);
      if (format === 'json' || format === 'sarif') JSON.parse(text);
      if (format === 'jsonl')
        for (const line of text.split('\n')) if (line !== '') JSON.parse(line);
    }
  }
  assertReport(found);
}

/** Controls but the line feed, bidirectional overrides, halves of pairs. */
const HARMFUL = /(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

function assertReport(found: ScannedFile): void {
  const tally = createTally();
  tally.add(found);
  const scan = {
    folders: ['<img src=x onerror=alert(1)>'],
    files: [reportedFile(found)],
    end: { summary: tally.summary(), skipped: [], unreadable: [] },
  };
  const blocks = workspaceBlocks(scan, words(), (path) =>
    encodeURIComponent(path.replace(/\p{Surrogate}/gu, '')),
  );
  const html = htmlOf(blocks, 'title', 'en');
  assert.doesNotMatch(html, /<(script|img|iframe)|href="(?:javascript|data|command):/i);
  assert.doesNotMatch(html, HARMFUL);
  assert.doesNotMatch(markdownOf(blocks), HARMFUL);
}
