import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainly } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import type { Expr } from '../../../src/math/expression';
import { inFloat32 } from '../../../src/math/float32';
import { hasOverflow, overflowsOf } from '../../../src/math/overflow';
import { parse } from '../../../src/math/parse';

/**
 * By PyTorch 1.13.0 on a CPU, in float32: value and gradient of the same formula by
 * autograd, as `item()` printed them.
 */
const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
const pytorch: readonly (readonly [formula: string, x: number, y: number, slope: number])[] = [
  ['log(1 + exp(x))', 0, 0.6931471824645996, 0.5],
  ['log(1 + exp(x))', 88, 88, 0.9999999403953552],
  ['log(1 + exp(x))', 89, inf, nan],
  ['1 / (1 + exp(-x))', -88, 6.054601485195952e-39, 0],
  ['1 / (1 + exp(-x))', -89, 0, nan],
  ['x / (1 + exp(-x))', -89, -0, nan],
  ['x * tanh(log(1 + exp(x)))', 2, 1.9439589977264404, 1.0693179368972778],
  ['x * tanh(log(1 + exp(x)))', 90, 90, nan],
  ['where(x > 0, x, exp(x) - 1)', 90, 90, nan],
  ['where(x > 0, x, exp(x) - 1)', -1, -0.6321205496788025, 0.3678794503211975],
  ['(exp(x) - exp(-x)) / (exp(x) + exp(-x))', 45, 1, 0],
  ['(exp(x) - exp(-x)) / (exp(x) + exp(-x))', 90, nan, nan],
  ['x^3', 2, 8, 12],
  ['max(x, 0)', 0, 0, 0.5],
];

describe('a formula in float32', () => {
  for (const [formula, x, y, slope] of pytorch) {
    it(`gives ${formula} at ${String(x)} as PyTorch does`, () => {
      const { value, derivative } = inFloat32(parsed(formula));
      assert.ok(isNear(value(x), y), `value ${String(value(x))}`);
      assert.ok(isNear(derivative(x), slope), `slope ${String(derivative(x))}`);
    });
  }

  it('is near the true function where nothing overflows', () => {
    const formulas = [
      'x * sigmoid(x)',
      'tanh(x) + erf(x)',
      'sqrt(x^2 + 1) - abs(x) / 2',
      'sin(x) * cos(x)',
      'softplus(x) - log1p(exp(x)) / 2',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...formulas),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (formula, at) => {
          const expression = parsed(formula);
          const x = Math.fround(Math.abs(at) < 1e-3 ? 0.5 : at);
          const { value, derivative } = inFloat32(expression);
          assert.ok(Math.abs(value(x) - plainly(expression)(x)) < 1e-5);
          assert.ok(Math.abs(derivative(x) - plainly(differentiate(expression))(x)) < 1e-5);
        },
      ),
      { seed: 601 },
    );
  });

  it('is no number where it is unbound', () => {
    assert.ok(Number.isNaN(inFloat32({ kind: 'parameter', name: 'a' }).value(1)));
  });
});

describe('an overflow in float32', () => {
  for (const [formula, expected] of [
    ['log(1 + exp(x))', { value: { right: 88.72284 }, derivative: { right: 88.72284 } }],
    ['1 / (1 + exp(-x))', { value: {}, derivative: { left: -88.72284 } }],
    ['x * sigmoid(x)', { value: {}, derivative: {} }],
    ['softplus(x)', { value: {}, derivative: {} }],
    ['tanh(log(1 + exp(x)))', { value: {}, derivative: { right: 88.72284 } }],
  ] as const) {
    it(`of ${formula} begins where an operation leaves the range`, () => {
      const found = overflowsOf(parsed(formula));
      assert.deepEqual(rounded(found), expected);
      assert.equal(
        hasOverflow(found),
        Object.values(expected).some((side) => Object.keys(side).length > 0),
      );
    });
  }
});

function parsed(formula: string): Expr {
  const result = parse(formula);
  assert.ok(result.ok, formula);
  return result.expression;
}

/** Four units in the last place, for libraries differ in how they round exp; below the normal numbers anything. */
function isNear(ours: number, theirs: number): boolean {
  if (!Number.isFinite(theirs)) return Object.is(ours, theirs);
  return Math.abs(ours - theirs) <= Math.max(4 * 2 ** -23 * Math.abs(theirs), 2 ** -126);
}

function rounded(found: ReturnType<typeof overflowsOf>): unknown {
  return JSON.parse(JSON.stringify(found), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(7)) : value,
  );
}
