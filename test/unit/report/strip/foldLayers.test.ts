import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldLayers } from '../../../../src/report/strip/foldLayers';

describe('repeated layers', () => {
  const cases: readonly (readonly [row: string, kept: string, repeats: string])[] = [
    ['', '', ''],
    ['abc', 'abc', ''],
    ['aa', 'a', '0-0×2'],
    ['abab', 'ab', '0-1×2'],
    ['sabcabcabct', 'sabct', '1-3×3'],
    ['aabb', 'ab', '0-0×2 1-1×2'],
    ['ababa', 'aba', '0-1×2'],
    ['abcabd', 'abcabd', ''],
  ];
  for (const [row, kept, repeats] of cases) {
    it(`are kept once: ${row || 'nothing'} as ${kept || 'nothing'}`, () => {
      const letters = [...row];
      const folded = foldLayers(letters);
      assert.equal(folded.kept.map((index) => letters[index]).join(''), kept);
      const told = folded.repeats.map(({ from, to, times }) => `${from}-${to}×${times}`);
      assert.equal(told.join(' '), repeats);
    });
  }

  it('can be told from what is kept, whatever the row', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }), (row) => {
        const { kept, repeats, positions } = foldLayers(row);
        const timesAt = (position: number) =>
          repeats.find(({ from, to }) => from <= position && position <= to)?.times ?? 1;
        const total = kept.reduce((sum, _, position) => sum + timesAt(position), 0);
        assert.equal(total, row.length);
        assert.deepEqual(
          positions.map((position) => row[kept[position] ?? -1]),
          row,
        );
      }),
      { seed: 7 },
    );
  });

  it('take a moment for a thousand layers', () => {
    const deep = Array.from({ length: 1000 }, (_, index) => `layer ${index % 7}`);
    assert.deepEqual(foldLayers(deep).repeats, [{ from: 0, to: 6, times: 142 }]);
    const unlike = Array.from({ length: 1000 }, (_, index) => `layer ${index}`);
    assert.equal(foldLayers(unlike).kept.length, 1000);
  });
});
