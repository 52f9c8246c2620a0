import assert from 'node:assert/strict';
import { choiceFor } from '../../../src/advice/choice';
import { applyingText, choiceText } from '../../../src/report/choiceText';
import { words } from '../../../src/text/text';
import { modelsIn } from '../detect/outline/sources';

const traits = { transformer: false, convolutional: true, batchNorm: false };

async function chosen(layers: string, transformer = false) {
  const text = `from torch import nn\nnet = nn.Sequential(${layers})\n`;
  const { outline } = await modelsIn('python', text);
  const [model] = outline.models;
  assert.ok(model);
  return choiceFor(model, { ...traits, transformer }, words());
}

const BARE = 'nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 2)';
const NORMALISED = 'nn.Linear(8, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 2)';

describe('what a model’s activations could be, in a sentence', () => {
  const cases: readonly (readonly [text: string, layers: string, transformer?: boolean])[] = [
    [
      'For this model: ReLU (He), ELU (Taylor); with BatchNorm PReLU (He, +96 parameters), MPELU (Taylor, +192 parameters).',
      BARE,
    ],
    [
      'For this model: ReLU (He), PReLU (He, +16 parameters), MPELU (Taylor, +32 parameters); without BatchNorm ELU (Taylor).',
      NORMALISED,
    ],
    [
      'For this model: ELU (Taylor); with BatchNorm ReLU (He), PReLU (He, +240 parameters), MPELU (Taylor, +480 parameters).',
      `${'nn.Linear(8, 8), nn.ReLU(), '.repeat(30)}nn.Linear(8, 2)`,
    ],
    [
      'For this model: ReLU (He), ELU (Taylor); with BatchNorm PReLU (He), MPELU (Taylor).',
      'nn.Linear(8, width), nn.ReLU(), nn.Linear(width, 2)',
    ],
    ['For this model: GELU, SwiGLU, ReLU (He).', BARE, true],
  ];
  for (const [text, layers, transformer] of cases) {
    it(`is: ${text}`, async () => {
      assert.equal(choiceText(await chosen(layers, transformer), words()), text);
    });
  }

  it('is shorter where only what applies now is said', async () => {
    const text = 'For this model: ReLU (He), ELU (Taylor).';
    assert.equal(applyingText(await chosen(BARE), words()), text);
  });
});
