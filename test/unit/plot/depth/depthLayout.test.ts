import assert from 'node:assert/strict';
import { layoutDepth } from '../../../../src/plot/depth/depthLayout';
import { renderDepth } from '../../../../src/plot/depth/drawDepth';
import { renderHistogram } from '../../../../src/plot/depth/histogramPlot';
import { palettes } from '../../../../src/plot/palette';
import { pixelOf } from '../../../../src/plot/scale';

function layout(expected: readonly number[], ran: readonly number[] = [], width = 500) {
  return layoutDepth({
    series: [
      { shows: 'signal', expected: expected.map(() => 1), ran },
      { shows: 'gradient', expected, ran: [] },
    ],
    width,
    height: 360,
    fontSize: 11,
    titles: { signal: 'Signal', gradient: 'Gradient' },
    axis: 'layer',
  });
}

function drawn(of: ReturnType<typeof layout>, looked = 1): string {
  return renderDepth(of, palettes.light, {
    title: 'By <layer>',
    description: 'What is seen',
    looked,
    limitText: ({ end, formats }) => `${formats.map(({ name }) => name).join()} ${end}`,
  });
}

/** From the last layer down, by a factor a layer. */
function falling(layers: number, factor: number): readonly number[] {
  return Array.from({ length: layers }, (_, at) => factor ** (layers - 1 - at));
}

describe('the figure of signal and gradient', () => {
  it('shows every layer within its frame, at whole numbers', () => {
    for (const layers of [1, 2, 5, 30, 100]) {
      const { frames } = layout(falling(layers, 0.5));
      for (const { x, box, xTicks } of frames) {
        assert.ok(pixelOf(x, 1) > box.left);
        assert.ok(pixelOf(x, layers) < box.left + box.width);
        assert.equal(xTicks[0]?.value, 1);
        assert.ok(xTicks.every(({ value }) => Number.isInteger(value) && value <= layers));
      }
    }
  });

  it('covers a decade at least: what stays is level', () => {
    const [signal] = layout(falling(10, 0.5)).frames;
    const [lo = 0, hi = 0] = signal?.y.domain ?? [];
    assert.ok(hi - lo >= 1 && lo < 0 && hi > 0, `${lo} to ${hi}`);
  });

  const limits: readonly (readonly [what: string, values: readonly number[], limits: string])[] = [
    ['a gradient of 1e-3', falling(4, 0.1), ''],
    ['a gradient of 1e-9', falling(10, 0.1), 'smallest float16'],
    [
      'a gradient of 1e-60',
      falling(13, 1e-5),
      'smallest float16, smallest bfloat16, smallest float32',
    ],
    ['a gradient of 1e6', falling(7, 10), 'largest float16'],
    ['one of 1e60', falling(13, 1e5), 'largest float16, largest bfloat16 float32'],
  ];
  for (const [what, values, marked] of limits) {
    it(`marks the limits that are in view, and no others: ${what}`, () => {
      const [, gradient] = layout(values).frames;
      const found = gradient?.limits.map(
        ({ end, formats }) => `${end} ${formats.map(({ name }) => name).join(' ')}`,
      );
      assert.equal(found?.join(', '), marked);
      const svg = drawn(layout(values));
      assert.equal((svg.match(/class="limit"/g) ?? []).length, found?.length);
    });
  }

  it('breaks the line where there is nothing left, and has no dot there', () => {
    const svg = drawn(layout([0, 0, 0.5, 1, Number.NaN, Infinity]));
    const [, line = ''] = /class="gradient".*?class="curve" d="([^"]*)"/s.exec(svg) ?? [];
    assert.match(line, /^M[\d. ]+L[\d. ]+$/);
    assert.doesNotMatch(svg, /NaN|Infinity/);
  });

  it('draws rings for a network that has run', () => {
    assert.doesNotMatch(drawn(layout([1, 1])), /class="ran"/);
    const [, rings = ''] = /class="ran"[^>]*>(.*?)<\/g>/s.exec(drawn(layout([1, 1], [1, 2]))) ?? [];
    assert.equal((rings.match(/<circle/g) ?? []).length, 2);
  });

  it('is a picture with words, without styles and scripts, at any width', () => {
    for (const width of [1, 200, 1600]) {
      const svg = drawn(layout(falling(30, 0.1), [], width), 30);
      assert.match(svg, /role="img".*<title>By &lt;layer&gt;<\/title><desc>What is seen<\/desc>/);
      assert.doesNotMatch(svg, /style=|<script|NaN/);
    }
  });
});

describe('the picture of a histogram', () => {
  const size = { width: 200, height: 100, fontSize: 11, colour: 'value' } as const;
  const words = { title: 'Spread', description: 'Of values' };

  it('has a bar for each part that is not empty, as high as it is full', () => {
    const histogram = { lo: -1, hi: 1, counts: [0, 10, 1, 1000] };
    const svg = renderHistogram(histogram, size, palettes.light, words);
    const [, bars = ''] = /class="bars"[^>]*>(.*?)<\/g>/s.exec(svg) ?? [];
    const heights = [...bars.matchAll(/height="([\d.]+)"/g)].map((match) => Number(match[1]));
    assert.deepEqual(heights, [1, 1, 81]);
  });
});
