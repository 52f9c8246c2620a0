import type { Analysis, RangeOfValues, Saturation } from '../../../src/math/analysis';
import type { Column } from '../../../src/math/compile';
import type { Wording } from '../../../src/plot/plotLayout';
import type { PlottedFunction } from '../../../src/plot/plotted';

/** A function, written for one number, at many points. */
export function column(f: (x: number) => number): Column {
  return (points) => points.map(f);
}

/** An analysis that knows nothing but what a test says: plots need no more. */
export function known(facts: Partial<Analysis>): Analysis {
  return {
    range: { unknown: 'not said' },
    derivativeRange: { unknown: 'not said' },
    leftLimit: { value: { unknown: 'not said' }, derivative: { unknown: 'not said' } },
    rightLimit: { value: { unknown: 'not said' }, derivative: { unknown: 'not said' } },
    leftSaturation: { kind: 'none' },
    rightSaturation: { kind: 'none' },
    leftUnderflow: { unknown: 'not said' },
    rightUnderflow: { unknown: 'not said' },
    deadZones: [],
    zeros: { unknown: 'not said' },
    derivativeZeros: { unknown: 'not said' },
    kinks: [],
    jumps: [],
    lipschitz: { unknown: 'not said' },
    monotone: { unknown: 'not said' },
    convex: { unknown: 'not said' },
    valueAtZero: 0,
    derivativeAtZero: null,
    moments: { unknown: 'not said' },
    ...facts,
  };
}

export function between(
  infimum: number,
  supremum: number,
  at: Partial<Pick<RangeOfValues, 'infimumAt' | 'supremumAt'>> = {},
): RangeOfValues {
  const infimumAt = at.infimumAt ?? [];
  const supremumAt = at.supremumAt ?? [];
  return {
    infimum,
    supremum,
    infimumAttained: infimumAt.length > 0,
    supremumAttained: supremumAt.length > 0,
    infimumAt,
    supremumAt,
    infimumEnclosure: [infimum, infimum],
    supremumEnclosure: [supremum, supremum],
    components: [
      {
        kind: 'interval',
        lo: infimum,
        hi: supremum,
        loClosed: infimumAt.length > 0,
        hiClosed: supremumAt.length > 0,
      },
    ],
  };
}

const ALWAYS_SOFT: Saturation = { kind: 'soft', decay: 'exponential', below: [] };

export const relu: PlottedFunction = {
  name: 'ReLU',
  value: column((x) => Math.max(0, x)),
  derivative: column((x) => (x > 0 ? 1 : 0)),
  analysis: known({
    range: between(0, Number.POSITIVE_INFINITY),
    derivativeRange: between(0, 1),
    leftLimit: { value: 0, derivative: 0 },
    rightLimit: { value: Number.POSITIVE_INFINITY, derivative: 1 },
    leftSaturation: { kind: 'hard', threshold: 0, below: [] },
    kinks: [{ x: 0, value: 0, leftDerivative: 0, rightDerivative: 1 }],
  }),
};

export function leakyRelu(slope: number): PlottedFunction {
  return {
    name: `Leaky ReLU ${slope}`,
    value: column((x) => (x > 0 ? x : slope * x)),
    derivative: column((x) => (x > 0 ? 1 : slope)),
    analysis: known({
      range: between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
      derivativeRange: between(slope, 1),
      leftLimit: { value: Number.NEGATIVE_INFINITY, derivative: slope },
      rightLimit: { value: Number.POSITIVE_INFINITY, derivative: 1 },
      kinks: [{ x: 0, value: 0, leftDerivative: slope, rightDerivative: 1 }],
    }),
  };
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export const sigmoid: PlottedFunction = {
  name: 'Sigmoid',
  value: column(logistic),
  derivative: column((x) => logistic(x) * logistic(-x)),
  analysis: known({
    range: between(0, 1),
    derivativeRange: between(0, 0.25, { supremumAt: [0] }),
    leftLimit: { value: 0, derivative: 0 },
    rightLimit: { value: 1, derivative: 0 },
    leftSaturation: {
      kind: 'soft',
      decay: 'exponential',
      below: [
        {
          level: 0.1,
          x: -2.0634370688955608,
          enclosure: [-2.0634370688955608, -2.0634370688955608],
        },
      ],
    },
    rightSaturation: {
      kind: 'soft',
      decay: 'exponential',
      below: [
        { level: 0.1, x: 2.0634370688955608, enclosure: [2.0634370688955608, 2.0634370688955608] },
      ],
    },
  }),
};

export function elu(alpha: number): PlottedFunction {
  return {
    name: `ELU ${alpha}`,
    value: column((x) => (x > 0 ? x : alpha * Math.expm1(x))),
    derivative: column((x) => (x > 0 ? 1 : alpha * Math.exp(x))),
    analysis: known({
      range: between(-alpha, Number.POSITIVE_INFINITY),
      derivativeRange: between(0, Math.max(1, alpha)),
      leftLimit: { value: -alpha, derivative: 0 },
      rightLimit: { value: Number.POSITIVE_INFINITY, derivative: 1 },
      leftSaturation: ALWAYS_SOFT,
      kinks: alpha === 1 ? [] : [{ x: 0, value: 0, leftDerivative: alpha, rightDerivative: 1 }],
    }),
  };
}

/** With its slope, for f″: that is α eˣ below 0, and 0 above. */
export function eluWithSlope(alpha: number): PlottedFunction {
  const shown = elu(alpha);
  const jump = { x: 0, leftValue: alpha, rightValue: 1, value: 1 };
  const slope: PlottedFunction = {
    name: shown.name,
    value: shown.derivative,
    derivative: column((x) => (x > 0 ? 0 : alpha * Math.exp(x))),
    analysis: known({
      derivativeRange: between(0, alpha),
      leftLimit: { value: 0, derivative: 0 },
      rightLimit: { value: 1, derivative: 0 },
      jumps: [{ ...jump, leftDerivative: alpha, rightDerivative: 0 }],
    }),
  };
  return { ...shown, slope };
}

/** The tanh form, which needs no error function. */
export const gelu: PlottedFunction = {
  name: 'GELU',
  value: column(geluValue),
  derivative: column((x) => (geluValue(x + 1e-5) - geluValue(x - 1e-5)) / 2e-5),
  analysis: known({
    range: between(-0.17, Number.POSITIVE_INFINITY, { infimumAt: [-0.7524] }),
    derivativeRange: between(-0.129, 1.129, { infimumAt: [-Math.SQRT2], supremumAt: [Math.SQRT2] }),
    leftLimit: { value: 0, derivative: 0 },
    rightLimit: { value: Number.POSITIVE_INFINITY, derivative: 1 },
    leftSaturation: ALWAYS_SOFT,
  }),
};

function geluValue(x: number): number {
  return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
}

/** Clipped to [lo, hi], with slope `slope` in between and value 0 at 0 unless `offset` says otherwise. */
export function clipped(
  name: string,
  { lo, hi, slope = 1, offset = 0 }: { lo: number; hi: number; slope?: number; offset?: number },
): PlottedFunction {
  const [from, to] = [(lo - offset) / slope, (hi - offset) / slope];
  return {
    name,
    value: column((x) => Math.min(hi, Math.max(lo, slope * x + offset))),
    derivative: column((x) => (x > from && x < to ? slope : 0)),
    analysis: known({
      range: between(lo, hi),
      derivativeRange: between(0, slope),
      leftLimit: { value: lo, derivative: 0 },
      rightLimit: { value: hi, derivative: 0 },
      leftSaturation: { kind: 'hard', threshold: from, below: [] },
      rightSaturation: { kind: 'hard', threshold: to, below: [] },
      kinks: [
        { x: from, value: lo, leftDerivative: 0, rightDerivative: slope },
        { x: to, value: hi, leftDerivative: slope, rightDerivative: 0 },
      ],
    }),
  };
}

/** 0 up to and including the threshold in size, x beyond: two jumps and a dead zone. */
export const hardshrink: PlottedFunction = {
  name: 'Hardshrink',
  value: column((x) => (Math.abs(x) > 0.5 ? x : 0)),
  derivative: column((x) => (Math.abs(x) > 0.5 ? 1 : 0)),
  analysis: known({
    derivativeRange: between(0, 1),
    leftLimit: { value: Number.NEGATIVE_INFINITY, derivative: 1 },
    rightLimit: { value: Number.POSITIVE_INFINITY, derivative: 1 },
    deadZones: [{ lo: -0.5, hi: 0.5 }],
    jumps: [
      {
        x: -0.5,
        leftValue: -0.5,
        rightValue: 0,
        value: 0,
        leftDerivative: 1,
        rightDerivative: 0,
      },
      { x: 0.5, leftValue: 0, rightValue: 0.5, value: 0, leftDerivative: 0, rightDerivative: 1 },
    ],
  }),
};

export const exponential: PlottedFunction = {
  name: 'Exponential',
  value: column(Math.exp),
  derivative: column(Math.exp),
  analysis: known({
    range: between(0, Number.POSITIVE_INFINITY),
    derivativeRange: between(0, Number.POSITIVE_INFINITY),
    leftLimit: { value: 0, derivative: 0 },
    rightLimit: { value: Number.POSITIVE_INFINITY, derivative: Number.POSITIVE_INFINITY },
    leftSaturation: ALWAYS_SOFT,
  }),
};

/** Of which nothing is known but how to evaluate it; undefined for x <= 0. */
export const logarithm: PlottedFunction = {
  name: 'log',
  value: column(Math.log),
  derivative: column((x) => (x > 0 ? 1 / x : Number.NaN)),
  analysis: known({}),
};

/** Labels that name what they stand for. */
export const wording: Wording = {
  limit: (y) => `→ ${y}`,
  pole: (x) => `x = ${x}`,
  maximum: (y) => `max ${y}`,
  minimum: (y) => `min ${y}`,
  supremum: (y) => `sup ${y}`,
  infimum: (y) => `inf ${y}`,
  below: (level) => `|f′| < ${level}`,
  float32: '0 in float32',
};
