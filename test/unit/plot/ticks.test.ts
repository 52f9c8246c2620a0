import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textWidth } from '../../../src/plot/textWidth';
import { fittingTicks, type Tick, ticks } from '../../../src/plot/ticks';

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

describe('the ticks of the x axis', () => {
  /** From the smallest views to the widest, in the narrowest column and in a wide one. */
  const views = fc.tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: -6, max: 6.3, noNaN: true }),
    fc.integer({ min: 200, max: 1000 }),
  );
  const fontSize = 11;

  function apart(found: readonly Tick[], [lo, hi]: readonly [number, number], width: number) {
    return found.slice(1).map(({ value, label }, index) => {
      const before = found[index];
      const distance = ((value - (before?.value ?? lo)) / (hi - lo)) * width;
      return distance - (textWidth(label, fontSize) + textWidth(before?.label ?? '', fontSize)) / 2;
    });
  }

  it('have labels that do not touch, from 1e-6 to 1e6', () => {
    fc.assert(
      fc.property(views, ([centre, power, width]) => {
        const half = Math.max(10 ** power / 2, Math.abs(centre) * 1e-9);
        const view = [centre - half, centre + half] as const;
        const found = fittingTicks(view, width, fontSize);
        const labels = found.map(({ label }) => label).join(' ');
        assert.ok(found.length >= 1, `${view}`);
        assert.equal(new Set(found.map(({ label }) => label)).size, found.length, labels);
        assert.ok(Math.min(1, ...apart(found, view, width)) > 0, `${view} on ${width}: ${labels}`);
      }),
      { seed: 21, numRuns: 500 },
    );
  });

  const cases: readonly [lo: number, hi: number, width: number, labels: string][] = [
    [-1e6, 1e6, 300, '−1·10⁶ −5·10⁵ 0 5·10⁵ 1·10⁶'],
    [-1e-6, 1e-6, 300, '−1·10⁻⁶ −5·10⁻⁷ 0 5·10⁻⁷ 1·10⁻⁶'],
    [-4, 4, 230, '−4 −3 −2 −1 0 1 2 3 4'],
    [3, 3.000002, 300, '3 3.0000005 3.000001 3.0000015 3.000002'],
  ];
  for (const [lo, hi, width, labels] of cases) {
    it(`of [${lo}, ${hi}] on ${width} pixels are ${labels}`, () => {
      const found = fittingTicks([lo, hi], width, fontSize);
      assert.equal(found.map(({ label }) => label).join(' '), labels);
    });
  }
});
