import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { AdviceRule } from '../../../src/advice/adviceRule';
import { adviceRules } from '../../../src/advice/adviceRules';
import { rulePage, rulePageName } from '../../../src/report/rulePage';
import { words } from '../../../src/text/text';
import { excerpts } from '../../experiments/pages';
import { readResults } from '../../experiments/results';
import { measuredSection } from '../../experiments/section';

const folder = 'media/rules';
const results = readResults();

const pageOf = (rule: AdviceRule) =>
  rulePage(rule, words(), measuredSection(rule.slug, results, words()));

describe('pages of rules', () => {
  for (const rule of adviceRules) {
    it(`${rule.code}: the page in ${folder} is what npm run rules writes of its texts and of what was measured`, () => {
      const page = readFileSync(`${folder}/${rulePageName(rule)}`, 'utf8');
      assert.equal(page, pageOf(rule));
    });

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
    assert.deepEqual(readdirSync(folder).sort(), adviceRules.map(rulePageName).sort());
  });
});
