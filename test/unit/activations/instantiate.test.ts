import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { parameterNames } from '../../../src/math/bind';
import { compile } from '../../../src/math/compile';
import { truthKeys, truthRow, truths, unnamed } from './truth';

const required: Readonly<Record<string, Settings>> = {
  threshold: { threshold: 1, value: 0 },
  heaviside: { values: 0.5 },
};

describe('instantiate', () => {
  for (const activation of catalogue) {
    it(`makes ${activation.id} without parameters, at its defaults`, () => {
      const instance = instantiate(activation, required[activation.id] ?? {});
      assert.ok(instance.ok);
      assert.deepEqual(parameterNames(instance.expression), []);
      assert.deepEqual(
        Object.keys(instance.values),
        activation.parameters.map(({ name }) => name),
      );
      assert.ok(Number.isFinite(compile(instance.expression)(0.5)));
    });
  }

  it('puts given settings in the place of defaults', () => {
    const instance = instantiate(entry('mpelu'), { beta: 2 });
    assert.ok(instance.ok);
    assert.deepEqual(instance.values, { alpha: 1, beta: 2 });
  });

  it('takes weights without biases as lines through 0', () => {
    const instance = instantiate(entry('maxout'), { weights: [2, 1, -1] });
    assert.ok(instance.ok);
    assert.deepEqual(instance.values, { weights: [2, 1, -1], biases: [0, 0, 0] });
    assert.deepEqual([-2, 0, 2].map(compile(instance.expression)), [2, 0, 4]);
  });

  it('takes the mean noise of the test-time network', () => {
    const normal = instantiate(entry('noisy_hard_tanh'), { noise: 'normal' });
    const inwards = instantiate(entry('noisy_hard_tanh'), { alpha: 0.9 });
    assert.ok(normal.ok && inwards.ok);
    assert.equal(compile(normal.expression)(3).toFixed(12), '0.700000000000');
    assert.equal(compile(inwards.expression)(3).toFixed(12), '1.142150810288');
    assert.equal(compile(inwards.expression)(-3).toFixed(12), '-1.142150810288');
  });

  it('takes an infinite bound as no bound', () => {
    const instance = instantiate(entry('clip'), { min: 0 });
    assert.ok(instance.ok);
    assert.deepEqual(instance.values, { min: 0, max: Number.POSITIVE_INFINITY });
    assert.deepEqual([-1, 1e300].map(compile(instance.expression)), [0, 1e300]);
  });

  const problems: readonly (readonly [id: string, settings: Settings, problem: string])[] = [
    ['mpelu', { beta: 0 }, 'beta must be greater than 0 and finite, not 0.'],
    ['mpelu', { beta: -1 }, 'beta must be greater than 0 and finite, not -1.'],
    ['elu', { alpha: Number.NaN }, 'alpha must be a number, not NaN.'],
    ['elu', { alpha: Number.POSITIVE_INFINITY }, 'alpha must be finite, not Infinity.'],
    ['elu', { alpha: 'one' }, 'alpha must be a number, not "one".'],
    ['softshrink', { lambd: -1 }, 'lambd must be at least 0 and finite, not -1.'],
    ['xielu', { eps: 1 }, 'eps must be at most 0 and finite, not 1.'],
    ['maxout', { weights: [] }, 'weights must hold at least one number.'],
    ['maxout', { weights: 1 }, 'weights must be a list of numbers, not 1.'],
    ['maxout', { weights: [1, Number.NaN] }, 'weights must hold finite numbers.'],
    ['maxout', { biases: [1] }, 'biases and weights must have the same length.'],
    ['maxout', { biases: [] }, 'biases must hold at least one number.'],
    ['maxout', { weights: [1], biases: [0, 0] }, 'biases and weights must have the same length.'],
    ['maxout', { weights: [Number.POSITIVE_INFINITY, 0] }, 'weights must hold finite numbers.'],
    [
      'maxout',
      { weights: new Array<number>(65).fill(1) },
      'weights may hold at most 64 numbers, not 65.',
    ],
    ['mpelu', { beta: Number.NaN }, 'beta must be a number, not NaN.'],
    ['mpelu', { alpha: Number.NEGATIVE_INFINITY }, 'alpha must be finite, not -Infinity.'],
    ['prelu', { a: Number.NaN }, 'a must be a number, not NaN.'],
    ['celu', { alpha: 0 }, 'alpha must be greater than 0 and finite, not 0.'],
    ['softplus', { beta: -1 }, 'beta must be greater than 0 and finite, not -1.'],
    ['noisy_relu', { c: -0.1 }, 'c must be at least 0 and finite, not -0.1.'],
    ['noisy_hard_tanh', { p: Number.NaN }, 'p must be a number, not NaN.'],
    [
      'noisy_hard_tanh',
      { noise: 1 },
      'noise must be one of half_normal, normal, input, input_learned, input_saturated, not 1.',
    ],
    [
      'rrelu',
      { lower: 0.5 },
      `lower may not be greater than upper, but 0.5 is greater than ${1 / 3}.`,
    ],
    ['rrelu', { test: 'median' }, 'test must be one of mean, paper, not "median".'],
    [
      'rrelu',
      { lower: 0, test: 'paper' },
      'lower must be greater than 0 where the divisor 1/a is drawn (test = paper), not 0.',
    ],
    ['threshold', { threshold: 1 }, 'Threshold needs a value for value.'],
    [
      'noisy_tanh',
      { noise: 'x' },
      'noise must be one of half_normal, normal, input, input_learned, not "x".',
    ],
    ['relu', { alpha: 1 }, 'ReLU has no parameter alpha.'],
    ['elu', { beta: 1 }, 'ELU has no parameter beta; it has alpha.'],
    [
      'hard_tanh',
      { min_val: 2 },
      'min_val may not be greater than max_val, but 2 is greater than 1.',
    ],
  ];
  for (const [id, settings, problem] of problems) {
    it(`says: ${problem}`, () => {
      assert.deepEqual(instantiate(entry(id), settings), { ok: false, problem });
    });
  }
});

describe('values of the catalogue', () => {
  it('are compared with every row of the reference mathematics that has a name here', () => {
    const compared = new Set([...truths.map(({ key }) => key), ...unnamed]);
    assert.deepEqual([...compared].sort(), [...truthKeys].sort());
  });

  for (const { key, id, settings } of truths) {
    it(`equal the reference ${key} for ${id} ${JSON.stringify(settings)}`, () => {
      const instance = instantiate(entry(id), settings);
      assert.ok(instance.ok);
      const f = compile(instance.expression);
      for (const { x, f: expected } of truthRow(key).samples) {
        const actual = f(Number(x));
        const error = Math.abs(actual - Number(expected));
        assert.ok(
          error <= 1e-14 * Math.max(Math.abs(Number(expected)), 1e-3),
          `x = ${x}: expected ${expected}, got ${actual}`,
        );
      }
    });
  }
});

function entry(id: string) {
  const activation = findActivation(id);
  assert.ok(activation !== undefined, id);
  return activation;
}
