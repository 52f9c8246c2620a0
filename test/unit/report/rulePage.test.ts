import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { AdviceRule } from '../../../src/advice/adviceRule';
import { adviceRules } from '../../../src/advice/adviceRules';
import { rulePage, rulePageName } from '../../../src/report/rulePage';
import { textsFrom, type Words, words } from '../../../src/text/text';
import { excerpts } from '../../experiments/pages';
import { readResults } from '../../experiments/results';
import { measuredSection } from '../../experiments/section';
import { bundle } from '../text/bundle';

const folder = 'media/rules';
const results = readResults();

const pageOf = (rule: AdviceRule, say: Words = words()) =>
  rulePage(rule, say, measuredSection(rule.slug, results, say));

const spoken: readonly (readonly [path: string, words: Words])[] = [
  [folder, words()],
  [`${folder}/zh-cn`, words(textsFrom(bundle))],
];

describe('pages of rules', () => {
  for (const rule of adviceRules) {
    for (const [path, say] of spoken) {
      it(`${rule.code}: the page in ${path} is what npm run rules writes of its texts and of what was measured`, () => {
        const page = readFileSync(`${path}/${rulePageName(rule)}`, 'utf8');
        assert.equal(page, pageOf(rule, say));
      });
    }

    it(`${rule.code}: says what, why, when not and who says so, in plain sentences`, () => {
      const page = pageOf(rule);
      const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(headings, [
        'What',
        'Why',
        'When it does not apply',
        ...(rule.since ? ['Since then'] : []),
        ...(excerpts[rule.slug] ? ['Measured here'] : []),
        'References',
      ]);
      assert.doesNotMatch(page, /\{\w+\}|—/);
    });
  }

  it('has no page of a rule that is gone', () => {
    for (const [path] of spoken) {
      const pages = readdirSync(path).filter((name) => name.endsWith('.md'));
      assert.deepEqual(pages.sort(), adviceRules.map(rulePageName).sort());
    }
  });
});
