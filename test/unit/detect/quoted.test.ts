import assert from 'node:assert/strict';
import { closersAfter, quotedAt } from '../../../src/detect/quoted';
import type { SourceLanguage } from '../../../src/detect/use';

interface Case {
  readonly title: string;
  /** `|`: the cursor. */
  readonly source: string;
  /** What the string holds; `undefined`: no string to be completed. */
  readonly holds: string | undefined;
  readonly language?: SourceLanguage;
  readonly open?: true;
}

const cases: readonly Case[] = [
  { title: 'an argument by name', source: "Dense(8, activation='|')", holds: '' },
  { title: 'one that has been begun', source: 'Dense(8, activation="re|lu")', holds: 'relu' },
  { title: 'an index', source: "ACT2FN['|']", holds: '' },
  { title: 'an argument', source: 'activations.get("|gelu")', holds: 'gelu' },
  { title: 'an item in a line of its own', source: "get(\n    '|',\n)", holds: '' },
  {
    title: 'an entry of an object',
    source: "{ activation: '|' }",
    holds: '',
    language: 'typescript',
  },
  { title: 'the other of two', source: "act = 'relu' if x else '|'", holds: '' },
  { title: 'the second in a line', source: "f(a='x', b='|y')", holds: 'y' },
  { title: 'one whose end is missing', source: "activation='re|", holds: 're', open: true },
  { title: 'one with only its first quote', source: 'activation="|)', holds: '', open: true },
  { title: 'one with an escape', source: "f('a\\'|b')", holds: "a\\'b" },
  { title: 'one before CR and LF', source: "f('|')\r\n", holds: '' },
  { title: 'no string', source: 'nn.|', holds: undefined },
  { title: 'the place before a string', source: "f(|'x')", holds: undefined },
  { title: 'the place behind a string', source: "f('x'|)", holds: undefined },
  { title: 'a comment', source: "x = 1  # activation='|'", holds: undefined },
  {
    title: 'a comment of JavaScript',
    source: "f() // g('|')",
    holds: undefined,
    language: 'javascript',
  },
  {
    title: 'an address in a string',
    source: "f('http://|')",
    holds: 'http://',
    language: 'javascript',
  },
  { title: 'an f-string', source: "f(f'|')", holds: undefined },
  { title: 'a docstring', source: '"""|"""', holds: undefined },
  { title: 'a statement of its own', source: "'|'", holds: undefined },
  { title: 'a template', source: 'f(`|`)', holds: undefined, language: 'typescript' },
  { title: 'an empty text', source: '|', holds: undefined },
];

describe('the string that is being written', () => {
  for (const { title, source, holds, language = 'python', open = false } of cases) {
    it(`is ${holds === undefined ? 'not' : 'found in'} ${title}`, () => {
      const offset = source.indexOf('|');
      const text = source.replace('|', '');
      const found = quotedAt(language, text, offset);
      assert.equal(found && text.slice(found.start, found.end), holds);
      if (found) assert.equal(found.open, open);
    });
  }

  for (const [source, closers] of [
    ["Dense(8, activation='|'", ')'],
    ["tf.layers.dense({ activation: '|", '})'],
    ["get(['(', '|'", '])'],
    ["Dense(8, activation='|')", ''],
    ["f(g(1), a[2], '|'", ')'],
    ["x = g(y\nDense(\n  8,\n\n  // as (in\n  f(1), // the paper (3),\n  [ '|'", '])'],
    ["f(\n  '|'\n)", ')'],
    ["x = [1, 2\nf('|')", ''],
    ["\nf(1,\n'|'", ')'],
  ] as const) {
    it(`stands in a call that ${closers || 'nothing'} closes: ${source.replaceAll('\n', ' ')}`, () => {
      const text = source.replace('|', '');
      const found = quotedAt('typescript', text, source.indexOf('|'));
      assert.ok(found);
      assert.equal(closersAfter('typescript', text, found), closers);
    });
  }

  it('is looked for in linear time, and nothing else than in its line', () => {
    const long = `${"f('a', ".repeat(50_000)}'`;
    const found = quotedAt('python', long, long.length);
    assert.equal(found?.open, true);
    assert.equal(found && closersAfter('python', long, found).length, 50_000);
  });

  it('stands in a call whose lines are looked through, but not those of a long table', () => {
    const text = `f([\n${'1,\n'.repeat(100_000)}'`;
    const found = quotedAt('python', text, text.length);
    assert.ok(found);
    assert.equal(closersAfter('python', text, found), '');
    const python = "layers.Dense(\n    8,  # as in (2),\n    # (wide\n    activation='";
    const string = quotedAt('python', python, python.length);
    assert.equal(string && closersAfter('python', python, string), ')');
  });
});
