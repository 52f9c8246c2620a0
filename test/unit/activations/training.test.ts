import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import {
  at,
  BAND,
  bandOf,
  meanOutput,
  sampleOutputs,
  spreadOf,
  trainingOf,
} from '../../../src/activations/training';
import { trainingMoments } from '../../../src/activations/trainingMoments';
import { isUnknown } from '../../../src/math/analysis';
import { compile } from '../../../src/math/compile';
import { draws, expectation } from '../../../src/math/draw';
import { near, reference } from './reference';

interface SlopeLaw {
  readonly train_slope_mean: string;
  readonly train_slope_second: string;
  readonly test_slope: string;
  readonly train_mean_output: string;
  readonly train_E_f2: string;
  readonly train_E_df2: string;
  readonly slope_min: string;
  readonly slope_max: string;
}

const slopeLaws: readonly (readonly [row: string, settings: Settings])[] = [
  ['pytorch_U(1/8,1/3)', { test: 'mean' }],
  ['paper_1/U(3,8)', { test: 'paper' }],
];

describe('the three slopes of RReLU', () => {
  for (const [row, settings] of slopeLaws) {
    const truth = reference<Readonly<Record<string, SlopeLaw>>>('rrelu')[row] ?? assert.fail(row);
    const training = trainingOf(entry('rrelu'), settings) ?? assert.fail(row);
    const slopeOf = (draw: number) => -compile(at(training.expression, draw))(-1);

    it(`are drawn, meant and tested as ${row} says`, () => {
      near(-meanOutput(training)(-1), truth.train_slope_mean);
      near(expectation(training.draw, slopeOf), truth.train_slope_mean);
      near(
        expectation(training.draw, (draw) => slopeOf(draw) ** 2),
        truth.train_slope_second,
      );
      const instance = instantiate(entry('rrelu'), settings);
      assert.ok(instance.ok);
      near(-compile(instance.expression)(-1), truth.test_slope);
    });

    it(`lie between the bounds of ${row}`, () => {
      if (training.draw.kind !== 'uniform') assert.fail();
      const slopes = [slopeOf(training.draw.lo), slopeOf(training.draw.hi)];
      near(Math.min(...slopes), truth.slope_min);
      near(Math.max(...slopes), truth.slope_max);
    });

    it(`change the moments as ${row} says`, () => {
      const moments = trainingMoments(training);
      if (isUnknown(moments)) assert.fail(moments.unknown);
      near(moments.mean, truth.train_mean_output, 1e-12);
      near(moments.secondMoment, truth.train_E_f2, 1e-12);
      near(moments.derivativeSecondMoment, truth.train_E_df2, 1e-12);
    });
  }

  it('are one where the bounds are', () => {
    const training = trainingOf(entry('rrelu'), { lower: 0.2, upper: 0.2, test: 'paper' });
    near(meanOutput(training ?? assert.fail())(-1), '-0.2');
  });
});

/** Each random activation, at each of its laws of noise. */
const laws: readonly (readonly [id: string, settings: Settings])[] = catalogue.flatMap(
  ({ id, trainingLaw, parameters }) => {
    if (trainingLaw === undefined) return [];
    const choice = parameters.find((parameter) => parameter.kind === 'choice');
    return choice === undefined
      ? [[id, {}] as const]
      : choice.choices.map((word) => [id, { [choice.name]: word }] as const);
  },
);

describe('random activations in training', () => {
  it('are those that say that they are random, and Gumbel-softmax', () => {
    const random = catalogue.filter(({ arity }) => arity === 'random').map(({ id }) => id);
    const withLaw = catalogue.filter(({ trainingLaw }) => trainingLaw !== undefined);
    assert.deepEqual(withLaw.map(({ id }) => id).sort(), [...random, 'gumbel_softmax'].sort());
  });

  for (const [id, settings] of laws) {
    const training = trainingOf(entry(id), settings) ?? assert.fail(id);
    const title = `${id} ${JSON.stringify(settings)}`;

    it(`have the mean of 3,000 draws within five standard errors: ${title}`, () => {
      const noise = draws(training.draw, 7);
      for (const x of [-2.05, 0.3, 1.95]) {
        const outputs = Array.from({ length: 3_000 }, () => noise.next().value).map((draw) =>
          compile(at(training.expression, draw))(x),
        );
        const mean = outputs.reduce((a, b) => a + b, 0) / outputs.length;
        const variance = outputs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / outputs.length;
        const error = Math.abs(mean - meanOutput(training)(x));
        assert.ok(error <= 5 * Math.sqrt(variance / outputs.length) + 1e-9, `${x}: ${error}`);
      }
    });

    it(`spread as far as the quantiles of the draws say: ${title}`, () => {
      const { lower, upper } = spreadOf(training);
      for (const x of [-2.6, -0.4, 0, 1.9]) {
        const outputs = sampleOutputs(training, new Array<number>(1_000).fill(x), 11);
        const [low, high] = [compile(lower)(x), compile(upper)(x)];
        const share = (test: (output: number) => boolean) => outputs.filter(test).length / 1_000;
        // Fewer where the outputs pile up at a value that the function levels off at.
        assert.ok(share((one) => one < low - 1e-12) < BAND[0] + 0.05, `below at ${x}`);
        assert.ok(share((one) => one > high + 1e-12) < BAND[0] + 0.05, `above at ${x}`);
      }
    });

    it(`leave the same samples for the same seed: ${title}`, () => {
      const points = [-3, -1, 0.5, 3];
      assert.deepEqual(sampleOutputs(training, points, 3), sampleOutputs(training, points, 3));
    });
  }

  it('leave the middle 68 % of the outputs in the band of RReLU', () => {
    const training = trainingOf(entry('rrelu'), {}) ?? assert.fail();
    const { lower, upper } = spreadOf(training);
    const outputs = sampleOutputs(training, new Array<number>(4_000).fill(-2), 5);
    const [low, high] = [compile(lower)(-2), compile(upper)(-2)];
    const share = outputs.filter((one) => one >= low && one <= high).length / outputs.length;
    assert.ok(Math.abs(share - 0.6827) < 0.03, `${share}`);
  });

  it('have no law where nothing is random, or the settings are no good', () => {
    assert.equal(trainingOf(entry('relu'), {}), undefined);
    assert.equal(trainingOf(entry('noisy_relu'), { c: -1 }), undefined);
  });

  it('take the band between the probabilities of one standard deviation', () => {
    near(BAND[0], '0.15865525393145705142');
    assert.deepEqual(
      bandOf({ kind: 'normal' }).map((z) => z.toFixed(12)),
      ['-1.000000000000', '1.000000000000'],
    );
  });
});

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
