import type { Activation, Settings } from '../activations/activation';
import { instantiate } from '../activations/instantiate';
import { symbolsOf } from '../activations/symbols';
import { toLatex } from '../codegen/latex';
import { zeroGradientOf, zeroGradients } from '../frameworks/zeroGradients';
import { analyse } from '../math/analyse';
import {
  type Analysis,
  type Enclosure,
  type EndLimits,
  isEdge,
  isUnknown,
  type Known,
  type RangeOfValues,
  type Saturation,
  type Underflow,
  type Zeros,
} from '../math/analysis';
import { differentiate } from '../math/differentiate';
import { toInfix } from '../math/print';
import { simplify } from '../math/simplify';
import type {
  EnclosureDocument,
  ExplainDocument,
  Float32Document,
  LimitDocument,
  SaturationDocument,
  ZerosDocument,
} from './explainDocument';
import { furtherDocument } from './furtherDocument';
import { type JsonNumber, jsonNumber, jsonReal } from './jsonNumber';
import { rangeDocument } from './rangeDocument';
import { Reasons } from './reasons';
import { samplesOf } from './samples';
import { settingsDocument } from './settingDocument';

export type { ExplainDocument } from './explainDocument';
export { explainText } from './explainText';

/**
 * The analysis of an activation at its settings, with samples at the points `at`.
 * Settings that are no good leave the parameters in the formula, so that nothing is
 * known, and `unknownReasons.parameters` says what is wrong with them.
 */
export function explain(
  activation: Activation,
  settings: Settings,
  at: readonly number[] = [],
): ExplainDocument {
  const instance = instantiate(activation, settings);
  const expression = instance.ok ? instance.expression : activation.expression;
  const analysis = analyse(expression);
  const reasons = new Reasons();
  if (!instance.ok) {
    reasons.add('parameters', instance.problem);
  }
  const { slice, training } = activation;
  return {
    id: activation.id,
    name: activation.name,
    parameters: settingsDocument(instance.ok ? instance.values : settings),
    formula: toInfix(simplify(expression)),
    derivative: toInfix(differentiate(expression)),
    latex: toLatex(instance.ok ? instance.definition : expression, {
      symbols: symbolsOf(activation),
    }),
    ...(slice === undefined ? {} : { slice }),
    ...(training === undefined ? {} : { training }),
    range: reasons.known('range', analysis.range, rangeDocument),
    derivativeRange: reasons.known('derivativeRange', analysis.derivativeRange, rangeDocument),
    enclosures: enclosuresOf(analysis),
    limits: {
      left: limitDocument('limits.left', analysis.leftLimit, reasons),
      right: limitDocument('limits.right', analysis.rightLimit, reasons),
    },
    saturation: saturationDocument(analysis, reasons),
    float32: float32Document(activation, settings, analysis, reasons),
    deadZones: analysis.deadZones.map(({ lo, hi }) => ({ lo: jsonReal(lo), hi: jsonReal(hi) })),
    zeros: reasons.known('zeros', analysis.zeros, zerosDocument),
    derivativeZeros: reasons.known('derivativeZeros', analysis.derivativeZeros, zerosDocument),
    valueAtZero: jsonNumber(analysis.valueAtZero),
    derivativeAtZero:
      analysis.derivativeAtZero === null ? null : jsonNumber(analysis.derivativeAtZero),
    kinks: analysis.kinks.map(({ x, leftDerivative, rightDerivative }) => ({
      x: jsonReal(x),
      leftDerivative: jsonNumber(leftDerivative),
      rightDerivative: jsonNumber(rightDerivative),
    })),
    jumps: analysis.jumps
      .filter((jump) => !isEdge(jump))
      .map(({ x, leftValue, rightValue }) => ({
        x: jsonReal(x),
        leftValue: jsonNumber(leftValue),
        rightValue: jsonNumber(rightValue),
      })),
    lipschitz: reasons.known('lipschitz', analysis.lipschitz, jsonReal),
    monotone: reasons.known('monotone', analysis.monotone, (kind) => kind),
    convex: reasons.known('convex', analysis.convex, (kind) => kind),
    moments: reasons.known('moments', analysis.moments, (moments) => ({
      mean: jsonNumber(moments.mean),
      secondMoment: jsonReal(moments.secondMoment),
      derivativeSecondMoment: jsonReal(moments.derivativeSecondMoment),
    })),
    samples: samplesOf(expression, analysis, at),
    ...furtherDocument(activation, settings, analysis, at, reasons),
    unknownReasons: reasons.byField,
  };
}

function enclosuresOf({ range, derivativeRange }: Analysis): ExplainDocument['enclosures'] {
  const of = (known: Known<RangeOfValues>, end: (range: RangeOfValues) => Enclosure) =>
    isUnknown(known) ? 'unknown' : enclosureDocument(end(known));
  return {
    rangeInfimum: of(range, ({ infimumEnclosure }) => infimumEnclosure),
    rangeSupremum: of(range, ({ supremumEnclosure }) => supremumEnclosure),
    derivativeInfimum: of(derivativeRange, ({ infimumEnclosure }) => infimumEnclosure),
    derivativeSupremum: of(derivativeRange, ({ supremumEnclosure }) => supremumEnclosure),
  };
}

function enclosureDocument([lo, hi]: Enclosure): EnclosureDocument {
  return [jsonReal(lo), jsonReal(hi)];
}

function limitDocument(field: string, limits: EndLimits, reasons: Reasons): LimitDocument {
  const write = (limit: number | null) => (limit === null ? null : jsonNumber(limit));
  return {
    value: reasons.known(`${field}.value`, limits.value, write),
    derivative: reasons.known(`${field}.derivative`, limits.derivative, write),
  };
}

function saturationDocument(analysis: Analysis, reasons: Reasons): SaturationDocument {
  const { leftSaturation, rightSaturation } = analysis;
  const kind = (field: string, side: Known<Saturation>) =>
    reasons.known(field, side, (known) => known.kind);
  return {
    left: kind('saturation.left', leftSaturation),
    right: kind('saturation.right', rightSaturation),
    leftThreshold: thresholdOf(leftSaturation),
    rightThreshold: thresholdOf(rightSaturation),
    leftDecay: decayOf(leftSaturation),
    rightDecay: decayOf(rightSaturation),
    leftBelow: belowDocument('saturation.leftBelow', leftSaturation, reasons),
    rightBelow: belowDocument('saturation.rightBelow', rightSaturation, reasons),
  };
}

function belowDocument(
  field: string,
  side: Known<Saturation>,
  reasons: Reasons,
): SaturationDocument['leftBelow'] {
  const below = isUnknown(side) ? side : side.kind === 'none' ? [] : side.below;
  return reasons.known(field, below, (crossings) =>
    crossings.map(({ level, x, enclosure }) => ({
      level: jsonReal(level),
      x: jsonReal(x),
      enclosure: enclosureDocument(enclosure),
    })),
  );
}

function float32Document(
  activation: Activation,
  settings: Settings,
  { leftUnderflow, rightUnderflow }: Analysis,
  reasons: Reasons,
): Float32Document {
  const write = (underflow: Underflow | null) =>
    underflow === null ? null : jsonReal(underflow.x);
  const measured = zeroGradientOf(activation, settings, 'float32');
  const { framework, version } = zeroGradients;
  return {
    leftZeroGradient: reasons.known('float32.leftZeroGradient', leftUnderflow, write),
    rightZeroGradient: reasons.known('float32.rightZeroGradient', rightUnderflow, write),
    measured: measured === undefined ? null : { framework, version, ...measured },
  };
}

function zerosDocument({ points, intervals, period }: Zeros): ZerosDocument {
  return {
    points: points.map(({ x, enclosure }) => ({
      x: jsonReal(x),
      enclosure: enclosureDocument(enclosure),
    })),
    intervals: intervals.map(({ lo, hi, loClosed, hiClosed }) => ({
      lo: jsonReal(lo),
      hi: jsonReal(hi),
      loClosed,
      hiClosed,
    })),
    ...(period === undefined ? {} : { period: jsonReal(period) }),
  };
}

function thresholdOf(side: Known<Saturation>): JsonNumber | null {
  return !isUnknown(side) && side.kind === 'hard' ? jsonReal(side.threshold) : null;
}

function decayOf(side: Known<Saturation>) {
  return !isUnknown(side) && side.kind === 'soft' ? side.decay : null;
}
