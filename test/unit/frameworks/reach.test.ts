import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FileSigns } from '../../../src/detect/fileSigns';
import { languageOfPath } from '../../../src/detect/languages';
import { assumeKeras } from '../../../src/frameworks/kerasVersion';
import { detectText } from '../detect/sources';
import { apiSheets } from './apiSheets';
import { argumentSheets, silentSheet } from './argumentSheets';
import { allRows, rowOfPath, rowOfSilentCall, rowsOfUse } from './reached';
import { readSheet } from './sheet';
import { stringSheets } from './stringSheets';

describe('every line of the tables', () => {
  it('is reached by a source whose uses come from elsewhere', async () => {
    const reached = new Set([...(await rowsOfSheets()), ...(await rowsOfAnnotations())]);
    assert.deepEqual(
      [...allRows].filter((row) => !reached.has(row)),
      [],
    );
  }).timeout(30_000);
});

/** The sheets are made of what the frameworks have; that they are found right is tested apart. */
async function rowsOfSheets(): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const sheet of [...apiSheets, ...stringSheets, ...argumentSheets, silentSheet]) {
    for (const { text, found, rows: named = [] } of await readSheet(sheet)) {
      const tensors = sheet.language === 'python' ? 'torch' : 'tfjs';
      const silent = found.length === 0 ? rowOfSilentCall(text, sheet.keras, tensors) : undefined;
      rows.push(
        ...found.flatMap((use) => rowsOfUse(use, sheet.keras)),
        ...named.map((row) => rowOfPath(row, sheet.keras)),
        ...(silent === undefined ? [] : [silent]),
      );
    }
  }
  return rows;
}

/** The annotated sources, whose marks are written by hand. */
async function rowsOfAnnotations(): Promise<readonly string[]> {
  const folder = resolve('test/fixtures/detect');
  const rows: string[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const language = languageOfPath(file);
    if (language !== undefined) {
      const text = readFileSync(resolve(folder, file), 'utf8');
      const { uses } = await detectText(language, text);
      rows.push(
        ...uses.flatMap((use) => rowsOfUse(use, assumeKeras(new FileSigns(text).shows).version)),
      );
    }
  }
  return rows;
}
