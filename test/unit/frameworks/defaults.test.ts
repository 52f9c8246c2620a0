import assert from 'node:assert/strict';
import { frameworkDefaults } from '../../../src/frameworks/defaults';
import type { Framework } from '../../../src/frameworks/table';

describe('frameworkDefaults', () => {
  const cases: readonly (readonly [Framework, string, Record<string, number> | undefined])[] = [
    ['torch', 'leaky_relu', { negative_slope: 0.01 }],
    ['keras', 'leaky_relu', { negative_slope: 0.3 }],
    ['tfjs', 'leaky_relu', { negative_slope: 0.3 }],
    ['tensorflow', 'leaky_relu', { negative_slope: 0.2 }],
    // Not the lower end, which is as far below zero.
    ['tensorflow', 'softshrink', { lambd: 0.5 }],
    ['jax', 'leaky_relu', { negative_slope: 0.01 }],
    ['torch', 'prelu', { a: 0.25 }],
    ['keras', 'prelu', { a: 0 }],
    ['torch', 'rrelu', { lower: 1 / 8, upper: 1 / 3 }],
    // A dimension is an argument, but no parameter of the function.
    ['keras', 'softmax', {}],
    // Other arguments make these of a function that is another by default.
    ['torch', 'gelu_tanh', {}],
    ['keras', 'relu_general', { negative_slope: 0, threshold: 0 }],
    // Known to strings alone.
    ['tfjs', 'silu', {}],
    ['tfjs', 'hard_sigmoid_slope_0_2', {}],
    ['torch', 'identity', {}],
    ['torch', 'mpelu', undefined],
    ['keras', 'no_such_activation', undefined],
  ];
  for (const [framework, activation, defaults] of cases) {
    it(`knows ${activation} of ${framework}: ${JSON.stringify(defaults)}`, () => {
      assert.deepEqual(frameworkDefaults(framework, activation), defaults);
    });
  }
});
