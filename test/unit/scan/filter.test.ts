import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { adviceRules } from '../../../src/advice/adviceRules';
import { findingsWithIgnored } from '../../../src/advice/findings';
import { mayShowInCode } from '../../../src/advice/rules/codeRules';
import { read } from '../../../src/detect/detect';
import { languageOfPath } from '../../../src/detect/languages';
import { heldIn } from '../../../src/detect/tableFilter';
import type { SourceLanguage } from '../../../src/detect/use';
import { words } from '../../../src/text/text';
import { parserFor } from '../detect/sources';

const FOLDERS = ['advice', 'detect', 'outline', 'remarks'].map((name) => `test/fixtures/${name}`);

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const language = languageOfPath(path);
    const file = join(folder, path);
    return language ? [{ language, file, text: readFileSync(file, 'utf8') }] : [];
  }),
);

const levels = Object.fromEntries(adviceRules.map(({ code }) => [code, 'on' as const]));

function passes(language: SourceLanguage, text: string): boolean {
  return heldIn(language, text) === 'something' || mayShowInCode(text);
}

/** Whether a scan has anything to say of a source. */
async function holds(language: SourceLanguage, text: string): Promise<boolean> {
  const tree = (await parserFor(language)).parse(text);
  const { detection, outline } = read(language, tree);
  const outlines = outline();
  const found = findingsWithIgnored(detection, outlines, text, words(), { levels });
  tree.delete();
  const { uses, rejected } = detection;
  return uses.length + rejected.length + outlines.models.length + found.length > 0;
}

describe('the filter of a scan', function () {
  this.timeout(60_000);

  it('skips no source with a use, a refused string, a model, or a finding of any rule', async () => {
    assert.ok(sources.length > 300, `${sources.length} sources`);
    let held = 0;
    const skipped: string[] = [];
    for (const { language, file, text } of sources) {
      if (!(await holds(language, text))) continue;
      held += 1;
      if (!passes(language, text)) skipped.push(file);
    }
    assert.deepEqual(skipped, []);
    assert.ok(held > 250, `${held} sources`);
  });

  it('nor does it of any part of them', async () => {
    const part = fc
      .tuple(fc.constantFrom(...sources), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12))
      .map(([{ language, text }, place, count]) => {
        const lines = text.split('\n');
        const from = Math.floor(place * lines.length);
        // Imports mostly stand at the beginning: without them there is nothing to find.
        const kept = [
          ...lines.filter((line) => /^(?:import|from)\b/.test(line)),
          ...lines.slice(from, from + count),
        ];
        return { language, text: kept.join('\n') };
      });
    let held = 0;
    for (const { language, text } of fc.sample(part, { numRuns: 3_000, seed: 11 })) {
      if (!(await holds(language, text))) continue;
      held += 1;
      assert.ok(passes(language, text), text);
    }
    assert.ok(held > 400, `${held} parts`);
  });
});
