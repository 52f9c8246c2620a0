import assert from 'node:assert/strict';
import { nearest } from '../../../src/cli/near';

describe('nearest', () => {
  const names = ['relu', 'relu6', 'leaky_relu', 'gelu_erf', 'gelu_tanh', 'elu', 'selu', 'softmax'];
  const cases: readonly (readonly [typed: string, near: readonly string[]])[] = [
    ['LeakyReLU', ['leaky_relu']],
    ['leaky-relu', ['leaky_relu']],
    ['reluu', ['relu', 'relu6']],
    ['gelu', ['gelu_erf', 'gelu_tanh', 'elu']],
    ['softmaxx', ['softmax']],
    ['sofmtax', ['softmax']],
    ['rleu', ['relu']],
    ['banana', []],
    ['', []],
  ];
  for (const [typed, near] of cases) {
    it(`offers ${near.join(', ') || 'nothing'} for "${typed}"`, () => {
      assert.deepEqual(nearest(typed, names), near);
    });
  }

  it('offers no more than it is asked for', () => {
    assert.deepEqual(nearest('gelu', names, 1), ['gelu_erf']);
  });
});
