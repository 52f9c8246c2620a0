import assert from 'node:assert/strict';
import {
  abs,
  add,
  cos,
  divide,
  erf,
  erfc,
  exp,
  expm1,
  log,
  log1p,
  max,
  min,
  multiply,
  negate,
  parameter,
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
import { differentiate, differentiateBy } from '../../../src/math/differentiate';
import type { Expr } from '../../../src/math/expression';
import { toInfix } from '../../../src/math/print';
import { ulpsFrom } from './ulps';

const alpha = parameter('alpha');
const beta = parameter('beta');
const mpelu = where(x, '>', 0, x, multiply(alpha, expm1(multiply(beta, x))));

describe('differentiate', () => {
  it('goes by the branch that f takes where what is compared is no number', () => {
    const piecewise = where(x, '>=', log(x), multiply(2, x), multiply(3, x));
    assert.deepEqual([-1, 1].map(compile(differentiate(piecewise))), [3, 2]);
  });

  const cases: readonly (readonly [Expr, string])[] = [
    [x, '1'],
    [alpha, '0'],
    [power(x, 3), '3 * x^2'],
    [divide(1, x), '-1 / x^2'],
    [sqrt(x), '1 / (2 * sqrt(x))'],
    [log(x), '1 / x'],
    [log1p(x), '1 / (1 + x)'],
    [exp(negate(x)), '-exp(-x)'],
    [expm1(x), 'exp(x)'],
    [sigmoid(x), 'sigmoid(x) * sigmoid(-x)'],
    [softplus(x), 'sigmoid(x)'],
    [tanh(x), '4 * (sigmoid(2 * x) * sigmoid(-2 * x))'],
    [subtract(x, tanh(x)), 'tanh(x)^2'],
    [erf(x), '2 / sqrt(pi) * exp(-x^2)'],
    [erfc(x), '-(2 / sqrt(pi) * exp(-x^2))'],
    [sin(x), 'cos(x)'],
    [cos(multiply(2, x)), '-2 * sin(2 * x)'],
    [abs(x), 'where(x < 0, -1, 1)'],
    [max(0, x), 'where(x < 0, 0, 1)'],
    [min(max(x, 0), 6), 'where(x < 0, 0, where(x < 6, 1, 0))'],
    [power(max(0, x), 2), 'where(x < 0, 0, 2 * max(0, x))'],
    [power(2, x), '2^x * log(2)'],
    [mpelu, 'where(x < 0, alpha * (exp(beta * x) * beta), 1)'],
  ];
  for (const [expression, expected] of cases) {
    it(`(${toInfix(expression)})' is ${expected}`, () => {
      assert.equal(toInfix(differentiate(expression)), expected);
    });
  }

  it('differentiates with respect to a parameter', () => {
    assert.equal(toInfix(differentiateBy(mpelu, 'alpha')), 'where(x < 0, expm1(beta * x), 0)');
    assert.equal(toInfix(differentiateBy(mpelu, 'gamma')), '0');
  });

  it('gives one slope, not two, where both pieces of CELU are smooth together', () => {
    const celu = add(max(0, x), min(0, multiply(2, expm1(divide(x, 2)))));
    assert.equal(compile(differentiate(celu))(0), 1);
  });

  it("keeps the digits of tanh' where 1 - tanh^2 has none", () => {
    const slope = compile(differentiate(tanh(x)));
    assert.ok(ulpsFrom(slope(15), '3.743049187535369321105e-13') < 4);
    assert.ok(ulpsFrom(slope(30), '3.502604305078608135395e-26') < 4);
  });
});
