import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { isUnknown } from '../../../src/math/analysis';
import {
  add,
  cos,
  divide,
  erfc,
  exp,
  log,
  multiply,
  negate,
  pi,
  power,
  sigmoid,
  sin,
  softplus,
  sqrt,
  subtract,
  tanh,
  where,
  x,
} from '../../../src/math/build';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import type { Expr } from '../../../src/math/expression';
import { toInfix } from '../../../src/math/print';
import { simplify } from '../../../src/math/simplify';
import { canonicalNumber } from '../../../src/math/surd';
import { tailLimit, tailSign } from '../../../src/math/tailFacts';

const normal = multiply(0.5, erfc(negate(divide(x, sqrt(2)))));

describe('limits by growth', () => {
  const cases: readonly (readonly [Expr, number, number])[] = [
    [multiply(x, sigmoid(x)), 0, Infinity],
    [subtract(x, tanh(x)), -Infinity, Infinity],
    [multiply(x, erfc(x)), -Infinity, 0],
    [multiply(power(x, 5), exp(negate(power(x, 2)))), 0, 0],
    [divide(power(x, 3), exp(x)), -Infinity, 0],
    [subtract(softplus(x), x), Infinity, 0],
    [subtract(sqrt(add(power(x, 2), x)), x), Number.NaN, 0.5],
    [subtract(log(add(exp(x), exp(negate(x)))), x), Infinity, 0],
    [divide(multiply(3, add(x, 1)), subtract(multiply(2, x), 5)), 1.5, 1.5],
    [exp(exp(negate(x))), Infinity, 1],
    [tanh(softplus(x)), 0, 1],
    [multiply(exp(x), erfc(x)), 0, 0],
    [log(normal), -Infinity, 0],
    [divide(sin(x), x), 0, 0],
    [add(x, sin(x)), -Infinity, Infinity],
  ];
  for (const [expression, left, right] of cases) {
    it(`${toInfix(expression)} goes to ${left} and ${right}`, () => {
      const simple = simplify(expression);
      if (!Number.isNaN(left)) assert.equal(value(simple, 'left'), left);
      assert.equal(value(simple, 'right'), right);
    });
  }

  it('a wave has none', () => {
    assert.equal(tailLimit(sin(x), 'right'), undefined);
    assert.equal(analyse(cos(multiply(3, x))).leftLimit.value, null);
  });
});

function value(expression: Expr, side: 'left' | 'right'): number | undefined {
  const limit = tailLimit(expression, side);
  // exp(exp(-x)) on the left is beyond every expansion; its value says where it goes.
  return limit === undefined ? compile(expression)(side === 'left' ? -1e9 : 1e9) : limit.value;
}

describe('the sign far out', () => {
  it('is shown where both sides of a difference are too small for doubles', () => {
    const slope = differentiate(multiply(x, normal));
    const tail = tailSign(slope, 'left', 0) ?? assert.fail();
    assert.equal(tail.sign, -1);
    assert.equal(compile(slope)(-60), 0);
  });

  it('is shown where two leading terms cancel: (log of the normal distribution)" < 0', () => {
    const tail = tailSign(differentiate(differentiate(log(normal))), 'left', 0);
    assert.equal(tail?.sign, -1);
  });

  it('is left open for a wave', () => {
    assert.equal(tailSign(sin(x), 'left', 0), undefined);
  });
});

describe('numbers made of roots and pi', () => {
  const cases: readonly (readonly [Expr, string])[] = [
    [divide(2, sqrt(2)), 'sqrt(2)'],
    [multiply(sqrt(2), sqrt(2)), '2'],
    [power(divide(1, sqrt(2)), 2), '0.5'],
    [sqrt(divide(1, 2)), '0.5 * sqrt(2)'],
    [divide(sqrt(pi), pi), '1 / sqrt(pi)'],
    [sqrt(8), '2 * sqrt(2)'],
    [exp(1), 'exp(1)'],
  ];
  for (const [expression, expected] of cases) {
    it(`${toInfix(expression)} is ${expected}`, () => {
      assert.equal(toInfix(canonicalNumber(expression)), expected);
    });
  }
});

describe('functions that sampling misses', () => {
  it('finds a needle in the derivative', () => {
    const needle = exp(multiply(-1e8, power(subtract(x, divide(1, 3)), 2)));
    const { range, derivativeRange, leftLimit } = analyse(add(x, multiply(5, needle)));
    if (isUnknown(range) || isUnknown(derivativeRange)) assert.fail();
    const reach = (1e9 / Math.sqrt(2e8)) * Math.exp(-0.5);
    assert.ok(Math.abs(derivativeRange.supremum - (1 + reach)) < 1e-8);
    assert.ok(Math.abs(derivativeRange.infimum - (1 - reach)) < 1e-8);
    assert.deepEqual([range.infimum, range.supremum], [-Infinity, Infinity]);
    assert.equal(leftLimit.value, -Infinity);
  });

  it('finds the top of a needle', () => {
    const needle = exp(multiply(-1e8, power(subtract(x, 0.25), 2)));
    const { range } = analyse(needle);
    if (isUnknown(range)) assert.fail(range.unknown);
    assert.equal(range.supremum, 1);
    assert.deepEqual(range.supremumAt, [0.25]);
    assert.equal(range.infimum, 0);
    assert.equal(range.infimumAttained, false);
  });

  it('knows a root at the seam of two pieces from one inside', () => {
    const { monotone, convex, kinks } = analyse(where(x, '>', 0, power(x, 4), 0));
    assert.deepEqual([monotone, convex, kinks], ['nondecreasing', 'convex', []]);
  });
});
