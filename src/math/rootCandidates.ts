import { closedInterval, closedValue } from './closed';
import { children } from './complexity';
import { constantOf } from './constants';
import { divide, multiply } from './construct';
import type { Expr } from './expression';
import type { Interval } from './interval';
import { remembered } from './memo';
import { type Place, placeOfNumber } from './place';
import { affineOf } from './polynomial';
import { type Rational, rational, times, toNumber } from './rational';

/** Places with a short exact form inside the enclosure, where a root may be exactly. */
export function candidates(expression: Expr, enclosure: Interval): readonly Place[] {
  const round = roundNumbers(enclosure).map(placeOfNumber);
  if (!turnsByPi(expression)) return round;
  const quarters = [...frequenciesIn(expression)].map((each) => quarterOf(each, enclosure));
  const multiples = [multipleOfPi(enclosure), ...quarters];
  return [...round, ...multiples.filter((place) => place !== undefined)];
}

/** The numbers before x in sines and cosines. */
const frequenciesIn: (expression: Expr) => ReadonlySet<Rational> = remembered((node) => {
  if (node.kind !== 'unary' || (node.name !== 'sin' && node.name !== 'cos')) {
    return new Set(children(node).flatMap((child) => [...frequenciesIn(child)]));
  }
  const affine = affineOf(node.argument);
  const plain = affine !== undefined && affine.intercept.numerator === 0n;
  return plain && affine.slope.numerator !== 0n ? new Set([affine.slope]) : NONE;
});

const NONE: ReadonlySet<Rational> = new Set();

/** Where a wave of that frequency is 0 or turns, in the middle of the enclosure. */
function quarterOf(frequency: Rational, [lo, hi]: Interval): Place | undefined {
  const count = Math.round((lo + (hi - lo) / 2) * toNumber(frequency) * (2 / Math.PI));
  const divisor = constantOf(times(frequency, TWO), Infinity);
  if (divisor === undefined || !Number.isSafeInteger(count)) return undefined;
  const place = placeOf(divide(multiply({ kind: 'constant', value: count }, PI), divisor));
  return lo <= place.enclosure[0] && place.enclosure[1] <= hi ? place : undefined;
}

const TWO: Rational = { numerator: 2n, denominator: 1n };

function roundNumbers([lo, hi]: Interval): readonly number[] {
  const middle = lo + (hi - lo) / 2;
  const rounded = [Math.round(middle), Math.round(middle * 2 ** 20) / 2 ** 20];
  const decimal = Number(middle.toPrecision(12));
  return [...new Set([0, ...rounded, decimal])].filter((each) => lo <= each && each <= hi);
}

const turnsByPi: (expression: Expr) => boolean = remembered(
  (node) =>
    node.kind === 'pi' ||
    (node.kind === 'unary' && (node.name === 'sin' || node.name === 'cos')) ||
    children(node).some(turnsByPi),
);

/** Fractions of pi with a larger denominator are not looked for. */
const LARGEST_DENOMINATOR = 5_000;

const PI: Expr = { kind: 'pi' };

function shareOfPi(top: number, bottom: number): Place | undefined {
  const factor = constantOf(rational(BigInt(top), BigInt(bottom)));
  return factor && placeOf(multiply(factor, PI));
}

function placeOf(exact: Expr): Place {
  return { x: closedValue(exact), enclosure: closedInterval(exact), exact };
}

/** The multiple of pi with the smallest denominator that is shown to lie inside. */
function multipleOfPi([lo, hi]: Interval): Place | undefined {
  const target = (lo + (hi - lo) / 2) / Math.PI;
  let [before, current] = [
    { top: 1, bottom: 0 },
    { top: Math.floor(target), bottom: 1 },
  ];
  let rest = target - current.top;
  while (current.bottom <= LARGEST_DENOMINATOR) {
    const off = Math.abs(current.top / current.bottom - target) * Math.PI;
    const near = off <= hi - lo + 8 * Number.EPSILON * Math.abs(target);
    const place = near ? shareOfPi(current.top, current.bottom) : undefined;
    if (place && lo <= place.enclosure[0] && place.enclosure[1] <= hi) return place;
    if (Math.abs(rest) < 1e-12) return undefined;
    const whole = Math.floor(1 / rest);
    rest = 1 / rest - whole;
    [before, current] = [
      current,
      {
        top: whole * current.top + before.top,
        bottom: whole * current.bottom + before.bottom,
      },
    ];
  }
  return undefined;
}
