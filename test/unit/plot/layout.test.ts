import assert from 'node:assert/strict';
import { layoutPlot } from '../../../src/plot/layout';
import type { Arrangement, Frame, PlotOptions } from '../../../src/plot/plotLayout';
import type { PlottedFunction } from '../../../src/plot/plotted';
import { pixelOf } from '../../../src/plot/scale';
import {
  clipped,
  column,
  elu,
  eluWithSlope,
  gelu,
  hardshrink,
  known,
  leakyRelu,
  logarithm,
  relu,
  sigmoid,
  wording,
} from './functions';

const SIZES: readonly [Arrangement, number, number][] = [
  ['side by side', 420, 112],
  ['side by side', 420, 70],
  ['stacked', 320, 300],
  ['stacked', 1200, 460],
];
const ALL = [relu, leakyRelu(0.2), elu(2), gelu, sigmoid, hardshrink];

function right({ box }: Frame): number {
  return box.left + box.width;
}

describe('the layout', () => {
  for (const [arrangement, width, height] of SIZES) {
    it(`keeps both plots apart and inside of ${width} × ${height}, ${arrangement}`, () => {
      for (const shown of ALL) {
        const layout = layoutPlot({ functions: [shown], arrangement, width, height });
        const [value, derivative] = layout.frames;
        for (const { box } of layout.frames) {
          assert.ok(box.left > 0 && box.left + box.width < width);
          assert.ok(box.top > 0 && box.top + box.height < height);
        }
        if (arrangement === 'stacked') {
          assert.ok(value.box.top + value.box.height < derivative.box.top);
          assert.deepEqual(value.x, derivative.x);
        } else {
          assert.ok(right(value) < derivative.box.left);
        }
      }
    });

    it(`has at least two labels on every axis of ${width} × ${height}, ${arrangement}`, () => {
      for (const shown of ALL) {
        const { frames } = layoutPlot({ functions: [shown], arrangement, width, height });
        for (const { xTicks, yTicks } of frames) {
          assert.ok(xTicks.length >= 2 && yTicks.length >= 2, shown.name);
        }
      }
    });
  }

  it('puts the curve where the scales say', () => {
    const [value] = layoutPlot({
      functions: [relu],
      arrangement: 'side by side',
      width: 420,
      height: 112,
    }).frames;
    assert.deepEqual(value.curves, [
      [
        [
          [-4, 0],
          [0, 0],
          [4, 4],
        ],
      ],
    ]);
    assert.equal(pixelOf(value.x, -4), value.box.left);
    assert.equal(pixelOf(value.x, 4), right(value));
    assert.equal(pixelOf(value.y, value.y.domain[0]), value.box.top + value.box.height);
  });

  it('shows the part of the axis that is asked for, unless it is empty', () => {
    const size = { arrangement: 'stacked', width: 400, height: 300 } as const;
    const shown = layoutPlot({ functions: [relu], domain: [-1, 9], ...size });
    assert.deepEqual(shown.domain, [-1, 9]);
    const empty = [
      [2, 2],
      [3, 1],
      [Number.NaN, 1],
      [0, Number.POSITIVE_INFINITY],
      [1, 1 + Number.EPSILON],
    ] as const;
    for (const domain of empty) {
      assert.deepEqual(layoutPlot({ functions: [relu], domain, ...size }).domain, [-4, 4]);
    }
  });

  it('shades the zones of a single function only', () => {
    const size = { arrangement: 'stacked', width: 400, height: 300 } as const;
    const alone = layoutPlot({ functions: [relu], ...size }).frames[0];
    const together = layoutPlot({ functions: [relu, sigmoid], ...size }).frames[0];
    assert.deepEqual(alone.zones, [{ kind: 'hard', lo: -4, hi: 0 }]);
    assert.deepEqual(together.zones, []);
  });

  it('keeps names beside curves that end together a line apart, in their place', () => {
    const { legend, frames } = layoutPlot({
      functions: [relu, leakyRelu(0.1), elu(1), clipped('low', { lo: -1, hi: 1 })],
      arrangement: 'stacked',
      width: 480,
      height: 360,
    });
    assert.equal(legend.length, 4);
    assert.ok(legend.every(({ x }) => x > right(frames[0])));
    const heights = legend.map(({ y }) => y).sort((a, b) => a - b);
    for (let index = 1; index < heights.length; index++) {
      assert.ok((heights[index] ?? 0) - (heights[index - 1] ?? 0) >= 10);
    }
    assert.equal(legend[3]?.y, Math.max(...heights));
  });
});

describe('the layout with f″', () => {
  it('stacks a third plot below, on the same x axis', () => {
    const { frames } = study(eluWithSlope(2), { height: 420 });
    const [value, derivative, secondDerivative] = frames;
    assert.ok(secondDerivative);
    assert.deepEqual(secondDerivative.x, value.x);
    assert.ok(derivative.box.top + derivative.box.height < secondDerivative.box.top);
    assert.deepEqual(
      frames.map(({ xLabels }) => xLabels),
      [false, false, true],
    );
  });

  it('draws each side of a break of f′ to its own end, with open dots', () => {
    const [, , secondDerivative] = study(eluWithSlope(2)).frames;
    assert.deepEqual(secondDerivative?.dots, [
      [
        { x: 0, y: 2, open: true },
        { x: 0, y: 0, open: true },
      ],
    ]);
    const ends = secondDerivative?.curves[0]?.map((line) => line.at(-1)?.[0]);
    assert.deepEqual(ends, [0, 4]);
  });

  it('has two plots where one of several functions does not bring its slope', () => {
    const both = { functions: [eluWithSlope(2), relu], wording } as const;
    assert.equal(study(relu, both).frames.length, 2);
  });
});

describe('the labels', () => {
  function labelled(shown: PlottedFunction, more: Partial<PlotOptions> = {}): readonly string[] {
    return study(shown, more).frames.map(({ labels }) => labels.map(({ text }) => text).join(', '));
  }

  const cases: readonly [shown: PlottedFunction, value: string, derivative: string][] = [
    [sigmoid, '→ 0, → 1', '|f′| < 0.1, |f′| < 0.1, max 0.25'],
    [gelu, 'min -0.17, → 0', '|f′| < 0.1, max 1.129, min -0.129, → 1'],
    [elu(2), '→ -2', '|f′| < 0.1, sup 2'],
    [leakyRelu(0.2), '', 'sup 1, inf 0.2'],
  ];
  for (const [shown, value, derivative] of cases) {
    it(`name the ends of the ranges, the asymptotes and the level of ${shown.name}`, () => {
      assert.deepEqual(labelled(shown), [value, derivative]);
    });
  }

  it('follow the level that is asked for', () => {
    assert.match(labelled(sigmoid, { saturationLevel: 0.02 })[1] ?? '', /\|f′\| < 0\.02/);
  });

  it('are none without words, and none of several functions', () => {
    const size = { arrangement: 'stacked', width: 480, height: 360 } as const;
    for (const frame of layoutPlot({ functions: [gelu], ...size }).frames) {
      assert.deepEqual([frame.labels, frame.levels], [[], []]);
    }
    for (const frame of study(relu, { functions: [gelu, relu] }).frames) {
      assert.deepEqual([frame.labels, frame.levels], [[], []]);
    }
  });

  it('stand beside a pole, which is dashed', () => {
    const slopes = { leftDerivative: 0, rightDerivative: Number.NEGATIVE_INFINITY };
    const values = { leftValue: 0, rightValue: Number.POSITIVE_INFINITY, value: 0 };
    const pole: PlottedFunction = {
      name: '1/x above 1',
      value: column((x) => (x > 1 ? 1 / (x - 1) : 0)),
      derivative: column((x) => (x > 1 ? -1 / (x - 1) ** 2 : 0)),
      analysis: known({ jumps: [{ x: 1, ...values, ...slopes }] }),
    };
    const { frames } = study(pole);
    assert.deepEqual(
      frames.map(({ poles }) => poles),
      [[1], [1]],
    );
    assert.ok(labelled(pole).every((labels) => labels.includes('x = 1')));
    assert.deepEqual(study(pole, { domain: [2, 3] }).frames[0].poles, []);
  });

  it('mark a point where an end of the range is attained', () => {
    const [, derivative] = study(sigmoid).frames;
    assert.deepEqual(derivative.dots, [[{ x: 0, y: 0.25, open: false }]]);
  });

  it('lie in their frames at any size, in any view', () => {
    for (const shown of [...ALL, eluWithSlope(0.5), logarithm]) {
      for (const width of [200, 296, 1000]) {
        for (const domain of [
          [-4, 4],
          [-1e6, 1e6],
          [1, 1.001],
          [20, 90],
        ] as const) {
          for (const { box, labels, title } of study(shown, { width, domain }).frames) {
            for (const { x, y } of labels) {
              assert.ok(x >= box.left && x < box.left + box.width, shown.name);
              assert.ok(y >= box.top && y <= box.top + box.height, shown.name);
            }
            assert.ok(title.x > box.left + box.width && title.x < width);
            assert.ok(title.y >= box.top && title.y <= box.top + box.height);
          }
        }
      }
    }
  });
});

describe('the layout of a view that is moved', () => {
  it('keeps its edges while the numbers at the axes change', () => {
    const lefts = [
      [-4, 4],
      [-3.7, 4.3],
      [0.01, 8.01],
    ].map(([lo = 0, hi = 0]) => study(sigmoid, { domain: [lo, hi] }).frames[0].box);
    assert.equal(new Set(lefts.map(({ left, width }) => `${left} ${width}`)).size, 1);
  });
});

/** As the panel shows one function. */
function study(shown: PlottedFunction, more: Partial<PlotOptions> = {}) {
  return layoutPlot({
    functions: [shown],
    arrangement: 'stacked',
    width: 480,
    height: 360,
    fontSize: 11,
    home: [-4, 4],
    wording,
    ...more,
  });
}
