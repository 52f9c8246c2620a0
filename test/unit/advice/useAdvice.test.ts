import assert from 'node:assert/strict';
import { partsOf } from '../../../src/advice/parts';
import { adviseOn, type UseAdvice } from '../../../src/advice/useAdvice';
import { NO_MODELS } from '../../../src/detect/outline/wholeOutline';
import { words } from '../../../src/text/text';
import { modelsIn } from '../detect/outline/sources';

/** Of the n-th use of a text, with or without its models. */
async function advised(text: string, index: number, read = true): Promise<UseAdvice> {
  const source = `import torch\nfrom torch import nn\nimport torch.nn.functional as F\n${text}\n`;
  const { detection, outline } = await modelsIn('python', source);
  const use = detection.uses[index];
  const part = partsOf(detection, read ? outline : NO_MODELS)[index];
  assert.ok(use && part);
  return adviseOn(use, part, detection.traits, words());
}

const net = 'net = nn.Sequential(nn.Linear(8, 16), nn.ELU(), nn.Linear(16, 1), nn.Sigmoid())';
const gated = [
  'class Net(nn.Module):',
  '    def __init__(self):',
  '        super().__init__()',
  '        self.a = nn.Linear(4, 16)',
  '        self.g = nn.Linear(16, 16)',
  '        self.b = nn.Linear(16, 3)',
  '    def forward(self, x):',
  '        x = F.relu(self.a(x))',
  '        return self.b(x * torch.sigmoid(self.g(x)))',
].join('\n');

describe('what is said of a use', () => {
  it('is the choice for the model, where the use is hidden in it', async () => {
    const { choice } = await advised(net, 0);
    assert.equal(choice?.model, 'net: 2 weighted layers, without batch normalisation');
  });

  it('is no choice at an output, in a gate, in no model, or where no model was read', async () => {
    assert.equal((await advised(net, 1)).choice, undefined);
    assert.equal((await advised(gated, 1)).choice, undefined);
    assert.equal((await advised('act = nn.ReLU()', 0)).choice, undefined);
    assert.equal((await advised(net, 0, false)).choice, undefined);
  });

  it('is what is known of the activation, in any case', async () => {
    const slugs = async (text: string, index: number) =>
      (await advised(text, index)).remarks.map(({ slug }) => slug);
    assert.deepEqual(await slugs(net, 0), ['elu-robust', 'no-consensus']);
    assert.deepEqual(await slugs(net, 1), ['sigmoid-output-ok']);
  });

  it('knows how deep the model is', async () => {
    const deep = `net = nn.Sequential(${'nn.Linear(8, 8), nn.ELU(), '.repeat(30)}nn.Linear(8, 2))`;
    const { remarks } = await advised(deep, 0);
    assert.ok(remarks.some(({ slug }) => slug === 'elu-init-both'));
    const unread = await advised(deep, 0, false);
    assert.ok(!unread.remarks.some(({ slug }) => slug === 'elu-init-both'));
  });

  it('goes by the part that the model shows, not by what the name is mostly for', async () => {
    const keras = [
      'import keras',
      'from keras import layers',
      'net = keras.Sequential([',
      '    layers.Dense(8, activation="hard_sigmoid"),',
      '    layers.Dense(1),',
      '])',
    ].join('\n');
    const text = async (read: boolean) => (await advised(keras, 0, read)).recommendation.text;
    assert.match(await text(true), /^No gradient beyond its two edges/);
    assert.match(await text(false), /^Gives exactly 0 or 1/);
  });
});
