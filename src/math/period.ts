import { closedInterval, closedValue } from './closed';
import { children } from './complexity';
import { constantOf } from './constants';
import { add, divide, multiply, negate, two } from './construct';
import type { Expr } from './expression';
import { greatestCommonDivisor } from './integers';
import { sum } from './interval';
import type { Place } from './place';
import { affineOf } from './polynomial';
import { negative, type Rational, rational } from './rational';
import type { Span } from './signs';

const PI: Expr = { kind: 'pi' };

/** One period of a function: all its values are taken there. */
export interface Period {
  readonly from: Place;
  readonly to: Place;
}

/**
 * One period, within a span that has no end on one side at least, of a function in
 * which x occurs only inside sines and cosines, whose frequencies are multiples of one;
 * `undefined` where the function is not of that form. Around 0 on the whole line, else from the edge on.
 */
export function periodWindow(expression: Expr, span: Span): Period | undefined {
  if (span.from !== 'end' && span.to !== 'end') return undefined;
  const frequencies: Rational[] = [];
  if (!collect(expression, frequencies)) return undefined;
  const slowest = commonOf(frequencies);
  const frequency = slowest && constantOf(slowest, Infinity);
  if (frequency === undefined) return undefined;
  const half = divide(PI, frequency);
  if (span.from !== 'end') return { from: span.from, to: shifted(span.from, multiply(two, half)) };
  if (span.to === 'end') return { from: placeOf(negate(half)), to: placeOf(half) };
  return { from: shifted(span.to, negate(multiply(two, half))), to: span.to };
}

/** The largest number of which all are multiples, unless it is far from one of them. */
function commonOf(frequencies: readonly Rational[]): Rational | undefined {
  let common: Rational | undefined;
  for (const { numerator, denominator } of frequencies) {
    if (common === undefined) common = { numerator, denominator };
    else if (common.numerator !== numerator || common.denominator !== denominator) {
      const top = greatestCommonDivisor(
        common.numerator * denominator,
        numerator * common.denominator,
      );
      common = rational(top, common.denominator * denominator);
      if (common === undefined) return undefined;
    }
    if (numerator * common.denominator > MOST_MULTIPLE * common.numerator * denominator)
      return undefined;
  }
  return common;
}

const MOST_MULTIPLE = 64n;

function placeOf(exact: Expr): Place {
  return { x: closedValue(exact), enclosure: closedInterval(exact), exact };
}

function shifted({ x, enclosure, exact }: Place, by: Expr): Place {
  if (exact !== undefined) return placeOf(add(exact, by));
  return { x: x + closedValue(by), enclosure: sum(enclosure, closedInterval(by)) };
}

/** `false` where x occurs outside of a wave. */
function collect(node: Expr, frequencies: Rational[]): boolean {
  if (node.kind === 'x' || node.kind === 'where') return false;
  if (node.kind === 'unary' && (node.name === 'sin' || node.name === 'cos')) {
    const affine = affineOf(node.argument);
    if (affine === undefined) return collect(node.argument, frequencies);
    const { slope } = affine;
    if (slope.numerator !== 0n) frequencies.push(slope.numerator < 0n ? negative(slope) : slope);
    return true;
  }
  return children(node).every((child) => collect(child, frequencies));
}
