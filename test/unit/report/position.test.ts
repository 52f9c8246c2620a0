import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineStarts, positionAt } from '../../../src/report/position';

describe('positionAt', () => {
  const text = 'a\nbc\r\n\rd\u{1f600}e';
  const cases: readonly (readonly [offset: number, line: number, column: number])[] = [
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [4, 2, 3],
    [6, 3, 1],
    [7, 4, 1],
    [10, 4, 4],
    [text.length, 4, 5],
  ];
  for (const [offset, line, column] of cases) {
    it(`puts offset ${offset} at ${line}:${column}, in UTF-16 units`, () => {
      assert.deepEqual(positionAt(lineStarts(text), offset), { line, column });
    });
  }

  it('counts as many lines as splitting does, and leads back to the offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u{1f600}') }), (given) => {
        const starts = lineStarts(given);
        assert.equal(starts.length, given.split(/\r\n|\n|\r/).length);
        for (let offset = 0; offset <= given.length; offset++) {
          const { line, column } = positionAt(starts, offset);
          assert.equal((starts[line - 1] ?? Number.NaN) + column - 1, offset);
        }
      }),
      { seed: 20, numRuns: 300 },
    );
  });
});
