import { type ActivationLaw, activationLaw } from '../activationLaw';
import { isUnknown, type Known } from '../analysis';
import { type Columns, columnsOf } from '../compile';
import { differentiate } from '../differentiate';
import type { Expr } from '../expression';
import { remembered } from '../memo';
import { imageLaw, type Law, meanOfSum, meanOver, normalLaw, sumLaw } from './law';
import { lsuvFactor } from './lsuv';
import type { Activating, Normalising, Weighting } from './network';

/** Numbers of very many units, at very many inputs. */
export interface Value {
  readonly units: number;
  readonly law: Law;
  /** Half the mean squared difference of a unit's numbers at two inputs; asked for where needed. */
  readonly different: () => Known<number>;
  /** What they come from unit by unit, with no weights between: each weighting is one of these. */
  readonly sources: ReadonlySet<object>;
}

/** The mean squared gradient with respect to the numbers. */
export interface Gradient {
  readonly mean: number;
  /** By number, at the points of their law; left out: it does not depend on the number. */
  readonly at?: () => Float64Array;
}

/** What an operation gives, and what it makes of a gradient on its way back. */
export interface Passed {
  readonly value: Value;
  readonly back: (gradient: Gradient) => Gradient;
}

export function weighted(
  operation: Weighting,
  { units: fanIn, law, different }: Value,
): Known<Passed> {
  const weights = varianceTimesFanIn(operation, fanIn, law.secondMoment);
  const { units, biasVariance } = operation;
  const secondMoment = weights * law.secondMoment + biasVariance;
  if (!Number.isFinite(secondMoment)) return { unknown: 'the signal grows beyond bounds' };
  const backwards = (weights * units) / fanIn;
  return {
    value: {
      units,
      law: normalLaw(secondMoment),
      different: () => mapped(different(), (known) => weights * known),
      sources: new Set([{}]),
    },
    back: ({ mean }) => ({ mean: mean * backwards }),
  };
}

function varianceTimesFanIn(
  { weights, units, biasVariance }: Weighting,
  fanIn: number,
  secondMoment: number,
): number {
  if (weights.kind === 'normal') return weights.varianceTimesFanIn;
  // Of orthonormal rows; where there are more of them than columns, the columns are.
  const orthonormal = Math.min(1, fanIn / units);
  const factor = lsuvFactor((by) => by * by * orthonormal * secondMoment + biasVariance);
  return factor * factor * orthonormal;
}

/** The mean over units or inputs is taken away; in very wide layers that is no loss to the gradient. */
export function normalised({ how }: Normalising, value: Value): Known<Passed> {
  const { law } = value;
  const variance = law.isNormal ? law.secondMoment : law.secondMoment - law.mean ** 2;
  const different = how === 'batch' ? value.different() : variance;
  if (isUnknown(different)) return different;
  if (how === 'batch' && !law.isNormal && !isSame(different, variance)) return dependent;
  if (!(different > 0)) return { unknown: 'there is nothing left that could be normalised' };
  const factor = 1 / Math.sqrt(different);
  const scaled = (points: Float64Array) => points.map((point) => (point - law.mean) * factor);
  return {
    value: {
      ...value,
      law: law.isNormal ? normalLaw(1) : imageLaw(law, { mean: 0, secondMoment: 1 }, scaled),
      different: () =>
        how === 'batch' ? 1 : mapped(value.different(), (known) => known / different),
    },
    back: (gradient) => times(gradient, 1 / different),
  };
}

export function activated({ activation }: Activating, value: Value): Known<Passed> {
  const law = lawOf(activation);
  if (isUnknown(law)) return law;
  const of = columnsFor(activation);
  const { law: before } = value;
  const moments = before.isNormal ? law.moments(before.secondMoment) : momentsOver(before, of);
  if (isUnknown(moments)) return moments;
  const { derivativeSecondMoment: slope } = moments;
  return {
    value: {
      ...value,
      law: imageLaw(before, moments, (points) => of(points)[0] ?? points),
      different: () => differenceOf(law, value, moments),
    },
    back: (gradient) => {
      const { at } = gradient;
      const squared = () => {
        const [, slopes = new Float64Array()] = of(before.points().values);
        const after = at?.();
        return slopes.map(
          (each, index) => each * each * (after ? (after[index] ?? 0) : gradient.mean),
        );
      };
      return {
        mean: at === undefined ? gradient.mean * slope : meanOver(before.points(), squared()),
        at: squared,
      };
    },
  };
}

/** Of two values that have no unit's number in common; the gradient goes to both. */
export function summed(
  a: Value,
  b: Value,
): Known<{
  readonly value: Value;
  readonly back: (gradient: Gradient) => readonly [Gradient, Gradient];
}> {
  if ([...a.sources].some((source) => b.sources.has(source))) return selfSum;
  const law = sumLaw(a.law, b.law);
  const share = (of: Law, other: Law, { mean, at }: Gradient): Gradient =>
    at === undefined
      ? { mean }
      : { mean, at: () => meanOfSum(of.points(), other.points(), law.points(), at()) };
  return {
    value: {
      units: a.units,
      law,
      different: () => mapped(a.different(), (one) => mapped(b.different(), (two) => one + two)),
      sources: new Set([...a.sources, ...b.sources]),
    },
    back: (gradient) => [share(a.law, b.law, gradient), share(b.law, a.law, gradient)],
  };
}

/** Gradients that reach a value on several ways, which have weights of their own between. */
export function added(gradients: readonly Gradient[]): Gradient {
  const [first = { mean: 0 }, ...others] = gradients;
  return others.reduce(sumOfTwo, first);
}

function sumOfTwo(a: Gradient, b: Gradient): Gradient {
  const mean = a.mean + b.mean;
  if (a.at === undefined && b.at === undefined) return { mean };
  const [first, second] = [a.at?.(), b.at?.()];
  const length = Math.max(first?.length ?? 0, second?.length ?? 0);
  const at = () =>
    Float64Array.from(
      { length },
      (_, index) =>
        (first ? (first[index] ?? 0) : a.mean) + (second ? (second[index] ?? 0) : b.mean),
    );
  return { mean, at };
}

function times({ mean, at }: Gradient, factor: number): Gradient {
  return at === undefined
    ? { mean: mean * factor }
    : { mean: mean * factor, at: () => at().map((each) => each * factor) };
}

const dependent = {
  unknown: 'batch normalisation of a sum, behind which inputs are still alike',
} as const;

const selfSum = { unknown: 'a sum in which a number meets itself again' } as const;

/** Up to rounding. */
function isSame(different: number, variance: number): boolean {
  return Math.abs(different - variance) <= 1e-9 * variance;
}

interface Moments {
  readonly mean: number;
  readonly secondMoment: number;
  readonly derivativeSecondMoment: number;
}

/** Of what is not normal: over its points. */
function momentsOver(law: Law, of: Columns): Known<Moments> {
  const points = law.points();
  const [values = points.values, slopes = points.values] = of(points.values);
  const squares = (column: Float64Array) =>
    meanOver(
      points,
      column.map((each) => each * each),
    );
  const moments = {
    mean: meanOver(points, values),
    secondMoment: squares(values),
    derivativeSecondMoment: squares(slopes),
  };
  return Object.values(moments).every(Number.isFinite)
    ? moments
    : { unknown: 'the signal grows beyond bounds' };
}

/** Of the outputs. Two inputs that have nothing in common are independent. */
function differenceOf(
  law: ActivationLaw,
  { law: before, different }: Value,
  moments: Moments,
): Known<number> {
  const known = different();
  if (isUnknown(known)) return known;
  const { secondMoment, isNormal } = before;
  if (!isNormal && !isSame(known, secondMoment - before.mean ** 2)) return dependent;
  return isNormal && known < secondMoment * (1 - 1e-12)
    ? law.difference({ secondMoment, inputDependent: known })
    : moments.secondMoment - moments.mean ** 2;
}

function mapped<From, To>(known: Known<From>, map: (value: From) => Known<To>): Known<To> {
  return isUnknown(known) ? known : map(known);
}

/** Taking a function apart takes longer than following it. */
const lawOf: (expression: Expr) => Known<ActivationLaw> = remembered(activationLaw, 64);

const columnsFor: (expression: Expr) => Columns = remembered(
  (expression) => columnsOf([expression, differentiate(expression)]),
  64,
);
