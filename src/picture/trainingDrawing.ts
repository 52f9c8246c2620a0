import {
  deviationOfOutput,
  meanOutput,
  meanSlope,
  type Samples,
  type Spread,
  samplesOf,
  slopeSpreadOf,
  spreadOf,
  type Training,
} from '../activations/training';
import { meanColumn } from '../activations/trainingCurves';
import type { Analysis } from '../math/analysis';
import { columnOf, compile } from '../math/compile';
import { differentiate } from '../math/differentiate';
import { boundsOf } from '../math/draw';
import { equal } from '../math/equal';
import type { Expr } from '../math/expression';
import { nothingKnown } from '../math/nothingKnown';
import { simplify } from '../math/simplify';
import { type Band, type Beside, type Edges, placesOfSamples } from '../plot/beside';
import type { Analyser } from './analyser';
import { readFunction } from './drawing';
import type { ReadFunction } from './probe';
import type { ExtraRead } from './reads';

/** So many that they show where they crowd, so few that each is seen. */
export const SAMPLES = 48;

/** A random activation as it is drawn in training. */
export interface TrainingDrawing {
  /** The mean over the draws. Nothing is hatched: what saturates is the form in tests. */
  readonly mean: ReadFunction;
  /** Whether that is the form in tests. */
  readonly isTestForm: boolean;
  readonly beside: Omit<Beside, 'companions'>;
  /** Whether the band of f′ is known. */
  readonly hasSlopeBand: boolean;
  /** What is read at an x: the standard deviation, the ends of the band, the sample drawn nearest. */
  readonly reads: Readonly<Record<'deviation' | 'band' | 'sample', ExtraRead['at']>>;
}

/** `test`: the form in tests, as it is drawn and as an expression. */
export function trainingDrawing(
  training: Training,
  test: { readonly shown: ReadFunction; readonly expression: Expr },
  seed: number,
  analyser: Analyser,
): TrainingDrawing {
  const { mean, draw } = training;
  const isTestForm = mean !== undefined && equal(mean.expression, simplify(test.expression));
  const middle = spreadOf(training);
  const samples = samplesOf(training, SAMPLES, seed);
  const bounds = boundsOf(draw);
  return {
    mean: mean === undefined ? byQuadrature(training, test.shown) : inClosedForm(mean.expression),
    isTestForm,
    beside: {
      bands: [
        ...(bounds === undefined ? [] : [bandOf(training, bounds)]),
        bandOf(training, undefined),
      ],
      samples,
    },
    hasSlopeBand: slopeSpreadOf(training) !== undefined,
    reads: readsOf(training, middle, samples),
  };

  function inClosedForm(expression: Expr): ReadFunction {
    const { name, analysis, slope } = test.shown;
    const known = isTestForm
      ? analysis
      : analysisOfMean(expression, bounds !== undefined, analyser);
    const shown = readFunction(name, expression, unhatched(known));
    if (slope === undefined) return shown;
    const derivative = differentiate(expression);
    const itsAnalysis = isTestForm ? slope.analysis : nothingKnown(derivative, 'mean');
    return { ...shown, slope: readFunction(name, derivative, unhatched(itsAnalysis)) };
  }
}

/** Means over normal draws have no corners, and take long to analyse; those over bounded ones may. */
function analysisOfMean(mean: Expr, isBounded: boolean, analyser: Analyser): Analysis {
  return (isBounded ? analyser.analysis(mean) : undefined) ?? nothingKnown(mean, 'mean');
}

function byQuadrature(training: Training, { name }: ReadFunction): ReadFunction {
  const { expression, draw } = training;
  const value = meanOutput(training);
  return {
    name,
    value: meanColumn(expression, draw),
    derivative: meanColumn(differentiate(expression), draw),
    analysis: nothingKnown(expression, 'mean'),
    exact: { value, derivative: meanSlope(training) },
  };
}

function unhatched(analysis: Analysis): Analysis {
  const unknown = { unknown: 'training' };
  return {
    ...analysis,
    deadZones: [],
    leftSaturation: unknown,
    rightSaturation: unknown,
    leftUnderflow: unknown,
    rightUnderflow: unknown,
  };
}

function bandOf(training: Training, ends: readonly [number, number] | undefined): Band {
  const slopes = slopeSpreadOf(training, ends);
  return {
    value: edgesOf(spreadOf(training, ends)),
    derivative: slopes && edgesOf(slopes),
  };
}

function edgesOf({ lower, upper }: Spread): Edges {
  return [columnOf(lower), columnOf(upper)];
}

function readsOf(
  training: Training,
  { lower, upper }: Spread,
  samples: Samples,
): TrainingDrawing['reads'] {
  const deviation = deviationOfOutput(training);
  const [low, high] = [compile(lower), compile(upper)];
  return {
    deviation: (x) => [deviation(x)],
    band: (x) => [low(x), high(x)],
    sample: (x, domain) => {
      const everywhere = new Float64Array(samples.count).fill(x);
      return [samples.value(everywhere)[nearest(x, domain)] ?? Number.NaN];
    },
  };
}

/** Which of the samples is drawn nearest to x. */
function nearest(x: number, domain: readonly [number, number]): number {
  const places = placesOfSamples(domain, SAMPLES);
  return places.reduce(
    (best, place, index) =>
      Math.abs(place - x) < Math.abs((places[best] ?? Infinity) - x) ? index : best,
    0,
  );
}
