import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { languageOfPath } from '../../../src/detect/languages';
import { movedUse, shiftedUse } from '../../../src/detect/moved';
import type { ActivationUse } from '../../../src/detect/use';
import { detectText } from './sources';

/** Of all annotated sources: they have every field that there is. */
async function allUses(): Promise<readonly ActivationUse[]> {
  const folder = resolve('test/fixtures/detect');
  const uses: ActivationUse[] = [];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const language = languageOfPath(path);
    if (!language) continue;
    const text = readFileSync(resolve(folder, path), 'utf8');
    uses.push(...(await detectText(language, text)).uses);
  }
  return uses;
}

describe('a use that stands further on', () => {
  it('is the same in all but where it stands', async () => {
    const uses = await allUses();
    for (const use of uses) {
      const { start, end } = use.span;
      const expected = { ...use, span: { start: start + 7, end: end + 7 } };
      assert.deepEqual(shiftedUse(use, 7), expected);
      assert.deepEqual(
        movedUse(use, (offset) => offset + 7),
        expected,
      );
    }
    const fields = new Set(uses.flatMap((use) => Object.keys(use)));
    for (const field of ['keras', 'call', 'expression', 'equals']) assert.ok(fields.has(field));
  });
});
