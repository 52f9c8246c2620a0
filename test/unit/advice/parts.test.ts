import assert from 'node:assert/strict';
import { partsOf } from '../../../src/advice/parts';
import { BLOCK, modelsIn } from '../detect/outline/sources';

const IMPORTS =
  'import torch\nfrom torch import nn\nimport torch.nn.functional as F\nimport keras\nfrom keras import layers\n';

/** `relu hidden Net`, in order of the uses. */
async function parts(text: string): Promise<readonly string[]> {
  const { detection, outline } = await modelsIn('python', IMPORTS + text);
  return partsOf(detection, outline).map(({ role, model }, index) =>
    [detection.uses[index]?.activation, role, ...(model ? [model.name] : [])].join(' '),
  );
}

const net = [
  'class Net(nn.Module):',
  '    def __init__(self):',
  '        super().__init__()',
  '        self.blocks = nn.Sequential(Block(), Block())',
  '        self.head = nn.Linear(8, 2)',
  '    def forward(self, x):',
  '        return self.head(self.blocks(x))',
  '',
].join('\n');

describe('the part of a use', () => {
  it('is hidden in the whole model where another is built into it, also where it is called', async () => {
    assert.deepEqual(await parts(BLOCK + net), ['relu hidden Net', 'relu hidden Net']);
    assert.deepEqual(await parts(BLOCK), ['relu hidden Block', 'relu hidden Block']);
  });

  it('is at the output of a Keras model, wherever the argument stands', async () => {
    const sequential = [
      'net = keras.Sequential([',
      '    layers.Dense(8, activation="hard_sigmoid"),',
      '    layers.Dense(1, activation="sigmoid"),',
      '])',
    ].join('\n');
    assert.deepEqual(await parts(sequential), [
      'hard_sigmoid_slope_1_6 hidden net',
      'sigmoid output',
    ]);
    const functional = [
      'start = keras.Input((4,))',
      'x = layers.Dense(8, activation="tanh")(start)',
      'x = layers.Dropout(0.5)(x)',
      'out = layers.Dense(1, activation="sigmoid")(x)',
      'net = keras.Model(start, out)',
    ].join('\n');
    assert.deepEqual(await parts(functional), ['tanh hidden net', 'sigmoid output']);
  });

  it('is left open at the end of a module that others may build on', async () => {
    const open = BLOCK.replace('self.b(self.act(self.a(x)))', 'self.act(self.b(self.a(x)))');
    const roles = (await parts(open)).map((part) => part.split(' ')[1]);
    assert.ok(!roles.includes('output'), roles.join());
  });

  it('is a gate where it ends the chain that weighs another', async () => {
    const gated = [
      'class Squeeze(nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      '        self.body = nn.Conv2d(8, 8, 3)',
      '        self.gate = nn.Sequential(nn.Conv2d(8, 2, 1), nn.ReLU(), nn.Conv2d(2, 8, 1), nn.Sigmoid())',
      '        self.head = nn.Conv2d(8, 2, 1)',
      '    def forward(self, x):',
      '        x = self.body(x)',
      '        return self.head(x * self.gate(x))',
      '',
    ].join('\n');
    assert.deepEqual(await parts(gated), ['relu hidden Squeeze', 'sigmoid gate']);
  });

  it('is what its surroundings say where no model is known', async () => {
    assert.deepEqual(await parts('act = nn.ReLU()\n'), ['relu hidden']);
  });
});
