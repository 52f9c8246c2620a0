import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { slowText } from './linear';
import { type Made, regularExpressions, type Written } from './regularExpressions';

/** Those that only see texts that are short by then, by file and source, with the reason. */
const SHORT: Readonly<Record<string, string>> = {};

describe('the regular expressions', () => {
  it('take time in proportion to the text, by pumping up what each may repeat', async () => {
    const { written } = await regularExpressions();
    assert.deepEqual(slowOnes(written), {});
    assert.ok(written.length > 300, `${written.length} were looked at`);
  });

  it('do so as well where they are put together while sources are read', async () => {
    const script = 'test/unit/architecture/madePatterns.mts';
    const output = execFileSync(process.execPath, ['--import=tsx', script], { encoding: 'utf8' });
    const made: readonly Made[] = JSON.parse(output);
    const { making } = await regularExpressions();
    const seen = new Set(made.map(({ file, line }) => `${file}:${line}`));
    const unseen = making.filter((place) => !seen.has(place));
    assert.deepEqual(unseen, [], 'let madePatterns.mts read a source for which they are made');
    assert.deepEqual(slowOnes(made), {});
  }).timeout(120_000);
});

function slowOnes(all: readonly Written[]): Readonly<Record<string, string>> {
  const slow: Record<string, string> = {};
  for (const { file, source, flags } of all) {
    const key = `${file} /${source}/${flags}`;
    const text = slowText(source, flags);
    if (text !== undefined && !Object.hasOwn(SHORT, key)) slow[key] = text;
  }
  return slow;
}

describe('slowText', () => {
  for (const source of [
    'a+$',
    '(\\w+)\\s*[:=]\\s*$',
    '^a*b?a*$',
    '(a+)+b',
    '\\s*\\n\\s*',
    '^(\\w+\\s?)*$',
    '[^\\n]*$',
    'a.*b.*c',
    '(?:x|y|z|ab*c|\\d+!)$',
  ]) {
    it(`finds one for /${source}/`, () => {
      assert.notEqual(slowText(source, ''), undefined);
    });
  }
  for (const source of ['^a+$', '^\\s*#', 'abc', '\\bx\\b', '^[^\\n]*', '(?:a|b)c', '[ab]{1,3}c']) {
    it(`finds none for /${source}/`, () => {
      assert.equal(slowText(source, ''), undefined);
    });
  }

  it('tells what only the end of lines makes slow, where lines may end in two ways', () => {
    assert.notEqual(slowText('^with x[^\\n]*:\\n', 'm'), undefined);
    assert.equal(slowText('^with x[^\\n\\r]*:\\n', 'm'), undefined);
  });
});
