import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import { type Analysis, isUnknown } from '../../../src/math/analysis';
import { bind } from '../../../src/math/bind';
import {
  add,
  constant,
  divide,
  exp,
  max,
  multiply,
  parameter,
  power,
  sigmoid,
  sin,
  sqrt,
  x,
} from '../../../src/math/build';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { equal } from '../../../src/math/equal';
import type { Expr } from '../../../src/math/expression';
import { oneSidedValues } from '../../../src/math/oneSided';
import { toInfix, toUnicode } from '../../../src/math/print';
import { simplify } from '../../../src/math/simplify';

function nested(depth: number, wrap: (inner: Expr) => Expr): Expr {
  let expression: Expr = x;
  for (let count = 0; count < depth; count += 1) expression = wrap(expression);
  return expression;
}

function reason(analysis: Analysis): string {
  return isUnknown(analysis.range) ? analysis.range.unknown : assert.fail('decided');
}

describe('expressions that are too much', () => {
  const shapes: readonly (readonly [string, Expr])[] = [
    ['10,000 nested calls', nested(10_000, sigmoid)],
    ['10,000 sums to the left', nested(10_000, (inner) => add(inner, 1))],
    ['10,000 sums to the right', nested(10_000, (inner) => add(1, inner))],
    ['2^60 nodes by sharing', nested(60, (inner) => multiply(inner, inner))],
  ];
  for (const [name, expression] of shapes) {
    it(`${name}: every function answers`, () => {
      assert.match(reason(analyse(expression)), /nested more than|more than \d+ terms/);
      assert.ok(Number.isNaN(compile(expression)(1)));
      assert.equal(toInfix(expression), '…');
      assert.equal(toUnicode(expression), '…');
      assert.equal(simplify(expression), expression);
      assert.equal(bind(expression, {}), expression);
      assert.ok(Number.isNaN(compile(differentiate(expression))(1)));
      assert.ok(Number.isNaN(oneSidedValues(expression, 0).left));
      assert.equal(equal(expression, expression), true);
      assert.equal(equal(expression, add(expression, 0)), false);
    });
  }

  it('300 nested calls are not too much', () => {
    const value = compile(nested(300, sigmoid))(0);
    assert.ok(Math.abs(value - 0.659046068) < 1e-8);
  });
});

describe('expressions without an answer', () => {
  const cases: readonly (readonly [string, Expr, RegExp])[] = [
    ['a parameter without a value', multiply(parameter('alpha'), x), /alpha has no value/],
    ['NaN', max(x, Number.NaN), /not a finite number/],
    ['an infinite constant', add(x, Infinity), /not a finite number/],
    ['poles without end', divide(1, sin(power(x, 2))), /^the sign far out on the left /],
    [
      'a root of a negative constant',
      add(x, sqrt(-1)),
      /^the square root is not defined anywhere$/,
    ],
  ];
  for (const [name, expression, expected] of cases) {
    it(`${name}: unknown, with the reason`, () => {
      assert.match(reason(analyse(expression)), expected);
    });
  }

  it('an infinite limit that is no number is said to be infinite', () => {
    const { rightLimit, moments } = analyse(exp(multiply(constant(0.5), multiply(x, x))));
    assert.equal(rightLimit.value, Infinity);
    assert.deepEqual(moments, {
      mean: Infinity,
      secondMoment: Infinity,
      derivativeSecondMoment: Infinity,
    });
  });

  it('a mean may be finite where the second moment is not', () => {
    const { moments } = analyse(exp(multiply(constant(0.375), multiply(x, x))));
    if (isUnknown(moments)) assert.fail(moments.unknown);
    // E exp(c Z^2) = 1 / sqrt(1 - 2c), for c < 1/2.
    assert.ok(Math.abs(moments.mean - 2) < 1e-10);
    assert.equal(moments.secondMoment, Infinity);
  });

  it('there is no expectation where it is infinite on both sides', () => {
    const { moments } = analyse(multiply(x, exp(multiply(x, x))));
    if (isUnknown(moments)) assert.fail(moments.unknown);
    assert.deepEqual([moments.mean, moments.secondMoment], [Number.NaN, Infinity]);
  });
});
