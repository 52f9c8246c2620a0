import assert from 'node:assert/strict';
import { TRAITS, type Trait, traitOfPath, traitSigns } from '../../../src/frameworks/traits';

const TEXTS: readonly (readonly [text: string, traits: readonly Trait[]])[] = [
  ['self.norm = nn.LayerNorm(8)', ['layerNorm']],
  ['nn.Sequential(nn.Conv2d(3, 8, 1), nn.BatchNorm2d(8))', ['batchNorm', 'convolution']],
  ['x = F.scaled_dot_product_attention(q, k, v)', ['attention']],
  ['tf.layers.batchNormalization()', ['batchNorm']],
  ['from keras.layers import Convolution2D as C', ['convolution']],
  ['class MyLayerNormal(nn.Module): converted = Attentions', []],
];

describe('the traits that a text may show', () => {
  for (const [text, traits] of TEXTS) {
    it(`are ${traits.join(', ') || 'none'} in “${text}”`, () => {
      const shown = TRAITS.filter((trait) => traitSigns[trait].test(text));
      assert.deepEqual([...shown].sort(), [...traits].sort());
    });
  }

  it('are those of each name that shows one', () => {
    for (const name of ['RMSNorm', 'SyncBatchNorm', 'create_conv2d', 'Transformer', 'batch_norm']) {
      const trait = traitOfPath(`any.${name}`);
      assert.ok(trait && traitSigns[trait].test(`x = ${name}(1)`), name);
    }
  });
});
