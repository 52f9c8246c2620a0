import assert from 'node:assert/strict';
import { detectModels } from '../../../src/detect/detect';
import { detectText, parserFor } from './sources';

const TORCH = 'import torch\nfrom torch import nn\n';
const TFJS = "import * as tf from '@tensorflow/tfjs';\n";

/** What may stand beside an operator of Python, and says nothing. */
const BESIDE: readonly (readonly [what: string, text: string])[] = [
  ['spaces', ' '],
  ['a line that goes on', ' \\\n    '],
  ['a comment', '  # twice\n    '],
  ['a short comment', '#\n    '],
];

describe('an operator', () => {
  for (const [what, beside] of BESIDE) {
    it(`is read with ${what} beside it, in the value of a parameter`, async () => {
      for (const product of [`0.1${beside}* 2`, `0.1 *${beside}2`]) {
        const { uses } = await detectText('python', `${TORCH}nn.LeakyReLU(${product})\n`);
        assert.equal(uses[0]?.parameters.negative_slope?.value, 0.2, product);
      }
    });

    it(`is read with ${what} beside it, in a formula`, async () => {
      const text = `${TORCH}def relu(x):\n    return torch.where(x >${beside}0, x, 0 *${beside}x)\n`;
      const { uses } = await detectText('python', text);
      assert.equal(uses[0]?.equals, 'relu');
    });

    it(`is read with ${what} beside it, as what joins a block`, async () => {
      const block = `class Block(nn.Module):
  def __init__(self):
    super().__init__()
    self.a = nn.Linear(8, 8)
  def forward(self, x):
    return (self.a(x) +${beside}x)
`;
      const tree = (await parserFor('python')).parse(TORCH + block);
      const [model] = detectModels('python', tree).outline.models;
      tree.delete();
      assert.deepEqual(
        model?.layers.map(({ kind }) => kind),
        ['weighted', 'join', 'output'],
      );
    });

    it(`is read with ${what} beside it, as that of a gate`, async () => {
      const text = `${TORCH}def f(x, g):\n    return (x *${beside}torch.sigmoid(g))\n`;
      const { uses } = await detectText('python', text);
      assert.equal(uses[0]?.role, 'gate');
    });
  }

  it('is read between the shortest of comments of JavaScript', async () => {
    const text = `${TFJS}tf.layers.leakyReLU({ alpha: 0.1/**/*/**/2 });\n`;
    const { uses } = await detectText('javascript', text);
    assert.equal(uses[0]?.parameters.negative_slope?.value, 0.2);
  });
});

describe('the bounds of a part of a list', () => {
  it('are read with a comment in them', async () => {
    const text = `import keras
layers = [keras.layers.Dense(4), keras.layers.ReLU(), keras.layers.Dense(2)]
keras.Sequential(layers[  # the first
    0:1])
`;
    const tree = (await parserFor('python')).parse(text);
    const [model] = detectModels('python', tree).outline.models;
    tree.delete();
    assert.deepEqual(
      model?.layers.map(({ kind }) => kind),
      ['weighted', 'output'],
    );
  });
});
