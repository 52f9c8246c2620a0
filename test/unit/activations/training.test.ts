import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import {
  at,
  BAND,
  bandOf,
  deviationOfOutput,
  meanOutput,
  meanSlope,
  sampleOutputs,
  samplesOf,
  slopeSpreadOf,
  spreadOf,
  trainingOf,
} from '../../../src/activations/training';
import { meanColumn } from '../../../src/activations/trainingCurves';
import { trainingMoments } from '../../../src/activations/trainingMoments';
import { isUnknown } from '../../../src/math/analysis';
import { atPoint, compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { boundsOf, draws, expectation, quantile } from '../../../src/math/draw';
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

    it(`have the deviation and the mean slope of 800 draws: ${title}`, () => {
      const samples = samplesOf(training, 800, 13);
      const [deviation, slope] = [deviationOfOutput(training), meanSlope(training)];
      for (const x of [-2.05, 0.3, 1.95]) {
        const outputs = [...samples.value(new Float64Array(800).fill(x))];
        const centre = average(outputs);
        const squares = outputs.map((one) => (one - centre) ** 2);
        within(average(squares), deviation(x) ** 2, squares);
        const slopes = [...samples.derivative(new Float64Array(800).fill(x))];
        within(average(slopes), slope(x), slopes);
      }
    });

    it(`have a mean as a curve that is the mean as a number: ${title}`, () => {
      const column = meanColumn(training.expression, training.draw);
      const mean = meanOutput(training);
      for (const x of [-2.6, -1, 0, 0.4, 1.9]) {
        const error = Math.abs(atPoint(column, x) - mean(x));
        assert.ok(error < 5e-3, `${error} at ${x}`);
      }
    });

    it(`leave a slope that goes one way with the draw where they say so: ${title}`, () => {
      const slope = differentiate(training.expression);
      const at16 = Array.from({ length: 16 }, (_, index) =>
        compile(at(slope, quantile(training.draw, (index + 0.5) / 16))),
      );
      const oneWay = Array.from({ length: 81 }, (_, index) => index / 10 - 4.03).every((x) => {
        const slopes = at16.map((slopeAt) => slopeAt(x));
        const steps = slopes.slice(1).map((one, index) => one - (slopes[index] ?? 0));
        return steps.every((step) => step >= -1e-12) || steps.every((step) => step <= 1e-12);
      });
      assert.ok(oneWay || !training.slopesGoOneWay);
      assert.equal(slopeSpreadOf(training) !== undefined, training.slopesGoOneWay);
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

  it('leave no draw outside of the band of all draws of RReLU, in f and in f′', () => {
    for (const test of ['mean', 'paper']) {
      const training = trainingOf(entry('rrelu'), { test }) ?? assert.fail();
      const bounds = boundsOf(training.draw) ?? assert.fail();
      const { lower, upper } = spreadOf(training, bounds);
      const slopes = slopeSpreadOf(training, bounds) ?? assert.fail();
      const { value, derivative } = samplesOf(training, 500, 3);
      for (const x of [-3, -0.01, 0.01, 2]) {
        const places = new Float64Array(500).fill(x);
        const [low, high] = [compile(lower)(x), compile(upper)(x)];
        assert.ok(value(places).every((one) => one >= low - 1e-12 && one <= high + 1e-12));
        const [least, most] = [compile(slopes.lower)(x), compile(slopes.upper)(x)];
        assert.ok(derivative(places).every((one) => one >= least - 1e-12 && one <= most + 1e-12));
      }
      near(compile(slopes.lower)(-1), '0.125');
      near(compile(slopes.upper)(-1), String(1 / 3));
    }
  });

  it('leave the middle 68 % of the slopes in the band of f′', () => {
    for (const id of ['rrelu', 'noisy_hard_tanh']) {
      const training = trainingOf(entry(id), {}) ?? assert.fail();
      const { lower, upper } = slopeSpreadOf(training) ?? assert.fail();
      const [low, high] = [compile(lower)(-2), compile(upper)(-2)];
      const slopes = samplesOf(training, 4_000, 5).derivative(new Float64Array(4_000).fill(-2));
      const share = slopes.filter((one) => one >= low && one <= high).length / slopes.length;
      assert.ok(Math.abs(share - 0.6827) < 0.03, `${id} ${share}`);
    }
  });

  it('have no band of f′ where its slope rises and falls with the draw', () => {
    for (const noise of ['input', 'input_learned']) {
      assert.equal(
        slopeSpreadOf(trainingOf(entry('noisy_tanh'), { noise }) ?? assert.fail()),
        undefined,
      );
    }
  });

  for (const [id, settings] of [
    ['rrelu', { test: 'mean' }],
    ['rrelu', { test: 'paper' }],
  ] as const) {
    it(`have, over normal inputs, the moments of mean and deviation: ${id} ${settings.test}`, () => {
      const training = trainingOf(entry(id), settings) ?? assert.fail();
      const moments = trainingMoments(training);
      if (isUnknown(moments)) assert.fail(moments.unknown);
      const [mean, deviation] = [meanOutput(training), deviationOfOutput(training)];
      const over = (g: (x: number) => number) => expectation({ kind: 'normal' }, g);
      near(over(mean), String(moments.mean), 1e-10);
      const second = over((x) => mean(x) ** 2 + deviation(x) ** 2);
      near(second, String(moments.secondMoment), 1e-10);
    });
  }

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

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** An average of draws lies within five standard errors of what it estimates. */
function within(estimate: number, exact: number, drawn: readonly number[]): void {
  const centre = average(drawn);
  const error = Math.sqrt(average(drawn.map((one) => (one - centre) ** 2)) / drawn.length);
  assert.ok(Math.abs(estimate - exact) <= 5 * error + 1e-9, `${estimate}, not ${exact}`);
}

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
