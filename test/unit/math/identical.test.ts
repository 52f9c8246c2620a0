import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compile } from '../../../src/math/compile';
import type { Expr } from '../../../src/math/expression';
import { identical } from '../../../src/math/identical';
import { parse } from '../../../src/math/parse';
import { simplify } from '../../../src/math/simplify';
import { expressions } from './arbitrary';

describe('identical proves that these are one function', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['x * x', 'x^2'],
    ['x / (1 + exp(-x))', 'x * sigmoid(x)'],
    ['0.5 * x * (1 + erf(x / sqrt(2)))', 'x * 0.5 * erfc(-x * 0.7071067811865476)'],
    ['0.5 * x * (1 + tanh(x^3 + x))', 'x * sigmoid(2 * x * (1 + x*x))'],
    ['x * tanh(log(1 + exp(x)))', 'x * (exp(2*x) + 2*exp(x)) / (exp(2*x) + 2*exp(x) + 2)'],
    ['max(0.2*x, x)', '0.6*x + 0.4*abs(x)'],
    ['max(x, 0) + log1p(exp(-abs(x)))', 'log(1 + exp(x))'],
    ['log(sigmoid(x))', 'x - softplus(x)'],
    ['clip(0.2*x + 0.5, 0, 1)', 'clip((x + 2.5) / 5, 0, 1)'],
    ['clip(x * sigmoid(x), -1, 1)', 'max(-1, min(x / (1 + exp(-x)), 1))'],
    ['(x + sqrt(x^2 + 4)) / 2', '0.5*x + sqrt(0.25*x*x + 1)'],
    ['sqrt(1 + x*x)^3', '(1 + x^2) * sqrt(x^2 + 1)'],
    ['2^x', 'exp(x * log(2))'],
    ['sin(-2*x) + cos(-x)', 'cos(x) - sin(2*x)'],
    ['exp(x + 1) * exp(-x)', 'e'],
    ['sqrt(x*x)', 'abs(x)'],
  ];
  for (const [a, b] of pairs) {
    it(`${a} and ${b}`, () => assert.ok(identical(read(a), read(b))));
  }
});

describe('identical proves nothing of functions that differ', () => {
  const pairs: readonly (readonly [title: string, string, string])[] = [
    ['in one point', 'where(x > 0, 1, 0)', 'where(x >= 0, 1, 0)'],
    ['by very little', 'x', 'x + 1e-20 * x^2'],
    ['in the twelfth digit', 'sigmoid(1.702 * x)', 'sigmoid(1.702000000001 * x)'],
    ['far out only', 'tanh(x)', 'clip(tanh(x), -0.999, 0.999)'],
    ['on one side', 'abs(x)', 'x'],
    ['in where they are defined', 'log(x)', 'log(-x)'],
    ['by a parameter', 'a * x', 'a * x'],
  ];
  for (const [title, a, b] of pairs) {
    it(title, () => assert.equal(identical(read(a), read(b)), false));
  }
});

describe('laws of identical', function () {
  this.timeout(0);
  const places = fc.double({ min: -8, max: 8, noNaN: true });

  it('what is proven holds at every point', () => {
    let proven = 0;
    fc.assert(
      fc.property(expressions(3), expressions(2), places, (a, difference, x) => {
        const b: Expr = { kind: 'binary', name: 'add', left: a, right: difference };
        if (!identical(a, b)) return;
        proven += 1;
        const [one, other] = [a, b].map((each) => compile(simplify(each))(x));
        if (one === undefined || other === undefined) assert.fail();
        assert.ok(one === other || Math.abs(one - other) <= 1e-9 * (1 + Math.abs(one)));
      }),
      { seed: 20160303, numRuns: 1_000 },
    );
    assert.ok(proven > 0);
  });
});

function read(text: string): Expr {
  const result = parse(text);
  return result.ok ? result.expression : assert.fail(text);
}
