import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { isUnknown, type Known } from '../../../src/math/analysis';
import {
  add,
  cos,
  divide,
  max,
  multiply,
  power,
  sin,
  subtract,
  where,
  x,
} from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';
import { parsed } from './parsed';

function known<T>(value: Known<T>): T {
  return isUnknown(value) ? assert.fail(value.unknown) : value;
}

function ends(expression: Expr): readonly [number, number] {
  const { infimum, supremum } = known(analyse(expression).range);
  return [infimum, supremum];
}

function snake(frequency: number): Expr {
  return add(x, divide(power(sin(multiply(frequency, x)), 2), frequency));
}

describe('functions with a sine', () => {
  const unbounded: readonly (readonly [string, Expr])[] = [
    ['x + sin x', add(x, sin(x))],
    ['x / 2 + sin x', add(multiply(0.5, x), sin(x))],
    ['cos x - x', subtract(cos(x), x)],
    ['the snake x + sin(x)^2', add(x, power(sin(x), 2))],
  ];
  for (const [name, expression] of unbounded) {
    it(`${name} takes every value`, () => {
      assert.deepEqual(ends(expression), [-Infinity, Infinity]);
    });
  }

  const shapes: readonly (readonly [string, Expr, string])[] = [
    ['x + sin x', add(x, sin(x)), 'increasing'],
    ['cos x - x', subtract(cos(x), x), 'decreasing'],
    ['x + sin(x)^2', add(x, power(sin(x), 2)), 'increasing'],
    ['x + sin(32 x) / 32', add(x, multiply(1 / 32, sin(multiply(32, x)))), 'increasing'],
    ['x + 2 sin x', add(x, multiply(2, sin(x))), 'none'],
    ['x + sin(1.37 x)^2 / 1.37', snake(1.37), 'increasing'],
  ];
  for (const [name, expression, monotone] of shapes) {
    it(`${name} with a slope that is 0 at multiples of pi alone: ${monotone}`, () => {
      assert.equal(known(analyse(expression).monotone), monotone);
    });
  }

  it('turn at exact places whatever their frequency', () => {
    const { derivativeRange, derivativeZeros } = analyse(snake(0.1));
    assert.deepEqual(known(derivativeRange).infimumEnclosure, [0, 0]);
    assert.deepEqual(known(derivativeRange).supremumEnclosure, [2, 2]);
    const { points, period } = known(derivativeZeros);
    assert.deepEqual([points.length, period], [1, 10 * Math.PI]);
  });

  it('a half-line takes as many values as a period and its drift', () => {
    assert.deepEqual(ends(where(x, '>', 0, x, sin(x))), [-1, Infinity]);
    assert.deepEqual(ends(add(max(0, x), sin(x))), [-1, Infinity]);
    // x / 2 + sin x on x > 0 starts at 0 and never comes back to it.
    assert.deepEqual(ends(where(x, '>', 0, add(multiply(0.5, x), sin(x)), 0)), [0, Infinity]);
    const [lowest] = ends(where(x, '>', 2, add(multiply(0.5, x), sin(x)), 2));
    // At 4 pi / 3: 2 pi / 3 - sqrt(3) / 2.
    assert.ok(Math.abs(lowest - 1.2283696986087567) < 1e-14);
  });

  it('has no limit on the side where it waves', () => {
    const { leftLimit, rightLimit, leftSaturation } = analyse(where(x, '>', 0, x, sin(x)));
    assert.equal(known(leftLimit.value), null);
    assert.equal(known(leftLimit.derivative), null);
    assert.equal(known(rightLimit.value), Infinity);
    assert.equal(known(leftSaturation).kind, 'none');
  });

  it('rises where nobody could show it, and is looked at no further than it reaches', () => {
    // Up to -20 it rises; right of -17, where it is not in force, the same formula falls.
    const rising = '-1.6*exp(-x) + sin(exp(-x)) - cos(exp(-x))';
    const { monotone } = analyse(
      parsed(`where(x < -20, ${rising} - 1e9*softplus(10*(x + 17)), 1)`),
    );
    assert.ok(isUnknown(monotone));
  });
});
