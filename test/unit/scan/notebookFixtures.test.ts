import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NO_NEIGHBOURS } from '../../../src/detect/own/neighbours';
import type { SourceLanguage } from '../../../src/detect/use';
import { createParsers } from '../../../src/parsing/parsers';
import type { FilePlace } from '../../../src/report/locatedUse';
import { readNotebook } from '../../../src/scan/notebook';
import { scanFile } from '../../../src/scan/scanFile';
import { words } from '../../../src/text/text';
import { readMarks } from '../detect/annotations';
import { describeUse } from '../detect/sources';
import { readAsset } from '../parsing/assets';

const folder = resolve('test/fixtures/notebooks');
const files = readdirSync(folder).filter((name) => name.endsWith('.ipynb'));
const parsers = createParsers(readAsset);

/** Which kernels are left alone, and what is said of them. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'julia.ipynb': ['other language: Julia'],
  'r.ipynb': ['other language: R'],
};

describe('annotated notebooks', () => {
  for (const file of files) {
    const text = readFileSync(resolve(folder, file), 'utf8');

    it(`${file}: what is marked is found in its cell, in the file as well, and nothing else`, async () => {
      const notices: string[] = [];
      const { uses, findings } = await scan(file, text, notices);
      const found = [
        ...uses.map((one) => `${placeText(one)} ${describeUse(one.use)}`),
        ...findings.map(({ finding, related, ...place }) => {
          const others = related.map((one) => ` -> cell ${one.place.cell}`).join('');
          return `${placeText(place)} ${finding.code} ${finding.severity}${others}`;
        }),
      ];
      assert.deepEqual(found.sort(), marksOf(text).sort());
      assert.deepEqual(notices, OTHERS[file] ?? []);
    });

    it(`${file}: places in the file hold the code of the cell`, async () => {
      const lines = text.split('\n');
      for (const { inFile, code } of (await scan(file, text, [])).findings) {
        assert.ok(inFile);
        const { line, column, endColumn } = inFile;
        assert.equal(lines[line - 1]?.slice(column - 1, endColumn - 1), code.token);
      }
    });
  }
});

function scan(path: string, text: string, notices: string[]) {
  const tools = {
    parsers,
    keras: {},
    neighbours: async () => NO_NEIGHBOURS,
    notices: {
      skipped: (_: string, reason: string, detail = '') => notices.push(`${reason}: ${detail}`),
      unreadable: (_: string, error: unknown) => notices.push(String(error)),
    },
  };
  return scanFile({ path, absolute: path }, text, tools, {
    outline: false,
    words: words(),
    shown: () => path,
  });
}

function marksOf(text: string): string[] {
  const notebook = readNotebook(text);
  if (notebook.kind !== 'code') return [];
  const { language, cells } = notebook;
  return cells.flatMap((cell) =>
    readMarks(language as SourceLanguage, cell.text).map(({ start, end, facts }) => {
      const before = cell.text.slice(0, start).split('\n');
      const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
      return `${cell.index}:${line}:${column}-${column + end - start} ${facts}`;
    }),
  );
}

function placeText({ cell, line, column, endColumn }: Omit<FilePlace, 'path'>): string {
  return `${cell}:${line}:${column}-${endColumn}`;
}
