import assert from 'node:assert/strict';
import { isUnknown } from '../../../../src/math/analysis';
import { meanField } from '../../../../src/math/network/meanField';
import { weightingsOf } from '../../../../src/math/network/operations';
import { toInfix } from '../../../../src/math/print';
import type { PanelModel } from '../../../../src/protocol';
import {
  type ChainOperation,
  chainOf,
  followedModels,
  modelKey,
  modelOf,
} from '../../../../src/report/depth/chain';
import { layerNames, networkOf } from '../../../../src/report/depth/network';
import { changedDepth, initialDepth } from '../../../../src/report/depth/settings';
import { fileOf } from './modelFile';

const mixed = `
import torch.nn as nn
net = nn.Sequential(
    nn.Linear(100, 200), nn.BatchNorm1d(200), nn.ReLU(),
    nn.Linear(200, 50, bias=False), nn.LeakyReLU(0.2),
    nn.Linear(50, 10))
`;

/** `weights, batch, ReLU max(0, x), sum from 1 (weights)`. */
function written(operations: readonly ChainOperation[]): string {
  return operations.map(writtenOne).join(', ');
}

function writtenOne(operation: ChainOperation): string {
  switch (operation.kind) {
    case 'weights':
      return 'weights';
    case 'normalise':
      return operation.how;
    case 'activate':
      return [operation.name, toInfix(operation.activation)].filter(Boolean).join(' ');
    case 'sum':
      return `sum from ${operation.from} (${written(operation.branch)})`;
  }
}

function only<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error('There is none.');
  return one;
}

describe('the chain of a model', () => {
  it('has a layer for each weighted one, with what is done behind it', async () => {
    const file = await fileOf(mixed);
    const { operations, leftOut } = chainOf(only(file.models), file.uses);
    assert.equal(
      written(operations),
      'weights, batch, ReLU max(0, x), weights, LeakyReLU where(x >= 0, x, 0.2 * x), weights, x',
    );
    assert.deepEqual(leftOut, []);
  });

  it('adds what residual sums add, with the weights of their branches', async () => {
    const file = await fileOf(`
import torch
import torch.nn as nn
class Block(nn.Module):
    def __init__(self, c, d):
        super().__init__()
        self.a = nn.Conv2d(c, d, 3)
        self.n = nn.BatchNorm2d(d)
        self.b = nn.Conv2d(d, d, 3)
        self.m = nn.BatchNorm2d(d)
        self.s = nn.Identity() if c == d else nn.Sequential(nn.Conv2d(c, d, 1), nn.BatchNorm2d(d))
    def forward(self, x):
        y = torch.relu(self.n(self.a(x)))
        return torch.relu(self.m(self.b(y)) + self.s(x))
net = nn.Sequential(nn.Conv2d(3, 8, 3, bias=False), nn.ReLU(), Block(8, 8), Block(8, 16), nn.Linear(16, 2))
`);
    const model = file.models.find(({ name }) => name === 'net');
    const { operations, leftOut } = chainOf(model ?? only(file.models), file.uses);
    const relu = ['relu max(0, x)', 'weights', 'batch'];
    assert.equal(
      written(operations),
      [
        'weights',
        'ReLU max(0, x)',
        ...['weights', 'batch', ...relu, 'sum from 2 ()', 'relu max(0, x)'],
        ...['weights', 'batch', ...relu, 'sum from 9 (weights, batch)', 'relu max(0, x)'],
        'weights',
        'x',
      ].join(', '),
    );
    assert.deepEqual(leftOut, []);
    const settings = changedDepth(initialDepth, { model: 'net', width: 64 });
    const { network } = networkOf(
      { framework: 'torch', ...chainOf(model ?? only(file.models), file.uses) },
      settings,
    );
    const branch = network.operations[14];
    assert.ok(branch?.kind === 'sum' && branch.branch[0]?.kind === 'weights');
    assert.equal(branch.branch[0].units, 64);
    const states = meanField(network);
    assert.ok(!isUnknown(states) && states.length === 6);
  });

  it('follows a block of a loop around what was there before each time', async () => {
    const file = await fileOf(`
import torch.nn as nn
class Block(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.n = nn.LayerNorm(d)
        self.a = nn.Linear(d, 4 * d)
        self.b = nn.Linear(4 * d, d)
    def forward(self, x):
        return x + self.b(nn.functional.gelu(self.a(self.n(x))))
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.e = nn.Linear(64, 64)
        self.blocks = nn.Sequential(*[Block(64) for _ in range(40)])
    def forward(self, x):
        return self.blocks(self.e(x))
`);
    const model = file.models.find(({ name }) => name === 'Net');
    const { operations, leftOut } = chainOf(model ?? only(file.models), file.uses);
    const sums = operations.flatMap((each) => (each.kind === 'sum' ? [each.from] : []));
    assert.equal(sums.length, 40);
    assert.ok(sums.every((from, at) => operations[from]?.kind === 'normalise' || at === 0));
    assert.deepEqual(leftOut, []);
  });

  it('tells what is left out: other joins, pooling, other normalisations, what is unknown', async () => {
    const file = await fileOf(`
import torch
import torch.nn as nn
from elsewhere import Attention
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Conv2d(8, 8, 3)
        self.b = nn.Conv2d(8, 8, 3)
        self.c = nn.Conv2d(16, 8, 3)
        self.n = nn.LocalResponseNorm(2)
        self.p = nn.MaxPool2d(2)
        self.t = Attention()
    def forward(self, x):
        y = self.n(torch.relu(self.a(x)))
        y = torch.cat([self.b(y), y], 1)
        y = self.p(self.c(y))
        return y + self.t(y)
`);
    const { operations, leftOut } = chainOf(only(file.models), file.uses);
    assert.ok(!operations.some(({ kind }) => kind === 'sum'));
    const left = [...leftOut].sort();
    assert.deepEqual(left, ['join', 'normalisation', 'pooling', 'unknown']);
  });

  it('takes group and instance normalisation for another one, and says so', async () => {
    const file = await fileOf(`
import torch.nn as nn
net = nn.Sequential(
    nn.Conv2d(8, 8, 3), nn.GroupNorm(2, 8), nn.ReLU(), nn.Conv2d(8, 8, 3), nn.InstanceNorm2d(8))
`);
    const { operations, standIns, leftOut } = chainOf(only(file.models), file.uses);
    assert.equal(written(operations), 'weights, layer, ReLU max(0, x), weights, batch, x');
    assert.deepEqual([...standIns], ['group', 'instance']);
    assert.deepEqual(leftOut, []);
  });

  it('goes through a loop as often as it runs, and no further than can be followed', async () => {
    const file = await fileOf(`
import torch.nn as nn
layers = []
for _ in range(300):
    layers += [nn.Linear(64, 64), nn.Tanh()]
net = nn.Sequential(*layers)
`);
    const { operations, leftOut } = chainOf(only(file.models), file.uses);
    const names = layerNames(operations);
    assert.equal(names.length, 100);
    assert.ok(names.every((name) => name === 'Tanh'));
    assert.deepEqual(leftOut, ['rest']);
  });

  it('follows one activation behind another, and leaves out what takes several numbers', async () => {
    const file = await fileOf(`
import torch.nn as nn
net = nn.Sequential(nn.Linear(9, 9), nn.ReLU(), nn.Tanh(), nn.Linear(9, 9), nn.Softmax(dim=1))
`);
    const { operations, leftOut } = chainOf(only(file.models), file.uses);
    assert.equal(written(operations), 'weights, ReLU max(0, x), Tanh tanh(x), weights, x');
    assert.deepEqual(layerNames(operations), ['ReLU', undefined]);
    assert.deepEqual(leftOut, ['activation']);
  });

  it('makes one object of the same function, which is worked out once', async () => {
    const file = await fileOf(`
import torch.nn as nn
net = nn.Sequential(nn.Linear(9, 9), nn.ELU(), nn.Linear(9, 9), nn.ELU(1.0), nn.Linear(9, 9))
`);
    const { operations } = chainOf(only(file.models), file.uses);
    const functions = operations.flatMap((each) =>
      each.kind === 'activate' ? [each.activation] : [],
    );
    assert.equal(functions[0], functions[1]);
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
      [network.inputs, ...weightingsOf(network.operations).map(({ units }) => units)],
      [128, 256, 64, 13],
    );
  });

  it('starts as the code has it: PyTorch’s default, without biases where there are none', async () => {
    const file = await fileOf(mixed);
    const source = { framework: 'torch', ...chainOf(only(file.models), file.uses) };
    const { network, untold } = networkOf(source, settings);
    assert.equal(untold, 0);
    for (const { weights } of weightingsOf(network.operations)) {
      assert.ok(weights.kind === 'normal');
      assert.ok(Math.abs(weights.varianceTimesFanIn - 1 / 3) < 1e-12);
    }
    const biases = weightingsOf(network.operations).map(({ biasVariance }) => biasVariance);
    assert.deepEqual(biases, [1 / 3 / 128, 0, 1 / 3 / 64]);
    assert.deepEqual(
      network.operations.map(({ kind }) => kind),
      ['weights', 'normalise', 'activate', 'weights', 'activate', 'weights', 'activate'],
    );
  });

  it('takes what is chosen in the place of what the code has', async () => {
    const file = await fileOf(mixed);
    const source = { framework: 'torch', ...chainOf(only(file.models), file.uses) };
    const changes = { start: 'he_in', normalisation: 'layer', biasVariance: 0.5 };
    const { network } = networkOf(source, changedDepth(settings, changes));
    const normalisations = network.operations.flatMap((each) =>
      each.kind === 'normalise' ? [each.how] : [],
    );
    assert.deepEqual(normalisations, ['layer', 'layer', 'layer']);
    assert.ok(weightingsOf(network.operations).every(({ biasVariance }) => biasVariance === 0.5));
  });
});
