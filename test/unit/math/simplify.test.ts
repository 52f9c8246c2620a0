import assert from 'node:assert/strict';
import {
  abs,
  add,
  divide,
  exactly,
  exp,
  max,
  min,
  multiply,
  negate,
  parameter,
  sqrt,
  subtract,
  tanh,
  where,
  x,
} from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';
import { toInfix } from '../../../src/math/print';
import { simplify } from '../../../src/math/simplify';
import { parsed } from './parsed';

const a = parameter('a');

describe('simplify', () => {
  const cases: readonly (readonly [string, Expr, string])[] = [
    ['drops 0 from sums', add(0, add(x, 0)), 'x'],
    ['drops 1 from products', multiply(1, multiply(x, 1)), 'x'],
    ['takes products with 0 as 0', multiply(0, exp(x)), '0'],
    ['folds what is exact in doubles', add(multiply(0.5, 0.25), 2), '2.125'],
    ['folds decimals as the numbers they mean', multiply(3, exactly('0.044715')), '0.134145'],
    ['keeps a quotient that no double is', divide(1, 6), '1 / 6'],
    ['reduces a quotient', multiply(2, divide(1, 6)), '1 / 3'],
    ['does not round: 0.1 + 0.2 is no double', add(0.1, 0.2), '0.1 + 0.2'],
    ['gathers coefficients in front', multiply(x, multiply(3, multiply(a, 2))), '6 * (x * a)'],
    ['puts like terms together', subtract(add(multiply(2, x), a), x), 'x + a'],
    ['cancels a sum against itself', subtract(add(1, x), x), '1'],
    ['cancels a factor that is not 0', divide(multiply(x, exp(a)), exp(a)), 'x'],
    ['writes repeated factors as a power', multiply(x, multiply(x, x)), 'x^3'],
    ['pulls signs out', multiply(negate(x), negate(a)), 'x * a'],
    ['turns a negative addend into a difference', add(x, negate(a)), 'x - a'],
    ['knows values at 0', add(exp(0), tanh(0)), '1'],
    ['knows rational roots', sqrt(2.25), '1.5'],
    ['keeps other roots', sqrt(2), 'sqrt(2)'],
    ['takes the only branch of a condition on constants', where(2, '>', 1, x, a), 'x'],
    ['merges equal branches', where(x, '>', 0, a, a), 'a'],
    [
      'solves an affine condition',
      where(subtract(4, multiply(2, x)), '<', 0, a, 1),
      'where(x > 2, a, 1)',
    ],
    [
      'drops clips that a condition cannot see',
      where(max(x, -1), '<', 1, a, 1),
      'where(x < 1, a, 1)',
    ],
    [
      'orders pieces from left to right',
      where(x, '<', 1, where(x, '<', -1, 0, a), 1),
      'where(x < -1, 0, where(x < 1, a, 1))',
    ],
    [
      'adds pieces over the same condition',
      add(where(x, '<', 0, 1, a), where(x, '<', 0, 2, 3)),
      'where(x < 0, 3, a + 3)',
    ],
    ['takes the extremum of constants', max(min(3, 5), -2), '3'],
    ['takes the extremum of equals', max(x, x), 'x'],
    ['drops bounds that are none', min(max(x, -Infinity), Infinity), 'x'],
    ['knows the size of a constant', abs(-3), '3'],
  ];
  for (const [title, expression, expected] of cases) {
    it(title, () => assert.equal(toInfix(simplify(expression)), expected));
  }
});

describe('forms that lose digits become the primitive that does not', () => {
  const cases: readonly (readonly [written: string, stable: string])[] = [
    ['log(1 + exp(x))', 'softplus(x)'],
    ['log(exp(x) + 1)', 'softplus(x)'],
    ['log1p(exp(x))', 'softplus(x)'],
    ['log(1 + exp(1.5*x + 2))', 'softplus(1.5 * x + 2)'],
    ['log(1 + x)', 'log1p(x)'],
    ['exp(x) - 1', 'expm1(x)'],
    ['exp(x) + -1', 'expm1(x)'],
    ['1 - exp(x)', '-expm1(x)'],
    ['1 / (1 + exp(-x))', 'sigmoid(x)'],
    ['exp(x) / (exp(x) + 1)', 'sigmoid(x)'],
    ['1 - 1 / (1 + exp(x))', 'sigmoid(x)'],
    ['x / (1 + exp(-x))', 'x * sigmoid(x)'],
    ['x * exp(x) / (1 + exp(x))', 'x * sigmoid(x)'],
    ['-log(1 + exp(-x))', '-softplus(-x)'],
    ['log(sigmoid(x))', '-softplus(-x)'],
    ['log(1 / (1 + exp(-x)))', '-softplus(-x)'],
    ['log(1 - sigmoid(x))', '-softplus(x)'],
    ['softplus(x) - x', 'softplus(-x)'],
    ['tanh(log(1 + exp(x)))', 'tanh(softplus(x))'],
    ['log(exp(x) + exp(-x))', 'x + softplus(-2 * x)'],
    ['(exp(x) - exp(-x)) / (exp(x) + exp(-x))', 'tanh(x)'],
    ['(exp(x) - exp(-x)) / (exp(-x) + exp(x))', 'tanh(x)'],
    ['(exp(2*x) - 1) / (exp(2*x) + 1)', 'tanh(x)'],
    ['(1 - exp(-2*x)) / (1 + exp(-2*x))', 'tanh(x)'],
    ['2 / (1 + exp(-2*x)) - 1', 'tanh(x)'],
    ['1 + erf(x)', 'erfc(-x)'],
    ['1 - erf(x)', 'erfc(x)'],
    ['0.5 * (1 + erf(x / sqrt(2)))', '0.5 * erfc(-(x / sqrt(2)))'],
    ['2*exp(x) - 2', '2 * expm1(x)'],
    ['2 - 2*exp(x)', '-2 * expm1(x)'],
    ['3*tanh(x) - 3', '-6 * sigmoid(-2 * x)'],
    ['3 - 3*tanh(x)', '6 * sigmoid(-2 * x)'],
    ['3*sigmoid(x) - 3', '-3 * sigmoid(-x)'],
    ['0.5 * erf(x) - 0.5', '-0.5 * erfc(x)'],
    ['0.5 + 0.5 * erf(x)', '0.5 * erfc(-x)'],
    ['0.5 - 0.5 * erf(x)', '0.5 * erfc(x)'],
    ['1 + tanh(x)', '2 * sigmoid(2 * x)'],
    ['0.5 * (1 + tanh(x / 2))', 'sigmoid(x)'],
    ['1 - tanh(x)^2', '4 * (sigmoid(2 * x) * sigmoid(-2 * x))'],
    ['1 - tanh(x) * tanh(x)', '4 * (sigmoid(2 * x) * sigmoid(-2 * x))'],
    ['1 - cos(2*x)', '2 * sin(x)^2'],
    ['log(1 + (exp(x) - 1))', 'x'],
    ['1 + expm1(x)', 'exp(x)'],
    ['exp(log(2 + sin(x)^2))', '2 + sin(x)^2'],
    ['exp(log1p(x^2))', '1 + x^2'],
    ['exp(-log(1 + exp(-x)))', 'sigmoid(x)'],
    ['log(exp(800))', '800'],
    ['sqrt(x*x)', 'abs(x)'],
    ['abs(x)*abs(x)', 'x^2'],
    ['tanh(-x) + erf(-x)', '-tanh(x) - erf(x)'],
    ['abs(-x)', 'abs(x)'],
  ];
  for (const [written, stable] of cases) {
    it(`${written} is ${stable}`, () => assert.equal(toInfix(simplify(parsed(written))), stable));
  }
});

describe('a form that is defined in fewer places than a shorter one stays as it is', () => {
  const forms: readonly string[] = [
    '0 * log(x)',
    '0 / x',
    'x / x',
    'x * (1 / x)',
    'x * sin(x) / x',
    'log(x) - log(x)',
    'exp(log(x))',
    'exp(log1p(x))',
    'sqrt(x)^2',
    'log(x)^0',
    'where(x > 0, 1, 0) * log(x)',
  ];
  for (const written of forms) {
    it(written, () => assert.equal(toInfix(simplify(parsed(written))), written));
  }

  const others: readonly (readonly [written: string, shorter: string])[] = [
    ['0 * exp(x)', '0'],
    ['0 * (x / 3)', '0'],
    ['0 / (1 + x^2)', '0'],
    ['(1 + x^2) / (1 + x^2)', '1'],
    ['x^2 / 2 - x^2 / 2', '0'],
    ['6 * x / (3 * sin(x))', '2 * x / sin(x)'],
    ['3 * (2 * log(x))', '6 * log(x)'],
    ['log(x) + log(x)', '2 * log(x)'],
    ['where(x > 0, 2, 3) * where(x > 0, log(x), 1)', 'where(x > 0, 2 * log(x), 3)'],
    ['2 * where(x > 0, log(x), sqrt(-x))', '2 * where(x > 0, log(x), sqrt(-x))'],
  ];
  for (const [written, shorter] of others) {
    it(`${written}, but that is ${shorter}`, () =>
      assert.equal(toInfix(simplify(parsed(written))), shorter));
  }
});
