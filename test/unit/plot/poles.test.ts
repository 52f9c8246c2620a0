import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { parse } from '../../../src/math/parse';
import { layoutPlot } from '../../../src/plot/layout';
import type { PlotLayout } from '../../../src/plot/plotLayout';
import { plottedFunction } from '../../../src/plot/plotted';
import type { Interval } from '../../../src/plot/scale';
import { wording } from './functions';

function drawn(text: string, domain?: Interval): PlotLayout {
  const result = parse(text);
  if (!result.ok) return assert.fail(text);
  const { expression } = result;
  return layoutPlot({
    functions: [plottedFunction(text, expression, analyse(expression))],
    arrangement: 'stacked',
    width: 640,
    height: 480,
    wording,
    ...(domain && { domain, home: [-6, 6] }),
  });
}

const half = Math.PI / 2;

describe('the figure of a function with poles', () => {
  const views: readonly (readonly [
    text: string,
    view: Interval | undefined,
    at: readonly number[],
  ])[] = [
    ['1 / x', undefined, [0]],
    ['1 / x', [-1e-3, 2e-3], [0]],
    ['1 / (x^2 - 1)', undefined, [-1, 1]],
    ['1 / (x^2 - 2)', [-5, 4.9], [-Math.SQRT2, Math.SQRT2]],
    ['tan(x)', undefined, [-half, half]],
    ['tan(x)', [-8, 8], [-5 * half, -3 * half, -half, half, 3 * half, 5 * half]],
    ['tan(x)', [100, 104], [65 * half]],
    ['1 / sin(x)', [4, 10], [2 * Math.PI, 3 * Math.PI, 4 * Math.PI].filter((x) => x < 10)],
    ['exp(1 / x)', undefined, [0]],
    ['x / (x - 1)', undefined, [1]],
  ];
  for (const [text, view, at] of views) {
    it(`${text} ${view ? `between ${view.join(' and ')}` : ''}: no line passes a pole, and a line stands at each`, () => {
      for (const { curves, poles } of drawn(text, view).frames) {
        assert.equal(poles.length, at.length);
        for (const [index, x] of at.entries()) {
          assert.ok(Math.abs((poles[index] ?? 0) - x) < 1e-12, `${poles.join()}`);
          for (const line of curves.flat()) {
            const sides = new Set(line.map(([place]) => Math.sign(place - (poles[index] ?? 0))));
            assert.ok(!(sides.has(-1) && sides.has(1)), `a line over ${x}`);
          }
        }
      }
    });
  }

  const dots: readonly (readonly [
    text: string,
    dots: readonly (readonly [number, number, boolean])[],
  ])[] = [
    ['sin(x) / x', [[0, 1, true]]],
    ['x / (exp(x) - 1)', [[0, 1, true]]],
    [
      'abs(x) / x',
      [
        [0, -1, true],
        [0, 1, true],
      ],
    ],
    [
      '1 / (1 + exp(1 / x))',
      [
        [0, 1, true],
        [0, 0, true],
      ],
    ],
    ['exp(1 / x)', [[0, 0, true]]],
    ['where(x > 0, 1 / x, x)', [[0, 0, false]]],
    ['1 / x', []],
  ];
  for (const [text, expected] of dots) {
    it(`${text}: an open dot is where a side ends, a closed one where f has a value`, () => {
      const [value] = drawn(text).frames;
      const found = (value.dots[0] ?? []).map(({ x, y, open }) => [x, y, open]);
      const breaks = found.filter(([x]) => x === 0);
      assert.deepEqual(breaks, expected);
    });
  }

  it('kinks of a wave have their dots in all periods that are seen', () => {
    const [value, slope] = drawn('abs(sin(x))', [-7, 7]).frames;
    const corners = (value.dots[0] ?? []).filter(({ y }) => Math.abs(y) < 1e-12);
    assert.deepEqual(
      corners.map(({ x, open }) => [Math.round(x / Math.PI), open]),
      [-2, -1, 0, 1, 2].map((turn) => [turn, false]),
    );
    assert.equal(slope.dots[0]?.filter(({ open }) => open).length, 10);
  });

  it('extrema of a wave have their dots in all periods that are seen, at their ends as well', () => {
    const quarters = (frame: PlotLayout['frames'][number] | undefined) =>
      (frame?.dots[0] ?? [])
        .filter(({ y, open }) => y === 1 && !open)
        .map(({ x }) => Math.round((2 * x) / Math.PI))
        .sort((a, b) => a - b);
    assert.deepEqual(quarters(drawn('tan(x)', [-4, 4]).frames[1]), [-2, 0, 2]);
    assert.deepEqual(quarters(drawn('abs(sin(x))', [-7, 7]).frames[0]), [-3, -1, 1, 3]);
  });

  for (const [text, beyond] of [
    ['log(x)', -1e-9],
    ['x * sqrt(x)', -1e-9],
    ['log(sin(x))', -1e-9],
  ] as const) {
    it(`${text}: f′ is drawn where f is defined alone, though its formula goes on`, () => {
      for (const { curves } of drawn(text, [-3, 2]).frames) {
        const places = curves.flat(2).map(([x]) => x);
        assert.ok(places.length > 5 && Math.min(...places) >= beyond);
      }
    });
  }

  it('no zone is drawn beyond which waves are seen to be small, for those beyond may not be', () => {
    const [, slope] = drawn('sin(x) / x').frames;
    assert.deepEqual(slope.zones, []);
  });

  it('waves that die out slowly are seen where they are large', () => {
    const { domain } = drawn('sin(x) / x');
    assert.ok(domain[1] >= 6 && domain[1] <= 20, `${domain[1]}`);
  });

  it('a pole does not flatten what is beside it', () => {
    const [value] = drawn('1 / x').frames;
    assert.ok(value.y.domain[1] <= 12);
  });
});
