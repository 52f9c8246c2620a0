import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { learnableDerivatives } from '../../../src/activations/learnable';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { near, reference } from './reference';

interface Gradient {
  readonly alpha: string;
  readonly beta: string;
  readonly x: string;
  readonly f: string;
  readonly df_dx: string;
  readonly df_dalpha: string;
  readonly df_dbeta: string;
}

describe('derivatives by learned parameters', () => {
  for (const row of reference<readonly Gradient[]>('mpelu_gradients')) {
    it(`of MPELU α=${row.alpha} β=${row.beta} at ${row.x} are those of the reference`, () => {
      const settings = { alpha: Number(row.alpha), beta: Number(row.beta) };
      const instance = instantiate(entry('mpelu'), settings);
      assert.ok(instance.ok);
      const x = Number(row.x);
      near(compile(instance.expression)(x), row.f);
      // At 0 the reference takes the left side, as the paper does; the two are one for αβ = 1.
      const product = settings.alpha * settings.beta;
      if (x !== 0) near(compile(differentiate(instance.expression))(x), row.df_dx);
      else near(product, row.df_dx);
      const [byAlpha, byBeta] = valuesAt('mpelu', settings, x);
      near(byAlpha ?? Number.NaN, row.df_dalpha);
      near(byBeta ?? Number.NaN, row.df_dbeta);
    });
  }

  /** From the definitions, by hand. */
  const byHand: readonly (readonly [
    id: string,
    settings: Settings,
    x: number,
    expected: Readonly<Record<string, number>>,
  ])[] = [
    ['prelu', { a: 0.1 }, -3, { a: -3 }],
    ['prelu', { a: 0.1 }, 3, { a: 0 }],
    ['tlu', { tau: 1 }, 0.5, { tau: 1 }],
    ['tlu', { tau: 1 }, 1.5, { tau: 0 }],
    ['xielu', {}, 2, { alpha_p: 4, alpha_n: 0 }],
    ['xielu', {}, -1, { alpha_p: 0, alpha_n: Math.expm1(-1) + 1 }],
    [
      'maxout',
      { weights: [2, -1], biases: [0, 1] },
      3,
      { 'weights[0]': 3, 'weights[1]': 0, 'biases[0]': 1, 'biases[1]': 0 },
    ],
    [
      'maxout',
      { weights: [2, -1], biases: [0, 1] },
      -3,
      { 'weights[0]': 0, 'weights[1]': -3, 'biases[0]': 0, 'biases[1]': 1 },
    ],
    [
      'maxout',
      { weights: [1, 0, -1], biases: [0, 5, 0] },
      2,
      {
        'weights[0]': 0,
        'weights[1]': 2,
        'weights[2]': 0,
        'biases[0]': 0,
        'biases[1]': 1,
        'biases[2]': 0,
      },
    ],
    ['maxout', { weights: [4] }, 2, { 'weights[0]': 2, 'biases[0]': 1 }],
  ];
  for (const [id, settings, x, expected] of byHand) {
    it(`of ${id} ${JSON.stringify(settings)} at ${x} follow from its definition`, () => {
      const derivatives = learnableDerivatives(entry(id), settings);
      const found = derivatives.map(({ name, expression }) => [name, compile(expression)(x)]);
      assert.deepEqual(Object.fromEntries(found), expected);
    });
  }

  it('are there for all that is learned, and for nothing else', () => {
    for (const activation of catalogue) {
      const learned = activation.parameters.flatMap((one) =>
        one.kind === 'choice' || !one.learnable ? [] : [one.name],
      );
      const found = learnableDerivatives(activation, requiredSettings(activation.id));
      const names = found.map(({ name }) => name.replace(/\[\d+\]$/, ''));
      assert.deepEqual([...new Set(names)], learned, activation.id);
    }
  });

  it('write the numbers of a list with their places', () => {
    const derivatives = learnableDerivatives(entry('maxout'), {});
    assert.deepEqual(
      derivatives.map(({ symbol }) => symbol),
      ['w₁', 'w₂', 'b₁', 'b₂'],
    );
  });

  it('are not given for settings that are no good', () => {
    assert.deepEqual(learnableDerivatives(entry('mpelu'), { beta: 0 }), []);
  });
});

function valuesAt(id: string, settings: Settings, x: number): readonly number[] {
  return learnableDerivatives(entry(id), settings).map(({ expression }) => compile(expression)(x));
}

function requiredSettings(id: string): Settings {
  const numbers = entry(id).parameters.filter((one) => one.default === undefined);
  return Object.fromEntries(numbers.map(({ name }) => [name, 0.5]));
}

function entry(id: string) {
  return findActivation(id) ?? assert.fail(id);
}
