import assert from 'node:assert/strict';
import { describeOutline } from './describe';
import { modelsIn } from './sources';

/** The only model of a Python source, by its lines. */
async function linesOf(text: string): Promise<readonly string[]> {
  const { outline } = await modelsIn('python', text);
  return describeOutline(outline);
}

describe('the limits of an outline', () => {
  it('writes out a thousand layers in a list', async () => {
    const layers = Array.from({ length: 1000 }, () => 'nn.Linear(8, 8)').join(',\n    ');
    const { outline } = await modelsIn(
      'python',
      `from torch import nn\nnet = nn.Sequential(\n    ${layers})\n`,
    );
    assert.deepEqual(outline.models[0]?.depth, { least: 1000, most: 1000 });
    assert.equal(outline.models[0]?.layers.length, 1001);
    assert.equal(outline.gaveUp, undefined);
  });

  it('counts a loop of ten thousand without writing it out', async () => {
    const text =
      'from torch import nn\nlayers = []\nfor _ in range(10000):\n    layers.append(nn.Linear(8, 8))\nnet = nn.Sequential(*layers)\n';
    assert.deepEqual(await linesOf(text), [
      'model net sequential torch depth 10000',
      '  dense 8>8 x10000',
      '  output',
    ]);
  });

  it('gives up on code that would run for ever, and says so', async () => {
    const loops = Array.from(
      { length: 5 },
      (_, depth) => `${'    '.repeat(depth)}for i${depth} in range(200):\n`,
    );
    const text = `from torch import nn\nlayers = []\n${loops.join('')}${'    '.repeat(5)}layers.append(nn.Linear(1, 1))\nnet = nn.Sequential(*layers)\n`;
    const { outline } = await modelsIn('python', text);
    assert.match(outline.gaveUp ?? '', /too/);
  });

  it('gives up on a comprehension of too many loops, whose activations are found all the same', async () => {
    const loops = Array.from({ length: 8000 }, () => '\n    for _ in range(n)').join('');
    const text = `from torch import nn\nn = 2\nnet = nn.Sequential(nn.Linear(8, 8), *[nn.ReLU()${loops}\n])\n`;
    const { detection, outline } = await modelsIn('python', text);
    assert.deepEqual(
      detection.uses.map(({ activation }) => activation),
      ['relu'],
    );
    assert.match(outline.gaveUp ?? '', /too/);
  });

  it('ends the recursion of functions, classes, bases and modules', async () => {
    const text = [
      'from torch import nn',
      'from .self import *',
      'def f(x): return g(x)',
      'def g(x): return f(x)',
      'class A(B): pass',
      'class B(A):',
      '    def forward(self, x): return super().forward(self.layer(x))',
      'class C(nn.Module):',
      '    def __init__(self):',
      '        self.me = self',
      '        self.layer = nn.Linear(2, 2)',
      '        self.apply(self.start)',
      '    def start(self, m): m.apply(self.start)',
      '    def forward(self, x): return self.me(self.layer(x))',
    ].join('\n');
    const lines = await linesOf(text);
    assert.equal(lines[0], 'model C module torch depth 6..');
    assert.equal(lines.filter((line) => line === '  dense 2>2').length, 6);
    assert.match(lines.at(-2) ?? '', /unknown recursive/);
  });

  it('keeps the names of any script', async () => {
    const text =
      'from torch import nn\nclass Сеть(nn.Module):\n\tdef __init__(self):\n\t\tself.層 = nn.Linear(2, 3)\n\tdef forward(self, 入力):\n\t\treturn self.層(入力).tanh()\n';
    assert.deepEqual(await linesOf(text), [
      'model Сеть module torch depth 1',
      '  dense 2>3',
      '  tanh',
      '  output',
    ]);
  });

  it('says nothing of code without models', async () => {
    assert.deepEqual(await linesOf('import os\n\ndef call(x):\n    return x.apply(os)\n'), []);
  });

  it('takes a condition for open where a parameter decides it', async () => {
    const text = [
      'from torch import nn',
      'class Net(nn.Module):',
      '    def __init__(self, deep):',
      '        self.a = nn.Linear(2, 2)',
      '        self.b = nn.Linear(2, 2)',
      '        self.deep = deep',
      '    def forward(self, x):',
      '        x = self.a(x)',
      '        if self.deep:',
      '            x = self.b(x)',
      '        return x',
    ].join('\n');
    assert.deepEqual(await linesOf(text), [
      'model Net module torch depth 1..2',
      '  dense 2>2',
      '  dense 2>2',
      '  either from 1',
      '  | -',
      '  output',
    ]);
  });
});
