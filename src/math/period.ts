import { closedInterval, closedValue } from './closed';
import { children } from './complexity';
import { constantOf } from './constants';
import { divide, negate } from './construct';
import type { Expr } from './expression';
import type { Place } from './place';
import { affineOf } from './polynomial';
import { compareRationals, negative, type Rational } from './rational';

const PI: Expr = { kind: 'pi' };

/**
 * One period around 0 of a function in which x occurs only inside sines and cosines
 * of one frequency; `undefined` where the function is not of that form.
 */
export function periodWindow(expression: Expr): { from: Place; to: Place } | undefined {
  const frequencies: Rational[] = [];
  if (!collect(expression, frequencies)) return undefined;
  const [first, ...rest] = frequencies;
  if (first === undefined || rest.some((other) => compareRationals(first, other) !== 0)) {
    return undefined;
  }
  const frequency = constantOf(first, Infinity);
  if (frequency === undefined) return undefined;
  const half = divide(PI, frequency);
  return { from: placeOf(negate(half)), to: placeOf(half) };
}

function placeOf(exact: Expr): Place {
  return { x: closedValue(exact), enclosure: closedInterval(exact), exact };
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
