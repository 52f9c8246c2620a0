import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import { symbolsOf } from '../../../src/activations/symbols';
import { toLatex } from '../../../src/codegen/latex';
import {
  add,
  constant,
  divide,
  exp,
  expm1,
  log1p,
  multiply,
  negate,
  parameter,
  power,
  sigmoid,
  sin,
  softplus,
  subtract,
  x,
} from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';

describe('toLatex', () => {
  const formulas: readonly (readonly [title: string, expression: Expr, latex: string])[] = [
    ['sets a quotient as a fraction', divide(x, add(1, x)), '\\frac{x}{1 + x}'],
    ['leaves no sign between a number and a symbol', multiply(2, x), '2 x'],
    ['puts a dot before a number', multiply(x, 2), 'x \\cdot 2'],
    ['brackets a sum in a product', multiply(2, add(x, 1)), '2 \\left(x + 1\\right)'],
    ['brackets what is subtracted', subtract(1, add(x, 2)), '1 - \\left(x + 2\\right)'],
    ['keeps sums from the left bare', add(add(x, 1), 2), 'x + 1 + 2'],
    ['subtracts what is added negated', add(1, negate(x)), '1 - x'],
    ['subtracts a negative number', add(x, -2), 'x - 2'],
    ['raises the exponent', exp(multiply(-2, x)), 'e^{\\left(- 2\\right) x}'],
    ['brackets the base of a power', power(add(x, 1), 2), '\\left(x + 1\\right)^{2}'],
    [
      'brackets a fraction that is raised',
      power(divide(x, 2), 2),
      '\\left(\\frac{x}{2}\\right)^{2}',
    ],
    ['brackets a power that is raised', power(power(x, 2), 3), '\\left(x^{2}\\right)^{3}'],
    ['raises the name of a function', power(sin(x), 2), '\\sin^{2}\\left(x\\right)'],
    ['takes the root of a half power', power(x, 0.5), '\\sqrt{x}'],
    ['spells out the exponential less one', multiply(2, expm1(x)), '2 \\left(e^{x} - 1\\right)'],
    ['spells out the logarithm of one more', log1p(x), '\\ln\\left(1 + x\\right)'],
    ['spells out softplus', softplus(x), '\\ln\\left(1 + e^{x}\\right)'],
    ['spells out a sigmoid that stands alone', sigmoid(x), '\\frac{1}{1 + e^{- x}}'],
    ['names a sigmoid inside', multiply(x, sigmoid(x)), 'x \\sigma\\left(x\\right)'],
    ['sets powers of ten', constant(6.1e-7), '6.1 \\cdot 10^{- 7}'],
    ['knows Greek letters by name', multiply(parameter('beta'), x), '\\beta x'],
    ['sets other names as words', parameter('min_val'), '\\mathit{min\\_val}'],
  ];
  for (const [title, expression, latex] of formulas) {
    it(title, () => {
      assert.equal(toLatex(expression), latex);
    });
  }

  it('sets a piecewise definition', () => {
    assert.equal(
      toLatex(entry('elu').expression),
      '\\begin{cases} x & x > 0 \\\\ \\alpha \\left(e^{x} - 1\\right) & \\text{otherwise} \\end{cases}',
    );
  });

  it('names the normal distribution function in GELU and spells it out alone', () => {
    assert.equal(toLatex(entry('gelu_erf').expression), 'x \\Phi\\left(x\\right)');
    assert.equal(
      toLatex(entry('normal_cdf').expression),
      '0.5 \\operatorname{erfc}\\left(\\frac{- x}{\\sqrt{2}}\\right)',
    );
  });

  it('keeps every digit that was written, or as many as asked for', () => {
    const selu = entry('selu').expression;
    assert.ok(toLatex(selu).startsWith('1.0507009873554804934193349852946 '));
    assert.ok(toLatex(selu, { digits: 5 }).startsWith('1.0507 '));
  });

  it('writes parameters by their symbols', () => {
    const leaky = entry('leaky_relu');
    assert.ok(toLatex(leaky.expression, { symbols: symbolsOf(leaky) }).includes(' a x & '));
  });

  it('gives up on an expression that is too complex', () => {
    let deep: Expr = x;
    for (let depth = 0; depth < 10_000; depth++) {
      deep = negate(deep);
    }
    assert.equal(toLatex(deep), '\\ldots');
  });
});

function entry(id: string) {
  const activation = findActivation(id);
  assert.ok(activation !== undefined, id);
  return activation;
}
