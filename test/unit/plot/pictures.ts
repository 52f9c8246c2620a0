import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/pictures');

/**
 * Compares a picture with the expected one, an element a line, so that a failure
 * shows what moved. `UPDATE_PICTURES=1` writes the expected picture instead: look at
 * it before it is committed.
 */
export function expectPicture(name: string, svg: string): void {
  const file = join(FOLDER, `${name}.svg`);
  const picture = `${svg.replace(/></g, '>\n<')}\n`;
  if (process.env.UPDATE_PICTURES === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, picture);
  }
  assert.deepEqual(picture.split('\n'), readFileSync(file, 'utf8').split(/\r?\n/), file);
}
