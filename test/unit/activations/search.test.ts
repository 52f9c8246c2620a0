import assert from 'node:assert/strict';
import { catalogue, searchActivations } from '../../../src/activations/catalogue';

describe('searchActivations', () => {
  const best: readonly (readonly [query: string, id: string])[] = [
    ['relu', 'relu'],
    ['ReLU', 'relu'],
    ['leaky relu', 'leaky_relu'],
    ['LeakyReLU', 'leaky_relu'],
    ['leaky-relu', 'leaky_relu'],
    ['swish', 'silu'],
    ['linear', 'identity'],
    ['clamp', 'clip'],
    ['gelu_new', 'gelu_tanh'],
    ['hard tanh', 'hard_tanh'],
    ['hard_silu', 'hard_swish'],
    ['gelu', 'gelu_erf'],
  ];
  for (const [query, id] of best) {
    it(`finds ${id} first for "${query}"`, () => {
      assert.equal(searchActivations(query)[0]?.id, id);
    });
  }

  it('finds a part of a word', () => {
    assert.deepEqual(
      searchActivations('shrink').map(({ id }) => id),
      ['tanhshrink', 'softshrink', 'hardshrink'],
    );
  });

  it('shows the whole catalogue for an empty query, and nothing for a word nobody uses', () => {
    assert.deepEqual(searchActivations(''), catalogue);
    assert.deepEqual(searchActivations(' - '), catalogue);
    assert.deepEqual(searchActivations('zzz'), []);
  });
});
