import assert from 'node:assert/strict';
import { type Remarked, remarkRules, remarksOn } from '../../../src/advice/remarks';
import type { ModelOutline } from '../../../src/detect/outline/model';
import { words } from '../../../src/text/text';
import { modelsIn } from '../detect/outline/sources';

const DEEP = `${'nn.Linear(8, 8), nn.ELU(), '.repeat(30)}nn.Linear(8, 2)`;

/** The remarks on the first activation of some layers, by slug. */
async function remarked(layers: string, inModel = false): Promise<readonly string[]> {
  const text = `import torch\nfrom torch import nn\nnet = nn.Sequential(${layers})\n`;
  const { detection, outline } = await modelsIn('python', text);
  const [use] = detection.uses;
  assert.ok(use);
  const [model]: readonly (ModelOutline | undefined)[] = outline.models;
  const known = inModel ? model : undefined;
  const remarks = remarksOn({ use, traits: detection.traits, model: known }, words());
  return remarks.map(({ slug }) => slug);
}

describe('remarks', () => {
  const cases: readonly (readonly [layers: string, slugs: readonly string[]])[] = [
    [
      'nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 2)',
      ['relu-dead', 'sparsity-optional', 'no-consensus'],
    ],
    ['nn.Linear(8, 8), nn.ELU(), nn.Linear(8, 2)', ['elu-robust', 'no-consensus']],
    ['nn.Linear(8, 8), nn.PReLU(), nn.Linear(8, 2)', ['prelu-overfit', 'no-consensus']],
    ['nn.Linear(8, 8), nn.LeakyReLU(), nn.Linear(8, 2)', ['no-consensus']],
    ['nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 2)', ['vanishing-remedies', 'no-consensus']],
    ['nn.Linear(8, 1), nn.Sigmoid()', ['sigmoid-output-ok']],
    ['nn.Linear(8, 3), nn.Softmax(dim=1)', []],
    ['nn.Linear(8, 8), nn.Hardswish(), nn.Linear(8, 2)', ['relu-dead', 'no-consensus']],
  ];
  for (const [layers, slugs] of cases) {
    it(`say of ${layers}: ${slugs.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual(await remarked(layers), slugs);
    });
  }

  it('speak of a gate that saturates', async () => {
    const { detection } = await modelsIn(
      'python',
      'import torch\ndef f(x, g):\n    return x * torch.sigmoid(g)\n',
    );
    const [use] = detection.uses;
    assert.ok(use);
    const remarks = remarksOn({ use, traits: detection.traits, model: undefined }, words());
    assert.deepEqual(
      remarks.map(({ slug }) => slug),
      ['noisy-option'],
    );
  });

  it('speak of initialisation where the model is known to be deep, and not elsewhere', async () => {
    assert.ok((await remarked(DEEP, true)).includes('elu-init-both'));
    assert.ok(!(await remarked(DEEP)).includes('elu-init-both'));
    const shallow = 'nn.Linear(8, 8), nn.ELU(), nn.Linear(8, 2)';
    assert.ok(!(await remarked(shallow, true)).includes('elu-init-both'));
  });

  it('say nothing of what the catalogue does not know', async () => {
    const { detection } = await modelsIn('python', 'from torch import nn\nact = nn.ReLU()\n');
    const [use] = detection.uses;
    assert.ok(use);
    for (const other of [{ activation: 'expression', equals: null }, { activation: 'unknown' }]) {
      const own: Remarked = {
        use: { ...use, ...other },
        traits: detection.traits,
        model: undefined,
      };
      assert.deepEqual(remarksOn(own, words()), []);
    }
  });

  it('are one plain sentence or two with a reference', () => {
    for (const { text, references, slug } of remarkRules) {
      assert.match(words()(text), /^[A-Z].*\.$/, slug);
      assert.ok(references.length > 0, slug);
    }
  });
});
