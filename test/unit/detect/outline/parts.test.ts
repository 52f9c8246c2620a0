import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { languageOfPath } from '../../../../src/detect/languages';
import type { ModelOutline } from '../../../../src/detect/outline/model';
import type { SourceLanguage } from '../../../../src/detect/use';
import { edited } from '../../../fuzz/mutations';
import { Random } from '../../../fuzz/random';
import { rewritten } from '../../../fuzz/rewritten';
import { TORCH, Typed } from '../statements/typed';
import { BLOCK } from './sources';

const OTHER = BLOCK.replace('Block', 'Other');
const LOSS = 'def loss(x, y):\n    return F.cross_entropy(x, y)\n';
const SGD = 'import torch.optim\n';

/** Edits of one statement after which models of another are others, or what is said of them. */
const AFAR: readonly (readonly [what: string, text: string, from: string, to: string])[] = [
  ['a number that a layer is given', `WIDTH = 64\n${BLOCK.replaceAll('8', 'WIDTH')}`, '64', '128'],
  ['a number that becomes another value', `WIDTH = 6\n${BLOCK.replaceAll('8', 'WIDTH')}`, '6', 'x'],
  [
    'a name that comes to be bound',
    `${BLOCK.replace('nn.ReLU()', 'ACT()')}${OTHER}ACTS = nn.GELU\n`,
    'ACTS',
    'ACT',
  ],
  [
    'a class that another one is made of',
    `${BLOCK}${OTHER.replace('nn.ReLU()', 'Block()')}`,
    'nn.ReLU',
    'nn.GELU',
  ],
  [
    'the name of a class that another one is made of',
    `${BLOCK.replace('Block', 'Bloc')}${OTHER.replace('nn.ReLU()', 'Block()')}`,
    'class Bloc',
    'class Block',
  ],
  [
    'how often a class is made',
    `${BLOCK.replace('self)', 'self, width=8)').replaceAll('8, 8', '8, width')}net = Block(4)\n`,
    'net = Block(4)',
    'net = Blocks(4)',
  ],
  [
    'a list that layers are put into',
    `LAYERS = []\n${BLOCK.replace('nn.ReLU()', 'LAYERS[0]')}LAYERS.append(nn.Tanh())\n`,
    'Tanh',
    'Sigmoid',
  ],
  ['a loss that may be that of the only model', `${BLOCK}${LOSS}`, 'cross_entropy', 'relu'],
  ['another model beside the only one', `${BLOCK}${LOSS}${OTHER}`, 'class Other', 'class Block'],
  [
    'another loss beside the only one',
    `${BLOCK}${LOSS}${LOSS.replace('loss', 'other')}`,
    'F.cross_entropy(x, y)\ndef other',
    'x\ndef other',
  ],
  ['an optimiser', `${SGD}${BLOCK}optimiser = torch.optim.SGD(p)\n`, 'SGD(p', 'relu(p'],
  ['a statement that leaves the file', `${BLOCK}x = 1\n${OTHER}`, 'x = 1', 'raise x'],
  [
    'the only word of a framework',
    `import jax\nx = torch\n${BLOCK.replace('self.act(', '(1 + ')}`,
    'torch',
    'torc',
  ],
  [
    'a name that is only added to',
    `a += nn.Linear(2, 2)\nb = nn.Sequential(nn.Linear(8, 8), a)\n`,
    'Linear(2, 2)',
    'Linear(2, 4)',
  ],
  [
    'an activation of the file’s own',
    `def swish(x):\n    return x * torch.sigmoid(x)\n${BLOCK.replace('self.act(', 'swish(')}`,
    'sigmoid(x)',
    'sigmoid(2 * x)',
  ],
];

/** Comments in places where code is also read as text. */
const REMARKS: readonly (readonly [what: string, text: string])[] = [
  ['an unknown layer', BLOCK.replace('nn.ReLU()', 'foo(\n            8,\n        )')],
  ['an operator', BLOCK.replace('self.a(x)', '(\n            x\n            + self.a(x))')],
  ['arguments', `${BLOCK}Block(\n    1,\n    2)\nBlock(\n    1,\n    2\n)\n`],
  ['parameters', `${SGD}n = Block()\nt = torch.optim.SGD(\n    n.parameters(\n    )\n)\n${BLOCK}`],
];

describe('the models of a file, of which parts are edited,', () => {
  for (const [what, text, from, to] of AFAR) {
    it(`are as those of a file that is read for the first time: ${what}`, async () => {
      const source = TORCH + text;
      assert.ok(source.includes(from));
      const typed = await Typed.open('python', source);
      void typed.shown.outline();
      typed.change(source.replace(from, to));
      typed.change(source);
      typed.close();
    });
  }

  for (const [what, text] of REMARKS) {
    it(`do not change with a comment in ${what}`, async () => {
      const source = TORCH + text;
      const lines = source.split('\n');
      const typed = await Typed.open('python', source);
      const models = typed.shown.outline().models.map(named);
      for (const at of lines.keys()) {
        const before = lines.slice(0, at);
        typed.change([...before, '      # of x * 2', ...lines.slice(at)].join('\n'));
        assert.deepEqual(typed.shown.outline().models.map(named), models);
      }
      typed.close();
    });
  }

  it('stay the same objects where nothing before them, and nothing in them, is edited', async () => {
    const source = TORCH + BLOCK + OTHER;
    const typed = await Typed.open('python', source);
    const [block, other] = typed.shown.outline().models;
    typed.change(`${source.slice(0, -1)} + x\n`);
    const [same, another] = typed.shown.outline().models;
    assert.equal(same, block);
    assert.notDeepEqual(another, other);
    typed.close();
  });

  it('are found by whatever names their layers are imported under', async () => {
    const renamed = BLOCK.replaceAll('nn.Linear', 'Dense').replace('nn.Module', 'M');
    const imports = 'from torch.nn import Linear as Dense, Module as M, Conv2d\n';
    const typed = await Typed.open('python', `${TORCH}${imports}x = Conv2d(1, 1)\n${renamed}`);
    assert.equal(typed.shown.outline().models.length, 1);
    typed.close();
  });

  it('are those that fit behind one another, however often they are edited', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      BLOCK.replace('Block', `Block${at}`).replace('        return', `${LOOPS}        return`),
    );
    const source = TORCH + many.join('');
    const typed = await Typed.open('python', source);
    assert.match(typed.shown.outline().gaveUp ?? '', /too/);
    for (const length of [20, 10, 40]) {
      typed.change(source.replace(`class Block${length - 1}(`, 'class Last('));
      typed.change(TORCH + many.slice(0, length).join(''));
    }
    typed.close();
  });
});

const LOOPS =
  '        for _ in range(30):\n            for _ in range(30):\n                x = self.act(x)\n';

function named({ name, layers, unknowns }: ModelOutline) {
  return [name, layers.map(({ kind }) => kind), unknowns.map((unknown) => unknown.name)];
}

const FILES: readonly (readonly [SourceLanguage, readonly string[]])[] = [
  ['python', ['test/fixtures/outline/torch/resnet.py', 'test/fixtures/outline/torch/unet.py']],
  ['python', ['test/fixtures/outline/torch/dcgan.py', 'test/fixtures/outline/torch/lightning.py']],
  ['typescript', ['media/examples/model.ts']],
];

describe('a file of several models that somebody goes on with', () => {
  for (const [language, paths] of FILES) {
    it(`shows after each edit what it shows when it is read for the first time: ${paths}`, async () => {
      assert.ok(paths.every((path) => languageOfPath(path) === language));
      const text = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
      const random = new Random(20264);
      const typed = await Typed.open(language, text);
      const texts = [text];
      for (let edit = 1; edit <= 60; edit++) {
        const change = edit % 5 === 0 ? edited : rewritten;
        const next = edit % 7 === 0 ? random.pick([text, ...texts]) : change(typed.text, random);
        typed.change(next);
        texts.push(next);
        if (texts.length > 4) texts.shift();
      }
      typed.close();
    });
  }
});
