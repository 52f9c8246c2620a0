import assert from 'node:assert/strict';
import { layoutPlot } from '../../../src/plot/layout';
import type { Arrangement, Frame } from '../../../src/plot/plotLayout';
import { pixelOf } from '../../../src/plot/scale';
import { clipped, elu, gelu, hardshrink, leakyRelu, relu, sigmoid } from './functions';

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
