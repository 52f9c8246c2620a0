import assert from 'node:assert/strict';
import { toInfix } from '../../../../src/math/print';
import type { PanelModel } from '../../../../src/protocol';
import { chainOf, followedModels, modelKey, modelOf } from '../../../../src/report/depth/chain';
import { networkOf } from '../../../../src/report/depth/network';
import { changedDepth, initialDepth } from '../../../../src/report/depth/settings';
import { fileOf } from './modelFile';

const mixed = `
import torch.nn as nn
net = nn.Sequential(
    nn.Linear(100, 200), nn.BatchNorm1d(200), nn.ReLU(),
    nn.Linear(200, 50, bias=False), nn.LeakyReLU(0.2),
    nn.Linear(50, 10))
`;

function only<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error('There is none.');
  return one;
}

describe('the chain of a model', () => {
  it('has a layer for each weighted one, with what is done behind it', async () => {
    const file = await fileOf(mixed);
    const { layers, leftOut } = chainOf(only(file.models), file.uses);
    assert.deepEqual(
      layers.map(({ name, activation, normalisation }) => [
        name,
        toInfix(activation),
        normalisation,
      ]),
      [
        ['ReLU', 'max(0, x)', 'batch'],
        ['LeakyReLU', 'where(x >= 0, x, 0.2 * x)', 'none'],
        [undefined, 'x', 'none'],
      ],
    );
    assert.deepEqual(leftOut, []);
  });

  it('tells what is left out: joins, pooling, normalisation behind the activation', async () => {
    const file = await fileOf(`
import torch
import torch.nn as nn
class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Conv2d(8, 8, 3)
        self.b = nn.Conv2d(8, 8, 3)
        self.n = nn.BatchNorm2d(8)
        self.p = nn.MaxPool2d(2)
    def forward(self, x):
        y = self.n(torch.relu(self.a(x)))
        return self.p(torch.relu(self.b(y)) + y)
`);
    const { layers, leftOut } = chainOf(only(file.models), file.uses);
    assert.equal(layers.length, 2);
    assert.deepEqual([...leftOut].sort(), ['join', 'normalisation', 'pooling']);
  });

  it('goes through a loop as often as it runs, and no further than can be followed', async () => {
    const file = await fileOf(`
import torch.nn as nn
layers = []
for _ in range(300):
    layers += [nn.Linear(64, 64), nn.Tanh()]
net = nn.Sequential(*layers)
`);
    const { layers, leftOut } = chainOf(only(file.models), file.uses);
    assert.equal(layers.length, 100);
    assert.ok(layers.every(({ name }) => name === 'Tanh'));
    assert.deepEqual(leftOut, ['rest']);
  });

  it('leaves out what takes several numbers at once, and what follows another activation', async () => {
    const file = await fileOf(`
import torch.nn as nn
net = nn.Sequential(nn.Linear(9, 9), nn.ReLU(), nn.Tanh(), nn.Linear(9, 9), nn.Softmax(dim=1))
`);
    const { layers, leftOut } = chainOf(only(file.models), file.uses);
    assert.deepEqual(
      layers.map(({ name }) => name),
      ['ReLU', undefined],
    );
    assert.deepEqual(leftOut, ['activation']);
  });

  it('makes one object of the same function, which is worked out once', async () => {
    const file = await fileOf(`
import torch.nn as nn
net = nn.Sequential(nn.Linear(9, 9), nn.ELU(), nn.Linear(9, 9), nn.ELU(1.0), nn.Linear(9, 9))
`);
    const [first, second] = chainOf(only(file.models), file.uses).layers;
    assert.equal(first?.activation, second?.activation);
  });

  it('is found again by its name, or by its place where it has none', async () => {
    const file = await fileOf(mixed);
    const model = only(followedModels(file));
    assert.equal(modelKey(model, 0), 'net');
    assert.equal(modelOf(file, 'net'), model);
    const { name: _name, ...rest } = model;
    const unnamed: PanelModel = { ...rest, name: undefined };
    assert.equal(modelKey(unnamed, 0), '#1');
    assert.equal(modelOf({ ...file, models: [unnamed] }, '#1'), unnamed);
    assert.equal(modelOf(file, 'gone'), undefined);
  });
});

describe('the network of a model', () => {
  const settings = changedDepth(initialDepth, { model: 'net', width: 256 });

  it('keeps how layers widen, the widest as wide as is chosen', async () => {
    const file = await fileOf(mixed);
    const source = { framework: 'torch', ...chainOf(only(file.models), file.uses) };
    const { network } = networkOf(source, settings);
    assert.deepEqual(
      [network.inputs, ...network.layers.map(({ units }) => units)],
      [128, 256, 64, 13],
    );
  });

  it('starts as the code has it: PyTorch’s default, without biases where there are none', async () => {
    const file = await fileOf(mixed);
    const source = { framework: 'torch', ...chainOf(only(file.models), file.uses) };
    const { network, untold } = networkOf(source, settings);
    assert.equal(untold, 0);
    for (const { weights } of network.layers) {
      assert.ok(weights.kind === 'normal');
      assert.ok(Math.abs(weights.varianceTimesFanIn - 1 / 3) < 1e-12);
    }
    const biases = network.layers.map(({ biasVariance }) => biasVariance);
    assert.deepEqual(biases, [1 / 3 / 128, 0, 1 / 3 / 64]);
    assert.deepEqual(
      network.layers.map(({ normalisation }) => normalisation),
      ['batch', 'none', 'none'],
    );
  });

  it('takes what is chosen in the place of what the code has', async () => {
    const file = await fileOf(mixed);
    const source = { framework: 'torch', ...chainOf(only(file.models), file.uses) };
    const changes = { start: 'he_in', normalisation: 'layer', biasVariance: 0.5 };
    const { network } = networkOf(source, changedDepth(settings, changes));
    assert.ok(network.layers.every(({ normalisation }) => normalisation === 'layer'));
    assert.ok(network.layers.every(({ biasVariance }) => biasVariance === 0.5));
  });
});
