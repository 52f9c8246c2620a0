import assert from 'node:assert/strict';
import { accurately } from '../../../src/math/accurate';
import {
  add,
  constant,
  divide,
  erfc,
  exp,
  log,
  max,
  multiply,
  parameter,
  power,
  sin,
  sqrt,
  subtract,
  tanh,
  where,
  x,
} from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';
import { parsed } from './parsed';

describe('accurate evaluation', () => {
  const cases: readonly (readonly [what: string, expression: Expr, at: number, value: number])[] = [
    // By 60 digits of mpmath: x - tanh x = x^3 / 3 - ...
    ['keeps what is left of a difference', subtract(x, tanh(x)), 1e-100, 3.3333333333333334e-301],
    ['finds a root that is not exact', subtract(power(sqrt(2), 2), 2), 0, 0],
    ['rounds a subnormal result once', exp(x), -745, 5e-324],
    ['gives 0 far below the smallest double', exp(x), -1e9, 0],
    ['overflows to infinity', exp(x), 710, Infinity],
    ['does not overflow on the way', subtract(log(exp(multiply(1000, x))), 1), 1, 999],
    ['does not underflow on the way', log(erfc(x)), 100, -10005.177585122665],
    ['reduces large arguments', sin(x), 1e6, -0.34999350217129294],
    ['carries a quotient', multiply(divide(1, 3), x), 3, 1],
    ['chooses the branch at its edge', where(x, '>', 0.3, 1, multiply(2, x)), 0.3, 0.6],
    ['chooses between terms that are almost equal', max(x, add(x, 1e-30)), 1, 1],
    ['reads a constant as the double that it is', constant(0.1), 0, 0.1],
  ];
  for (const [what, expression, at, value] of cases) {
    it(what, () => assert.equal(accurately(expression)(at), value));
  }

  const undefinedAt: readonly (readonly [text: string, at: number])[] = [
    ['log(x)', -1],
    ['log(x)', 0],
    ['1 / x', 0],
    ['0 * log(x)', -1],
    ['0 * (1 / x)', 0],
    ['x / x', 0],
    ['exp(log(x))', 0],
    ['tanh(1 / max(x, 0))', -1],
    ['sqrt(x)^0', -1],
    ['where(x > 0, 1, 0 * sqrt(x))', -2],
  ];
  for (const [text, at] of undefinedAt) {
    it(`${text} is no number at ${at}, though a part times 0 or at infinity may be one`, () =>
      assert.equal(accurately(parsed(text))(at), Number.NaN));
  }

  it('does not ask for what is compared, or for a branch that is not taken, to be defined', () => {
    assert.equal(accurately(parsed('where(log(x) > -2, 6, x)'))(0), 0);
    assert.equal(accurately(parsed('where(log(x) < -2, 6, x)'))(0), 6);
    assert.equal(accurately(parsed('where(log(x) < -2, 6, x)'))(-1), -1);
    assert.equal(accurately(parsed('where(x > 0, log(x), 3)'))(-1), 3);
  });

  it('is plain evaluation at NaN, at the infinities and without a parameter', () => {
    assert.equal(accurately(x)(Number.NaN), Number.NaN);
    assert.equal(accurately(x)(-Infinity), -Infinity);
    assert.equal(accurately(parameter('a'))(1), Number.NaN);
  });

  it('keeps the sign of zero that plain evaluation gives', () => {
    assert.ok(Object.is(accurately(tanh(x))(-0), -0));
    assert.ok(Object.is(accurately(max(0, x))(-0), 0));
  });

  it('answers NaN for an expression that is nested too deeply', () => {
    let deep: Expr = x;
    for (let level = 0; level < 10_000; level += 1) deep = exp(deep);
    assert.equal(accurately(deep)(1), Number.NaN);
  });
});
