import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { languageOfPath } from '../../../src/detect/languages';
import { mayHaveUses } from '../../../src/detect/prefilter';
import type { ActivationUse } from '../../../src/detect/use';
import { isMiss, readMarks } from './annotations';
import { describeUse, detectText } from './sources';

const folder = resolve('test/fixtures/detect');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => languageOfPath(path) !== undefined,
);

/** ` keras=2:source`, where the version of Keras says what is named. */
function assumption({ keras }: ActivationUse): string {
  return keras === undefined ? '' : ` keras=${keras.version}:${keras.reason}`;
}

describe('annotated sources', () => {
  it('are many', () => {
    assert.ok(files.length >= 120, `${files.length} files`);
  });

  it('cover each idiom, by its number', () => {
    const numbers = files.flatMap((file) => /^idioms\/0*(\d+)_/.exec(file)?.[1] ?? []);
    assert.deepEqual(
      numbers.map(Number).sort((a, b) => a - b),
      Array.from({ length: 81 }, (_, index) => index + 1),
    );
  });

  for (const file of files) {
    const language = languageOfPath(file);
    if (language === undefined) {
      continue;
    }
    const text = readFileSync(resolve(folder, file), 'utf8');

    it(`${file}: finds what is marked and nothing else`, async () => {
      const place = (start: number, end: number) =>
        `${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`;
      const { uses } = await detectText(language, text);
      assert.deepEqual(
        uses.map(
          (use) => `${place(use.span.start, use.span.end)} ${describeUse(use)}${assumption(use)}`,
        ),
        readMarks(language, text)
          .filter((mark) => !isMiss(mark))
          .sort((a, b) => a.start - b.start)
          .map((mark) => `${place(mark.start, mark.end)} ${mark.facts}`),
      );
    });

    it(`${file}: is not skipped by the filter if it has a use`, async () => {
      const { uses } = await detectText(language, text);
      assert.ok(uses.length === 0 || mayHaveUses(language, text));
    });
  }
});
