import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ticks } from '../../../src/plot/ticks';

describe('ticks', () => {
  const cases: readonly [lo: number, hi: number, count: number, labels: string][] = [
    [-4, 4, 5, '−4 −2 0 2 4'],
    [-6, 6, 7, '−6 −4 −2 0 2 4 6'],
    [0, 1, 4, '0 0.5 1'],
    [-0.9, 4.1, 2, '0 2 4'],
    [-0.08, 1.08, 4, '0 0.5 1'],
    [0, 0.25, 3, '0 0.1 0.2'],
    [0, 0.3, 3, '0 0.1 0.2 0.3'],
    [-1.1, 1.1, 5, '−1 −0.5 0 0.5 1'],
    [3, 18, 5, '5 10 15'],
    [0, 5000, 5, '0 1000 2000 3000 4000 5000'],
    [0, 1e6, 2, '0 5·10⁵ 1·10⁶'],
    [-2e-6, 2e-6, 4, '−2·10⁻⁶ −1·10⁻⁶ 0 1·10⁻⁶ 2·10⁻⁶'],
    [0, 1.2e5, 2, '0 1·10⁵'],
    [2.99999, 3.00001, 2, '2.99999 3 3.00001'],
  ];
  for (const [lo, hi, count, labels] of cases) {
    it(`of [${lo}, ${hi}] with room for ${count} are ${labels}`, () => {
      const shown = ticks([lo, hi], count).map(({ label }) => label);
      assert.equal(shown.join(' '), labels);
    });
  }

  it('are the doubles nearest to what their labels say', () => {
    for (const { value, label } of ticks([0, 1], 10)) {
      assert.equal(value, Number(label));
    }
  });

  it('are none for an interval without width or end', () => {
    const intervals = [
      [1, 1],
      [2, 1],
      [0, Number.POSITIVE_INFINITY],
      [Number.NaN, 1],
    ] as const;
    for (const interval of intervals) {
      assert.deepEqual(ticks(interval, 5), []);
    }
  });

  it('lie in the interval with labels of their own, about as many as asked for', () => {
    const ends = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const widths = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(ends, widths, fc.integer({ min: 1, max: 12 }), (lo, width, count) => {
        const shown = ticks([lo, lo + width], count);
        const values = shown.map(({ value }) => value);
        const labels = shown.map(({ label }) => label);
        assert.ok(values.length <= Math.max(5, count + 1), `${values.length} for ${count}`);
        const slack = 1e-6 * width;
        assert.ok(values.every((value) => value >= lo - slack && value <= lo + width + slack));
        assert.equal(new Set(labels).size, labels.length, labels.join(' '));
      }),
      { seed: 20, numRuns: 300 },
    );
  });
});
