import assert from 'node:assert/strict';
import { parse } from '../../../src/math/parse';
import { parseExcerpt, parseMistake, parseProblem } from '../../../src/report/parseProblem';
import { words } from '../../../src/text/text';

describe('the place of a mistake', () => {
  const cases: readonly (readonly [text: string, excerpt: string])[] = [
    ['x +', '  x +\n     ^'],
    ['α + 😀', '  α + 😀\n      ^'],
    ['x\t\n+ $', '  x  + $\n       ^'],
    [`${'x+'.repeat(40)}+*`, `  …+${'x+'.repeat(17)}+*\n   ${' '.repeat(36)}^`],
  ];
  for (const [text, excerpt] of cases) {
    it(`is under a caret: ${JSON.stringify(text)}`, () => {
      const result = parse(text);
      assert.ok(!result.ok);
      assert.equal(parseExcerpt(text, result), excerpt);
    });
  }

  const mistakes: readonly (readonly [text: string, before: string, wrong: string])[] = [
    ['x + gelly(x)', 'x + ', 'gelly'],
    ['x 1.5e3 + 2', 'x ', '1.5e3'],
    ['x + ', 'x + ', ''],
    ['α $ β', 'α ', '$'],
    ['', '', ''],
  ];
  for (const [text, before, wrong] of mistakes) {
    it(`is ${wrong === '' ? 'at the end' : wrong} in ${JSON.stringify(text)}`, () => {
      const result = parse(text);
      assert.ok(!result.ok);
      const after = text.slice(before.length + wrong.length);
      assert.deepEqual(parseMistake(text, result), { before, wrong, after });
    });
  }

  it('is counted from 1, and said with what was expected', () => {
    assert.equal(
      parseProblem({ ok: false, position: 0, expected: 'function' }, words()),
      'bad expression at column 1: expected the name of a known function',
    );
  });
});
