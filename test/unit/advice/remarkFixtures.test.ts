import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Choice, Option } from '../../../src/advice/choice';
import { partsOf } from '../../../src/advice/parts';
import { remarkRules } from '../../../src/advice/remarks';
import { adviseOn, type UseAdvice } from '../../../src/advice/useAdvice';
import { languageOfPath } from '../../../src/detect/languages';
import { words } from '../../../src/text/text';
import { readMarks } from '../detect/annotations';
import { modelsIn } from '../detect/outline/sources';

const folder = resolve('test/fixtures/remarks');
const files = readdirSync(folder);
const textOf = (file: string) => readFileSync(resolve(folder, file), 'utf8');

/** `relu-dead no-consensus -> relu elu | prelu+8 mpelu+16`: what applies, and what would otherwise. */
function described({ remarks, choice }: UseAdvice): string {
  const slugs = remarks.map(({ slug }) => slug).join(' ');
  return choice === undefined ? slugs : `${slugs} -> ${choiceOf(choice)}`;
}

function choiceOf({ options }: Choice): string {
  const listed = (some: readonly Option[]) =>
    some.map(({ activation, parameters }) => `${activation}${parameters ? `+${parameters}` : ''}`);
  const [now, otherwise] = [true, false].map((applies) =>
    listed(options.filter((option) => option.applies === applies)).join(' '),
  );
  return otherwise === '' ? `${now}` : `${now} | ${otherwise}`;
}

describe('sources with remarks', () => {
  for (const file of files) {
    const language = languageOfPath(file);
    if (language === undefined) continue;
    const text = textOf(file);
    it(`${file}: each activation gets what is marked, and nothing where nothing is`, async () => {
      const { detection, outline } = await modelsIn(language, text);
      const parts = partsOf(detection, outline);
      const found = detection.uses.flatMap((use, index) => {
        const part = parts[index];
        assert.ok(part);
        const said = adviseOn(use, part, detection.traits, words());
        return said.remarks.length === 0 && said.choice === undefined
          ? []
          : [{ start: use.span.start, end: use.span.end, facts: described(said) }];
      });
      const place = ({ start, end, facts }: (typeof found)[number]) =>
        `${text.slice(0, start).split('\n').length}: ${text.slice(start, end)} ${facts}`;
      const marks = [...readMarks(language, text)].sort((a, b) => a.start - b.start);
      assert.deepEqual(found.map(place), marks.map(place));
    });
  }

  it('show each remark that there is', () => {
    const marks = files.map(textOf).join('\n');
    for (const { slug } of remarkRules) {
      assert.ok(marks.includes(slug), slug);
    }
  });
});
