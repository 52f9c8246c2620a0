import type { Activation, Settings } from '../activations/activation';
import { jacobianRanges, wholeJacobianRange } from '../activations/jacobian';
import { learnableDerivatives } from '../activations/learnable';
import { type Reduced, reductionsOf } from '../activations/reductions';
import {
  BAND,
  meanOutput,
  sampleOutputs,
  spreadOf,
  type Training,
  trainingOf,
} from '../activations/training';
import { trainingMoments } from '../activations/trainingMoments';
import { type Analysis, isUnknown } from '../math/analysis';
import { compile } from '../math/compile';
import { toInfix } from '../math/print';
import type { FurtherDocument } from './explainDocument';
import { initialValues } from './initialValues';
import { jsonNumber, jsonReal } from './jsonNumber';
import { measurementsAt } from './measuredFacts';
import { rangeDocument } from './rangeDocument';
import type { Reasons } from './reasons';
import { settingsDocument } from './settingDocument';

/** Of the draws for the samples: the same document for the same request. */
const SEED = 1;

/** What only some activations have; a field is left out where there is nothing of it. */
export function furtherDocument(
  activation: Activation,
  settings: Settings,
  analysis: Analysis,
  at: readonly number[],
  reasons: Reasons,
): FurtherDocument {
  const training = trainingOf(activation, settings);
  const derivatives = learnableDerivatives(activation, settings);
  const initial = initialValues(activation);
  const reduced = reductionsOf(activation);
  const measured = measurementsAt(activation, settings, analysis);
  return {
    ...jacobianDocument(activation, settings, reasons),
    ...(training === undefined ? {} : { trainingLaw: trainingDocument(training, at, reasons) }),
    ...(derivatives.length === 0
      ? {}
      : {
          parameterDerivatives: Object.fromEntries(
            derivatives.map(({ name, expression }) => [name, toInfix(expression)]),
          ),
        }),
    ...(initial.length === 0 ? {} : { initialValues: initialDocument(initial) }),
    ...(reduced.length === 0 ? {} : { specialCases: reduced.map(reductionDocument) }),
    ...(measured.length === 0 ? {} : { measuredAtKinks: measured }),
  };
}

function jacobianDocument(
  activation: Activation,
  settings: Settings,
  reasons: Reasons,
): Pick<FurtherDocument, 'jacobianRange'> {
  const ranges = jacobianRanges(activation, settings);
  if (ranges === undefined) {
    return {};
  }
  const whole = wholeJacobianRange(ranges);
  const jacobianRange = reasons.known('jacobianRange', whole, (known) => ({
    ...rangeDocument(known),
    entries: ranges.flatMap(({ entry, inputs, range, upToActive }) =>
      isUnknown(range)
        ? []
        : [
            {
              entry,
              ...(inputs === undefined ? {} : { inputs }),
              ...(upToActive === undefined ? {} : { upToActive }),
              ...rangeDocument(range),
            },
          ],
    ),
  }));
  return { jacobianRange };
}

function trainingDocument(
  training: Training,
  at: readonly number[],
  reasons: Reasons,
): NonNullable<FurtherDocument['trainingLaw']> {
  const { expression, draw } = training;
  const { lower, upper } = spreadOf(training);
  const [mean, low, high] = [meanOutput(training), compile(lower), compile(upper)];
  const outputs = sampleOutputs(training, at, SEED);
  return {
    formula: toInfix(expression),
    draw,
    mean: training.mean === undefined ? null : toInfix(training.mean.expression),
    band: { quantiles: BAND, lower: toInfix(lower), upper: toInfix(upper) },
    samples: at.map((x, index) => ({
      x: jsonReal(x),
      output: jsonNumber(outputs[index] ?? Number.NaN),
      mean: jsonNumber(mean(x)),
      lower: jsonNumber(low(x)),
      upper: jsonNumber(high(x)),
    })),
    // Of a bounded draw one panel of the quadrature will do; the others would take seconds.
    ...(draw.kind === 'uniform'
      ? {
          moments: reasons.known('trainingLaw.moments', trainingMoments(training), (known) => ({
            mean: jsonReal(known.mean),
            secondMoment: jsonReal(known.secondMoment),
            derivativeSecondMoment: jsonReal(known.derivativeSecondMoment),
          })),
        }
      : {}),
  };
}

function initialDocument(
  initial: ReturnType<typeof initialValues>,
): NonNullable<FurtherDocument['initialValues']> {
  return Object.fromEntries(initial.map(({ name, sources }) => [name, sources]));
}

function reductionDocument({
  reduction,
  to,
  target,
  gap,
}: Reduced): NonNullable<FurtherDocument['specialCases']>[number] {
  const { at, gapAt } = reduction;
  return {
    parameters: settingsDocument(at),
    equals: target?.id ?? null,
    formula: toInfix(to),
    ...(gapAt === undefined ? {} : { nearly: { x: gapAt, gap } }),
  };
}
