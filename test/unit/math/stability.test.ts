import assert from 'node:assert/strict';
import { catalogue } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { children } from '../../../src/math/complexity';
import type { Expr } from '../../../src/math/expression';
import { parse } from '../../../src/math/parse';
import { toInfix } from '../../../src/math/print';
import { unstableForms } from '../../../src/math/stability';

type Shown = readonly [form: string, replacement: string, ...instabilities: string[]];

describe('unstable forms', () => {
  const cases: readonly (readonly [written: string, ...forms: Shown[]])[] = [
    [
      'log(1 + exp(x))',
      ['log(1 + exp(x))', 'softplus(x)', 'digits at -20', 'overflow at 720: Infinity, not 720'],
    ],
    ['exp(x) - 1', ['exp(x) - 1', 'expm1(x)', 'digits at 1e-12']],
    ['1 / (1 + exp(-x))', ['1 / (1 + exp(-x))', 'sigmoid(x)', 'overflow at -720']],
    ['x / (1 + exp(-x))', ['x / (1 + exp(-x))', 'x * sigmoid(x)', 'overflow at -720']],
    [
      '0.5 * x * (1 + erf(x / sqrt(2)))',
      ['1 + erf(x / sqrt(2))', 'erfc(-(x / sqrt(2)))', 'digits at -8'],
    ],
    [
      'x * tanh(log(1 + exp(x)))',
      ['log(1 + exp(x))', 'softplus(x)', 'digits at -20', 'overflow at 720: Infinity, not 720'],
    ],
    [
      '(exp(x) - exp(-x)) / (exp(x) + exp(-x))',
      [
        '(exp(x) - exp(-x)) / (exp(x) + exp(-x))',
        'tanh(x)',
        'digits at 1e-12',
        'overflow at 720: NaN, not 1',
      ],
    ],
    [
      'log(sigmoid(x))',
      [
        'log(sigmoid(x))',
        '-softplus(-x)',
        'digits at 20',
        'overflow at -1000: -Infinity, not -1000',
      ],
    ],
    ['1 - tanh(x)^2', ['1 - tanh(x)^2', '4 * (sigmoid(2 * x) * sigmoid(-2 * x))', 'digits at 15']],
    ['softplus(x) - x', ['softplus(x) - x', 'softplus(-x)', 'digits at 20']],
    ['where(x > 0, x, a * (exp(x) - 1))', ['exp(x) - 1', 'expm1(x)', 'digits at 1e-12']],
  ];
  for (const [written, ...forms] of cases) {
    it(`of ${written}`, () => assert.deepEqual(unstableForms(read(written)).map(shown), forms));
  }

  it('are none where rewriting changes nothing that matters', () => {
    for (const text of [
      '2*x + 3*x',
      'x * x',
      'sqrt(x*x)',
      'x * sigmoid(x)',
      'exp(-x^2)',
      '-(-x)',
    ]) {
      assert.deepEqual(unstableForms(read(text)), [], text);
    }
  });

  it('are nodes of the expression as it was written', () => {
    const expression = read('2 * x * (1 + tanh(x))');
    const [found] = unstableForms(expression);
    assert.ok(found !== undefined && nodesOf(expression).includes(found.form));
  });

  it('are none in the catalogue', () => {
    for (const activation of catalogue) {
      const instance = instantiate(activation);
      if (instance.ok) assert.deepEqual(unstableForms(instance.expression), [], activation.id);
    }
  });
});

function shown({ form, replacement, instabilities }: ReturnType<typeof unstableForms>[number]) {
  return [
    toInfix(form),
    toInfix(replacement),
    ...instabilities.map(({ kind, at, written, stable }) =>
      Number.isFinite(written) ? `${kind} at ${at}` : `${kind} at ${at}: ${written}, not ${stable}`,
    ),
  ];
}

function nodesOf(node: Expr): readonly Expr[] {
  return [node, ...children(node).flatMap(nodesOf)];
}

function read(text: string): Expr {
  const result = parse(text);
  return result.ok ? result.expression : assert.fail(text);
}
