import assert from 'node:assert/strict';
import { type Beside, type Companion, noSamples, placesOfSamples } from '../../../src/plot/beside';
import { companionStyle } from '../../../src/plot/drawBeside';
import { layoutPlot } from '../../../src/plot/layout';
import { type Palette, palettes } from '../../../src/plot/palette';
import type { PlotLayout } from '../../../src/plot/plotLayout';
import type { PlottedFunction } from '../../../src/plot/plotted';
import { renderPlot } from '../../../src/plot/svg';
import { column, known, leakyRelu, relu, sigmoid, wording } from './functions';
import { expectPicture } from './pictures';

const nothing: Beside = { companions: [], bands: [], samples: noSamples };

const mirrored: PlottedFunction = {
  name: 'max(0, −x)',
  value: column((x) => Math.max(0, -x)),
  derivative: column((x) => (x < 0 ? -1 : 0)),
  analysis: known({ kinks: [{ x: 0, value: 0, leftDerivative: -1, rightDerivative: 0 }] }),
};

/** A negative slope between an eighth and a third. */
const slopes: Beside = {
  ...nothing,
  bands: [
    {
      value: [column((x) => (x > 0 ? x : x / 3)), column((x) => (x > 0 ? x : x / 8))],
      derivative: [column((x) => (x > 0 ? 1 : 1 / 8)), column((x) => (x > 0 ? 1 : 1 / 3))],
    },
  ],
  samples: {
    count: 4,
    value: (points) => points.map((x, index) => (x > 0 ? x : slopeOf(index) * x)),
    derivative: (points) => points.map((x, index) => (x > 0 ? 1 : slopeOf(index))),
  },
};

function slopeOf(index: number): number {
  return [0.14, 0.3, 0.2, 0.25][index] ?? Number.NaN;
}

describe('beside the curve', () => {
  it('stands a companion with its own corners, open dots and name', () => {
    const { frames } = laid(relu, { ...nothing, companions: [framed(mirrored)] });
    const [value, derivative] = frames;
    assert.deepEqual(value.beside.curves, [
      [
        [
          [-4, 4],
          [0, 0],
          [4, 0],
        ],
      ],
    ]);
    assert.deepEqual(
      derivative.beside.curves[0]?.map((line) => line.map(([, y]) => y)),
      [
        [-1, -1],
        [0, 0],
      ],
    );
    assert.deepEqual(
      derivative.beside.dots[0]?.map(({ y, open }) => [y, open]),
      [
        [-1, true],
        [0, true],
      ],
    );
    for (const frame of [value, derivative]) {
      assert.ok(frame.labels.some(({ text }) => text === 'max(0, −x)'));
    }
  });

  it('makes the axes as high as a companion that is to be seen whole, and no higher', () => {
    const steep = { ...mirrored, value: column((x) => -9 * x) };
    const heights = (isFramed: boolean) =>
      laid(relu, { ...nothing, companions: [{ ...steep, isFramed }] }).frames[0].y.domain;
    assert.deepEqual(heights(false), laid(relu, nothing).frames[0].y.domain);
    assert.ok(heights(true)[0] < -4);
  });

  it('goes on with the axes that it had where nothing is', () => {
    assert.deepEqual(laid(sigmoid, nothing), { ...laid(sigmoid, undefined) });
  });

  it('fills a band from one edge to the other, without a slope where they jump', () => {
    const [value, derivative] = laid(leakyRelu(0.2), slopes).frames;
    const [band] = value.beside.bands;
    assert.deepEqual(
      band?.area.map(([x, y]) => [x, Number(y.toFixed(9))]),
      [
        [-4, -1.333333333],
        [0, 0],
        [4, 4],
        [4, 4],
        [0, 0],
        [-4, -0.5],
      ],
    );
    const [slope] = derivative.beside.bands;
    const steps = slope?.area.slice(1).map(([x, y], index) => {
      const [a = 0, b = 0] = slope.area[index] ?? [];
      return [Math.abs(x - a), Math.abs(y - b)] as const;
    });
    assert.ok(steps?.every(([across, up]) => up === 0 || across < 1e-9));
    assert.ok(slope?.edges.every((edge) => new Set(edge.map(([, y]) => y)).size === 1));
  });

  it('keeps a band in sight, and its samples, a place for each', () => {
    const { frames, domain } = laid(leakyRelu(0.2), slopes);
    const [value, derivative] = frames;
    assert.ok(value.y.domain[0] < -4 / 3);
    const places = [...placesOfSamples(domain, 4)];
    assert.deepEqual(places, [-3, -1, 1, 3]);
    assert.deepEqual(
      value.beside.samples.map(([x]) => x),
      places,
    );
    assert.deepEqual(
      derivative.beside.samples.map(([, y]) => y),
      [0.14, 0.3, 1, 1],
    );
  });

  it('has a band of f′ only where its edges are known', () => {
    const bands = slopes.bands.map((band) => ({ ...band, derivative: undefined }));
    const [value, derivative] = laid(leakyRelu(0.2), { ...slopes, bands }).frames;
    assert.deepEqual([value.beside.bands.length, derivative.beside.bands.length], [1, 0]);
  });

  it('has companions of up to eight looks, none of them that of f or f′', () => {
    for (const palette of Object.values(palettes)) {
      const looks = Array.from({ length: 8 }, (_, index) => companionStyle(index, palette));
      const keys = looks.map((look) => `${look.stroke} ${look['stroke-dasharray']}`);
      assert.equal(new Set(keys).size, 8);
      assert.ok(looks.every((look) => isOther(look.stroke, palette)));
      assert.ok(looks.every((look) => look['stroke-dasharray'] !== undefined));
    }
  });

  for (const [name, shown, beside] of [
    ['crelu-channels', relu, { ...nothing, companions: [framed(mirrored)] }],
    ['rrelu-training', leakyRelu(11 / 48), slopes],
  ] as const) {
    it(`is drawn as it was: ${name}`, () => {
      const words = { title: name, description: 'f and f′' };
      expectPicture(name, renderPlot(laid(shown, beside), palettes.light, words));
    });
  }
});

function framed(shown: PlottedFunction): Companion {
  return { ...shown, isFramed: true };
}

function isOther(stroke: string, { value, derivative }: Palette): boolean {
  return stroke !== value && stroke !== derivative;
}

function laid(shown: PlottedFunction, beside: Beside | undefined): PlotLayout {
  return layoutPlot({
    functions: [shown],
    ...(beside === undefined ? {} : { beside }),
    arrangement: 'stacked',
    width: 480,
    height: 360,
    domain: [-4, 4],
    home: [-4, 4],
    wording,
  });
}
