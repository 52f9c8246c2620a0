import assert from 'node:assert/strict';
import {
  abs,
  add,
  divide,
  expm1,
  max,
  min,
  multiply,
  power,
  where,
  x,
} from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';
import { oneSidedDerivatives, oneSidedValues } from '../../../src/math/oneSided';

describe('one-sided values and derivatives', () => {
  const cases: readonly (readonly [string, Expr, number, readonly number[]])[] = [
    ['ReLU at 0', max(0, x), 0, [0, 0, 0, 1]],
    ['ReLU at 1', max(0, x), 1, [1, 1, 1, 1]],
    ['|x| at 0', abs(x), 0, [0, 0, -1, 1]],
    ['ELU with alpha 2 at 0', where(x, '>', 0, x, multiply(2, expm1(x))), 0, [0, 0, 2, 1]],
    ['Hardtanh at 1', min(max(x, -1), 1), 1, [1, 1, 1, 0]],
    ['Hardshrink at 0.5', where(abs(x), '>', 0.5, x, 0), 0.5, [0, 0.5, 0, 1]],
    [
      'Hardsigmoid with a slope of 0.2 at -2.5',
      max(add(multiply(0.2, x), 0.5), 0),
      -2.5,
      [0, 0, 0, 0.2],
    ],
    ['a condition that touches 0', where(power(x, 2), '>', 0, 1, 5), 0, [1, 1, 0, 0]],
    ['a condition of third order', where(power(x, 3), '>', 0, x, 0), 0, [0, 0, 0, 1]],
    ['a clip that is flat on one side', max(max(0, x), 0), 0, [0, 0, 0, 1]],
  ];
  for (const [name, expression, at, [left, right, leftSlope, rightSlope]] of cases) {
    it(name, () => {
      assert.deepEqual(oneSidedValues(expression, at), { left, right });
      assert.deepEqual(oneSidedDerivatives(expression, at), { left: leftSlope, right: rightSlope });
    });
  }

  it('says NaN where a side has no value at the point', () => {
    assert.ok(Number.isNaN(oneSidedValues(divide(1, x), 0).left));
  });
});
