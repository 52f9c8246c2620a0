import assert from 'node:assert/strict';
import {
  abs,
  add,
  constant,
  divide,
  erfc,
  exactly,
  exp,
  expm1,
  log,
  max,
  multiply,
  negate,
  parameter,
  pi,
  power,
  sigmoid,
  softplus,
  sqrt,
  subtract,
  tanh,
  where,
  x,
} from '../../../src/math/build';
import { differentiate } from '../../../src/math/differentiate';
import type { Expr } from '../../../src/math/expression';
import { toInfix, toUnicode } from '../../../src/math/print';

const alpha = parameter('alpha');
const elu = where(x, '>', 0, x, multiply(alpha, subtract(exp(x), 1)));

describe('toInfix', () => {
  const cases: readonly (readonly [Expr, string])[] = [
    [multiply(x, sigmoid(multiply(exactly('1.702'), x))), 'x * sigmoid(1.702 * x)'],
    [elu, 'where(x > 0, x, alpha * (exp(x) - 1))'],
    [subtract(x, subtract(1, x)), 'x - (1 - x)'],
    [subtract(subtract(x, 1), x), 'x - 1 - x'],
    [add(x, add(1, x)), 'x + (1 + x)'],
    [divide(x, multiply(2, pi)), 'x / (2 * pi)'],
    [power(power(x, 2), 3), '(x^2)^3'],
    [power(x, power(2, 3)), 'x^2^3'],
    [negate(power(x, 2)), '-x^2'],
    [power(negate(x), 2), '(-x)^2'],
    [power(constant(-2), 2), '(-2)^2'],
    [negate(constant(2)), '-(2)'],
    [multiply(constant(-2), x), '-2 * x'],
    [max(add(x, 1), 0), 'max(x + 1, 0)'],
    [add(x, Number.NaN), 'x + NaN'],
  ];
  for (const [expression, expected] of cases) {
    it(expected, () => assert.equal(toInfix(expression), expected));
  }
});

describe('toUnicode', () => {
  const cases: readonly (readonly [Expr, string])[] = [
    [multiply(x, sigmoid(multiply(exactly('1.702'), x))), 'x·σ(1.702x)'],
    [elu, 'x for x > 0, α(eˣ − 1) otherwise'],
    [where(x, '>', 0, x, multiply(alpha, expm1(x))), 'x for x > 0, α(eˣ − 1) otherwise'],
    [divide(1, add(1, exp(negate(x)))), '1/(1 + e⁻ˣ)'],
    [divide(x, add(1, abs(x))), 'x/(1 + |x|)'],
    [multiply(x, tanh(softplus(x))), 'x·tanh(ln(1 + eˣ))'],
    [divide(add(x, sqrt(add(power(x, 2), 4))), 2), '(x + √(x² + 4))/2'],
    [sqrt(divide(2, pi)), '√(2/π)'],
    [exp(divide(negate(power(x, 2)), 2)), 'exp(−x²/2)'],
    [exp(multiply(2, x)), 'e²ˣ'],
    [multiply(0.5, multiply(x, erfc(negate(divide(x, sqrt(2)))))), 'x·Φ(x)'],
    [multiply(0.5, multiply(x, erfc(divide(x, sqrt(2))))), '0.5x·erfc(x/√2)'],
    [multiply(x, multiply(0.5, erfc(divide(negate(x), sqrt(2))))), 'x·Φ(x)'],
    [multiply(0.5, erfc(divide(negate(x), sqrt(2)))), '0.5erfc(−x/√2)'],
    [sigmoid(x), '1/(1 + e⁻ˣ)'],
    [sigmoid(negate(x)), '1/(1 + eˣ)'],
    [log(add(1, exp(x))), 'ln(1 + eˣ)'],
    [power(max(0, x), 2), 'max(0, x)²'],
    [multiply(2, multiply(3, x)), '2·3x'],
    [multiply(constant(-2), x), '−2x'],
  ];
  for (const [expression, expected] of cases) {
    it(expected, () => assert.equal(toUnicode(expression), expected));
  }

  it('says of a derivative where its last piece holds', () => {
    const open = { openPieces: true };
    assert.equal(toUnicode(differentiate(max(0, x)), open), '0 for x < 0, 1 for x > 0');
    assert.equal(
      toUnicode(where(x, '<', -1, 0, where(x, '<', 1, 1, 0)), open),
      '0 for x < −1, 1 for −1 < x < 1, 0 for x > 1',
    );
  });

  it('writes a parameter by the symbol it is given', () => {
    const expression = multiply(parameter('negative_slope'), x);
    assert.equal(toUnicode(expression, { symbols: { negative_slope: 'a' } }), 'ax');
  });
});
