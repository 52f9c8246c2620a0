import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { adviceRules } from '../../../src/advice/adviceRules';
import { rulePage, rulePageName } from '../../../src/report/rulePage';
import { words } from '../../../src/text/text';

const folder = 'media/rules';

describe('pages of rules', () => {
  for (const rule of adviceRules) {
    it(`${rule.code}: the page in ${folder} is what npm run rules writes`, () => {
      const page = readFileSync(`${folder}/${rulePageName(rule)}`, 'utf8');
      assert.equal(page, rulePage(rule, words()));
    });

    it(`${rule.code}: says what, why, when not and who says so, in plain sentences`, () => {
      const page = rulePage(rule, words());
      const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(
        headings.filter((heading) => heading !== 'Since then'),
        ['What', 'Why', 'When it does not apply', 'References'],
      );
      assert.equal(headings.includes('Since then'), rule.since !== undefined);
      assert.doesNotMatch(page, /\{\w+\}|—/);
    });
  }

  it('has no page of a rule that is gone', () => {
    assert.deepEqual(readdirSync(folder).sort(), adviceRules.map(rulePageName).sort());
  });
});
