import assert from 'node:assert/strict';
import { findings } from '../../../src/advice/findings';
import { detectModels } from '../../../src/detect/detect';
import { words } from '../../../src/text/text';
import { parserFor } from './sources';

interface Case {
  readonly title: string;
  readonly text: string;
  readonly uses: number;
  /** Why models were given up. */
  readonly gaveUp?: RegExp;
}

const layers = (count: number): string => 'nn.Linear(2, 2), nn.ReLU(), '.repeat(count);

/** Each asked for more time or memory than there is, or for the square of its length. */
const CASES: readonly Case[] = [
  {
    title: 'lists that double with each line',
    text: `from torch import nn\nl = [nn.ReLU()]\n${'l = l + l\n'.repeat(60)}m = nn.Sequential(*l)\n`,
    uses: 1,
    gaveUp: /steps/,
  },
  {
    title: 'arguments that double with each call',
    text: `from torch import nn\n${numbered(40, (i) => `def f${i}(*a):\n  return f${i + 1}(*a, *a)\n`)}def f40(*a): return nn.Sequential(*a)\nf0(nn.ReLU(), nn.ReLU())\n`,
    uses: 2,
    gaveUp: /steps/,
  },
  {
    title: 'texts that double with each line',
    text: `from torch import nn\na = "relu"\n${'a = a + a\na = f"{a}{a}"\na = "%s{}".format(a) % a\n'.repeat(40)}m = nn.Sequential(getattr(nn, a)(), nn.ReLU())\n`,
    uses: 1,
  },
  {
    title: 'functions that call the next one twice',
    text: `import torch\n${numbered(40, (i) => `def f${i}(x):\n  return f${i + 1}(x) * f${i + 1}(x)\n`)}def f40(x):\n  return x * torch.sigmoid(x)\n`,
    uses: 4,
  },
  {
    title: 'functions that call the next one with two other numbers',
    text: `import torch\n${numbered(40, (i) => `def f${i}(x, a=1):\n  return f${i + 1}(x, 1.5) * f${i + 1}(x, 2.5)\n`)}def f40(x, a=1):\n  return x * torch.sigmoid(a * x)\n`,
    uses: 1,
  },
  {
    title: 'functions that apply the next one twice',
    text: `from torch import nn\n${numbered(25, (i) => `def f${i}(x):\n  x = f${i + 1}(x)\n  return f${i + 1}(x)\n`)}def f25(x):\n  return nn.ReLU()(nn.Linear(2, 2)(x))\nclass M(nn.Module):\n  def forward(self, x):\n    return f0(x)\n`,
    uses: 1,
    gaveUp: /steps/,
  },
  {
    title: 'losses of a long network, each followed back through all of it',
    text: `import torch\nfrom torch import nn\nm = nn.Sequential(${layers(900)})\ny = m(x)\n${'l = nn.CrossEntropyLoss()(y, t)\n'.repeat(3000)}`,
    uses: 900,
    gaveUp: /losses/,
  },
  {
    title: 'a dictionary of thousands that is read thousands of times',
    text: `import torch\nd = {${numbered(20_000, (i) => `"k${i}": torch.relu,`)}}\n${'d[k](x)\n'.repeat(3000)}`,
    uses: 23_000,
  },
  {
    title: 'a name that is bound thousands of times',
    text: `import torch\ndef f(x):\n${'  x = torch.relu(x)\n'.repeat(20_000)}  return x\n`,
    uses: 20_000,
  },
  {
    title: 'comments, thousands of them below each other',
    text: `import torch\n${'# activation-lens: ignore[AL401]\n'.repeat(40_000)}torch.relu(x)\n`,
    uses: 1,
  },
  {
    title: 'a comment that ignores, behind a line of a megabyte',
    text: `import torch\nx = "${'a'.repeat(1_000_000)}"\ntorch.relu(x)\n# activation-lens: ignore\n`,
    uses: 1,
  },
];

describe('a source that would take for ever', () => {
  for (const { title, text, uses, gaveUp } of CASES) {
    it(`is read, or given up with a note: ${title}`, async () => {
      const tree = (await parserFor('python')).parse(text);
      try {
        const { detection, outline } = detectModels('python', tree);
        assert.equal(detection.uses.length, uses);
        assert.match(outline.gaveUp ?? '', gaveUp ?? /^$|layers to list/);
        findings(detection, outline, text, words());
      } finally {
        tree.delete();
      }
    });
  }
});

describe('a source that the parser goes over again and again', () => {
  it('is given up with a note, and the next one is read', async () => {
    const parser = await parserFor('python');
    const tree = parser.parse(`import torch\n${"# '''\n".repeat(40_000)}torch.relu(x)\n`);
    assert.deepEqual(detectModels('python', tree).detection.uses, []);
    assert.match(detectModels('python', tree).detection.gaveUp ?? '', /too long to parse/);
    const next = parser.parse('import torch\ntorch.relu(x)\n', tree);
    assert.equal(detectModels('python', next).detection.uses.length, 1);
    tree.delete();
    next.delete();
  });
});

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}
