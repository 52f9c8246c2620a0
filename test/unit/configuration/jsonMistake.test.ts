import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonMistake } from '../../../src/configuration/jsonMistake';

describe('the place at which a text stops being JSON', () => {
  /** `‸` stands at the place. */
  for (const marked of [
    '‸',
    ' \n‸',
    '{‸',
    '{"a"‸',
    '{"a": 1‸',
    '{"a": 1,‸}',
    '{"a": 1 ‸"b": 2}',
    '[1, 2,‸]',
    '[1 ‸2]',
    '[‸}',
    '{"a": ‸nothing}',
    '{‸a: 1}',
    '{"a" ‸1}',
    '{} ‸{}',
    "‸'a'",
    '[0‸1]',
    '[1‸.]',
    '‸"a\n"',
    '‸"\\x"',
    '‸"a',
    '{‸// why\n}',
    '‸,',
    '{"a": ‸,}',
    '[‸:]',
    '‸\u00a0{}',
  ]) {
    it(`is where it is marked in ${JSON.stringify(marked)}`, () => {
      assert.equal(jsonMistake(marked.replace('‸', '')), marked.indexOf('‸'));
    });
  }

  it('is nowhere exactly where an engine reads it', () => {
    const pieces = fc.constantFrom(
      ...'{}[],: \n\t',
      '"a"',
      '"\\u00e9"',
      '0',
      '-1.5e+3',
      'true',
      'null',
      '.',
      '"',
    );
    const texts = fc.oneof(
      fc.json(),
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
      fc.tuple(fc.json(), fc.nat(), fc.string()).map(([text, at, more]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + more + text.slice(place);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(jsonMistake(text) === undefined, isJson(text), JSON.stringify(text));
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('is found below a hundred thousand brackets', () => {
    assert.equal(jsonMistake('['.repeat(100_000)), 100_000);
    assert.equal(jsonMistake(`${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`), undefined);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
