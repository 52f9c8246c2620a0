import assert from 'node:assert/strict';
import { append, appendOption } from '../../../src/advice/edits';
import type { TextEdit } from '../../../src/advice/finding';
import { applyFix } from './applyFix';

type Append = (
  source: string,
  call: { start: number; end: number },
  text: string,
) => TextEdit | undefined;

function appended(how: Append, source: string, text: string): string | undefined {
  const edit = how(source, { start: 0, end: source.length }, text);
  return edit && applyFix(source, { title: '', edits: [edit] });
}

describe('arguments that fixes add', () => {
  const python: readonly (readonly [call: string, expected: string | undefined])[] = [
    ['f()', 'f(a=1)'],
    ['f(x)', 'f(x, a=1)'],
    ['f(x,)', 'f(x, a=1)'],
    ['f(\n    x,\n)', 'f(\n    x, a=1\n)'],
    ['f(g(x))', 'f(g(x), a=1)'],
    ['f(x,  # why\n)', 'f(x, a=1  # why\n)'],
    ['f(x  # why\n  # and more\n)', 'f(x, a=1  # why\n  # and more\n)'],
    ["f('#')", "f('#', a=1)"],
    ['f(x', undefined],
  ];
  for (const [call, expected] of python) {
    it(`stand last in ${JSON.stringify(call)}`, () => {
      assert.equal(appended(append, call, 'a=1'), expected);
    });
  }

  const javascript: readonly (readonly [call: string, expected: string | undefined])[] = [
    ['f()', 'f({ a: 1 })'],
    ['f({})', 'f({ a: 1 })'],
    ['f({ b: 2 })', 'f({ b: 2, a: 1 })'],
    ['f({\n  b: 2,\n})', 'f({\n  b: 2, a: 1\n})'],
    ['f({\n  b: 2, // why\n})', 'f({\n  b: 2, a: 1 // why\n})'],
    ['f(options)', undefined],
  ];
  for (const [call, expected] of javascript) {
    it(`stand last in the options of ${JSON.stringify(call)}`, () => {
      assert.equal(appended(appendOption, call, 'a: 1'), expected);
    });
  }
});
