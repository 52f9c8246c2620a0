import assert from 'node:assert/strict';
import { findings } from '../../../src/advice/findings';
import { words } from '../../../src/text/text';
import { modelsIn } from '../detect/outline/sources';

function messages(layers: string): Promise<readonly string[]> {
  return messagesOf(`net = nn.Sequential(${layers})\n`);
}

async function messagesOf(code: string): Promise<readonly string[]> {
  const text = `from torch import nn\n${code}`;
  const { detection, outline } = await modelsIn('python', text);
  return findings(detection, outline, text, words()).map(({ message }) => message);
}

function stack(count: number, activation: string): string {
  return `${`nn.Linear(64, 64), nn.${activation}(), `.repeat(count)}nn.Linear(64, 2)`;
}

/** From test/fixtures/propagation_truth.py and test/fixtures/math_truth.py, or by hand. */
describe('numbers in messages', () => {
  const cases: readonly (readonly [layers: string, said: readonly string[]])[] = [
    // (1/4)^7; sqrt(2.381e-9) = 4.9e-5 after 5 layers.
    [stack(7, 'Sigmoid'), ['7 hidden sigmoid layers', '(1/4)^7 = 6.1·10⁻⁵']],
    [stack(5, 'Sigmoid'), ['(1/4)^5 = 0.00098', 'a factor of about 4.9·10⁻⁵']],
    // sqrt(2.394e-8) after 15 layers.
    [stack(15, 'Tanh'), ['15 hidden tanh layers', 'to about 0.00015']],
    // (1/6)^30, and its square root.
    [stack(30, 'ReLU'), ['falls to about 4.5·10⁻²⁴', 'the gradient to 2.1·10⁻¹²']],
    // Φ(0.144834751…), and for α = 0.5 and 0.25.
    ['nn.Linear(8, 8), nn.BatchNorm1d(8), nn.ELU(), nn.Linear(8, 2)', ['about 55.8 %']],
    ['nn.Linear(8, 8), nn.BatchNorm1d(8), nn.ELU(0.5), nn.Linear(8, 2)', ['about 58.2 %']],
    ['nn.Linear(8, 8), nn.BatchNorm1d(8), nn.ELU(0.25), nn.Linear(8, 2)', ['about 61.7 %']],
  ];
  for (const [layers, said] of cases) {
    it(`are those of the model: ${said.join(', ')}`, async () => {
      const [message = ''] = await messages(layers);
      for (const part of said) {
        assert.ok(message.includes(part), message);
      }
    });
  }

  /** One PReLU behind two layers, the second of which the branch adds. */
  const shared = (condition: string) => `class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(8, 8)])
        ${condition}self.layers.append(nn.Linear(8, 8))
        self.act = nn.PReLU()
    def forward(self, x):
        for layer in self.layers:
            x = self.act(layer(x))
        return x
`;

  it('are told of the places of a PReLU where they are known', async () => {
    const [all = ''] = await messagesOf(shared(''));
    assert.match(all, /is applied at 2 places/);
  });

  it('are left out where the number of places depends on a condition', async () => {
    const [all = ''] = await messagesOf(shared('if DEEP: '));
    assert.match(all, /is applied at several places/);
  });
});
