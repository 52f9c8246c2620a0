import assert from 'node:assert/strict';
import { findings as findIn } from '../../../src/advice/findings';
import { panelModels, useNamed } from '../../../src/editor/panelModels';
import type { PanelLayer, PanelModel } from '../../../src/protocol';
import { branchesOf } from '../../../src/report/fileGroups';
import { words } from '../../../src/text/text';
import { modelsIn } from '../detect/outline/sources';

/** The models of a Python text as the panel is told of them, and the codes found. */
async function modelsOf(
  text: string,
): Promise<{ readonly models: readonly PanelModel[]; readonly codes: readonly string[] }> {
  const { detection, outline } = await modelsIn('python', text);
  const findings = findIn(detection, outline, text, words());
  const models = panelModels({
    outline,
    findings,
    uses: detection.uses,
    useAt: (use) => use,
    place: (span) => ({ span, line: text.slice(0, span.start).split('\n').length }),
  });
  return { models, codes: findings.map(({ code }) => code) };
}

/** What stands where: `kind at line: codes`. */
function marks(layers: readonly PanelLayer[], codes: readonly string[]): readonly string[] {
  return layers.flatMap((layer) => [
    ...(layer.findings ?? []).map((index) => `${layer.kind} at ${layer.at.line}: ${codes[index]}`),
    ...branchesOf(layer).flatMap((branch) => marks(branch.layers, codes)),
  ]);
}

const SEQUENTIAL = `from torch import nn
net = nn.Sequential(
    nn.Linear(8, 8), nn.LeakyReLU(
        1.5),
    nn.Linear(8, 4), nn.Softmax(dim=1))
loss = nn.CrossEntropyLoss()
`;

const RESIDUAL = `import torch
from torch import nn
class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(8, 8, 3)
        self.act = nn.ReLU()
        self.proj = nn.Conv2d(8, 8, 1)
    def forward(self, x):
        y = self.act(self.conv(x))
        return self.act(y + self.proj(x))
`;

describe('the models that the panel is told of', () => {
  it('have each finding on the layer that it names, or whose call holds it', async () => {
    const { models, codes } = await modelsOf(SEQUENTIAL);
    assert.deepEqual(
      models.map(({ name }) => name),
      ['net'],
    );
    const found = marks(models[0]?.layers ?? [], codes);
    assert.ok(found.includes('activation at 5: AL401'), found.join());
    assert.ok(
      found.some((one) => one.startsWith('activation at 3: AL3')),
      found.join(),
    );
    assert.deepEqual(
      models[0]?.losses.map(({ name, at }) => [name, at.line]),
      [['CrossEntropyLoss', 6]],
    );
  });

  it('have their activations, and the places where these are called', async () => {
    const { models } = await modelsOf(RESIDUAL);
    const [block] = models;
    // `nn.ReLU` itself, and `self.act(` twice.
    assert.deepEqual(block?.uses, [0, 1, 2]);
    const join = block?.layers.find(({ kind }) => kind === 'join');
    assert.deepEqual(join && branchesOf(join).map(({ layers }) => layers.map(({ kind }) => kind)), [
      ['weighted'],
    ]);
  });

  it('leave out what is not shown', async () => {
    const { detection, outline } = await modelsIn('python', RESIDUAL);
    const place = (span: { readonly start: number; readonly end: number }) => ({ span, line: 1 });
    const useAt = () => undefined;
    const uses = detection.uses;
    const [block] = panelModels({ outline, findings: [], uses, useAt, place });
    assert.deepEqual(block?.uses, []);
    assert.equal(JSON.stringify(block).includes('"use":'), false);
  });

  it('survive the way to the panel', async () => {
    const { models } = await modelsOf(SEQUENTIAL + RESIDUAL);
    const sent: unknown = JSON.parse(JSON.stringify(models));
    assert.equal(JSON.stringify(sent), JSON.stringify(models));
  });
});

describe('the use that a finding stands on', () => {
  const use = (start: number, end: number, call?: readonly [number, number]) => ({
    span: { start, end },
    ...(call && {
      call: { at: { from: call[0] - start, to: call[1] - start }, settings: [], spread: false },
    }),
  });
  const uses = [use(10, 14, [7, 40]), use(20, 24, [18, 30])];
  const cases: readonly (readonly [start: number, end: number, index: number | undefined])[] = [
    [10, 14, 0],
    [11, 12, 0],
    [20, 24, 1],
    [26, 28, 1],
    [32, 35, 0],
    [50, 51, undefined],
    [0, 60, undefined],
  ];
  for (const [start, end, index] of cases) {
    it(`at ${start}–${end} is ${index ?? 'none'}`, () => {
      assert.equal(useNamed({ start, end }, uses), index);
    });
  }
});
