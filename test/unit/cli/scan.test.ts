import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { catalogue } from '../../../src/activations/catalogue';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const RELU = 'from torch import nn\n\nact = nn.ReLU()\n';

/** Written by hand, one use a line, in the order of the files. */
function expectation(...names: readonly string[]): string {
  return names.map((name) => readFileSync(`test/fixtures/cli/${name}.jsonl`, 'utf8')).join('');
}

describe('scan', () => {
  for (const [file, name] of [
    ['residual_network.py', 'residual_network'],
    ['keras_functional.py', 'keras_functional'],
    ['model.ts', 'model'],
    ['notebook.ipynb', 'notebook'],
  ] as const) {
    it(`finds every activation of ${file}, as written down by hand`, async () => {
      const result = await captured(['scan', '--format', 'jsonl', `media/examples/${file}`]);
      assert.deepEqual(result, { code: 0, stdout: expectation(name), stderr: '' });
    });
  }

  it('reports a folder in the order of its names, and the same each time', async () => {
    const argv = ['scan', '--format=jsonl', 'media/examples'];
    const first = await captured(argv);
    assert.equal(
      first.stdout,
      expectation('keras_functional', 'model', 'notebook', 'residual_network'),
    );
    assert.deepEqual(await captured(argv), first);
  });

  it('reads the scripts of a page, at the lines and columns of the page', async () => {
    const page =
      '<script src="tf.min.js"></script>\n<p>tf.relu(x)</p>\n<script>\n  tf.elu(x);\n</script>\n';
    await withTree({ 'index.html': page }, async (folder) => {
      const { stdout } = await captured(['scan', '--quiet', '.'], folder);
      assert.match(stdout, /^index\.html:4:6 elu\b/);
      assert.equal(stdout.split('\n').length, 2);
    });
  });

  it('leaves out what is not certain, when asked to', async () => {
    const text = `${RELU}f = lambda x: [x.sigmoid()]\nz = Block(act_layer="gelu")\n`;
    await withTree({ 'net.py': text }, async (folder) => {
      const tokens = async (...argv: string[]) =>
        (await captured(['scan', ...argv, '.'], folder)).stdout.match(/:\d+:\d+ \w+/g);
      assert.deepEqual(await tokens(), [':3:10 relu', ':4:18 sigmoid', ':5:22 gelu_erf']);
      assert.deepEqual(await tokens('--certain-only'), [':3:10 relu']);
    });
  });

  it('writes a line for people by default', async () => {
    await withTree(
      {
        'net.py': RELU,
        'lib/e.js':
          "import * as tf from '@tensorflow/tfjs';\ntf.layers.leakyReLU({ alpha: 0.05 });\n",
      },
      async (folder) => {
        assert.deepEqual(await captured(['scan', '--quiet', '.'], folder), {
          code: 0,
          stdout: 'lib/e.js:2:11 leaky_relu negative_slope=0.05\nnet.py:3:10 relu\n',
          stderr: '',
        });
      },
    );
  });

  it('follows activations into the files that define them', async () => {
    const files = {
      'pkg/layers/act.py':
        'import torch\nclass Swish(torch.nn.Module):\n    def forward(self, x):\n        return x * torch.sigmoid(x)\n',
      'pkg/net.py': 'from .layers.act import Swish as Act, Mish\nblock = [Act(), Mish()]\n',
    };
    await withTree(files, async (folder) => {
      const { stdout } = await captured(['scan', '--quiet', 'pkg/net.py'], folder);
      assert.equal(stdout, 'pkg/net.py:2:10 Act = silu\npkg/net.py:2:17 unknown (probable)\n');
    });
  });

  it('says what a function of the user’s own computes', async () => {
    const source =
      'import torch\ndef swish(x):\n    return x * torch.exp(-torch.nn.functional.softplus(-x))\n';
    await withTree({ 'act.py': source }, async (folder) => {
      const { stdout } = await captured(['scan', '--format', 'jsonl', 'act.py'], folder);
      const [first = ''] = stdout.split('\n');
      const { activation, framework, form, expression, equals } = JSON.parse(first);
      assert.deepEqual(
        { activation, framework, form, expression, equals },
        {
          activation: 'expression',
          framework: 'user',
          form: 'definition',
          expression: 'x * sigmoid(x)',
          equals: 'silu',
        },
      );
    });
  });

  it('counts columns in UTF-16 units and lines by every line end', async () => {
    const source = 'from torch import nn\r\n\rs = "\u{1f600}é"; act = nn.ReLU()\n';
    await withTree({ 'net.py': source }, async (folder) => {
      const { stdout } = await captured(['scan', '--quiet', 'net.py'], folder);
      assert.equal(stdout, 'net.py:3:21 relu\n');
    });
  });

  it('does not count a byte order mark', async () => {
    await withTree({ 'net.py': '\ufefffrom torch import nn; nn.ReLU()\n' }, async (folder) => {
      const { stdout } = await captured(['scan', '--quiet', 'net.py'], folder);
      assert.equal(stdout, 'net.py:1:26 relu\n');
    });
  });

  it('says which files it skips, and that is no failure', async () => {
    const tree = {
      'binary.py': new Uint8Array([0x72, 0, 0xff]),
      'large.py': `${RELU}${'#'.repeat(2_000_000)}`,
      'limit.py': `${RELU}${'#'.repeat(2_000_000 - RELU.length)}`,
      'node_modules/a/index.js': '',
      'r.ipynb': JSON.stringify({ cells: [], metadata: { language_info: { name: 'R' } } }),
    };
    await withTree(tree, async (folder) => {
      assert.deepEqual(await captured(['scan', '.'], folder), {
        code: 0,
        stdout: [
          'limit.py:3:10 relu',
          '',
          'activations: 1, in 1 of 4 files',
          '  by name: relu 1',
          '  by framework: torch 1',
          'findings: 0',
          '',
        ].join('\n'),
        stderr: [
          'activation-lens: skipped binary.py: a binary file',
          'activation-lens: skipped large.py: over 2 MB (2.0 MB)',
          'activation-lens: skipped node_modules: installed packages',
          'activation-lens: skipped r.ipynb: a notebook in R, which is not read',
          '',
        ].join('\n'),
      });
    });
  });

  it('answers 2 for what cannot be read, after doing the rest', async () => {
    await withTree({ 'a.ipynb': '{', 'b.ipynb': '[]', 'net.py': RELU }, async (folder) => {
      assert.deepEqual(await captured(['scan', '--quiet', 'missing', '.'], folder), {
        code: 2,
        stdout: 'net.py:3:10 relu\n',
        stderr: [
          'activation-lens: cannot read missing: no such file or folder',
          'activation-lens: cannot read a.ipynb: not valid JSON',
          'activation-lens: cannot read b.ipynb: not a notebook: it has neither cells nor worksheets',
          '',
        ].join('\n'),
      });
    });
  });

  it('says that it found nothing, to people only', async () => {
    await withTree({ 'a.py': 'relu = 1\n', 'b.ts': '' }, async (folder) => {
      assert.deepEqual(await captured(['scan', '.'], folder), {
        code: 0,
        stdout: '',
        stderr: 'activation-lens: no activations found; files searched: 2\n',
      });
      assert.deepEqual(await captured(['scan', '.', '--format', 'jsonl'], folder), {
        code: 0,
        stdout: '',
        stderr: '',
      });
    });
  });

  it('takes every level of --fail-on, and fails on nothing where there is no finding', async () => {
    await withTree({ 'net.py': RELU }, async (folder) => {
      for (const level of ['none', 'hint', 'info', 'warning', 'error']) {
        assert.equal((await captured(['scan', '--fail-on', level, '.'], folder)).code, 0, level);
      }
    });
  });
});

const STEEP = 'from torch import nn\n\nact = nn.LeakyReLU(1.0)\nslow = nn.PReLU(init=0.1)\n';

describe('scan for findings', () => {
  it('writes them for people behind the use that they are about', async () => {
    await withTree({ 'net.py': STEEP }, async (folder) => {
      assert.equal(
        (await captured(['scan', '--quiet', '.'], folder)).stdout,
        `net.py:3:10 leaky_relu negative_slope=1
net.py:3:20 warning AL305 With a slope of 1 this is the identity, and the layers around it are one linear layer. [leaky-slope]
net.py:4:11 prelu a=0.1
net.py:4:11 info AL301 This PReLU starts at a slope of 0.1; the paper starts at 0.25. [prelu-init]
`,
      );
    });
  });

  it('writes them as one JSON object a line', async () => {
    await withTree({ 'net.py': STEEP }, async (folder) => {
      const { stdout } = await captured(['scan', '--format', 'jsonl', '.'], folder);
      assert.deepEqual(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''), {
        kind: 'finding',
        rule: 'prelu-init',
        code: 'AL301',
        severity: 'info',
        path: 'net.py',
        line: 4,
        column: 11,
        endLine: 4,
        endColumn: 16,
        message: 'This PReLU starts at a slope of 0.1; the paper starts at 0.25.',
        reference: 'He et al. 2015, arXiv:1502.01852',
      });
    });
  });

  it('writes them of nets that have no activation at all', async () => {
    const linear =
      'from torch import nn\n\nnet = nn.Sequential(\n    nn.Linear(8, 8),\n    nn.Linear(8, 8),\n)\n';
    await withTree({ 'net.py': linear }, async (folder) => {
      const { stdout } = await captured(['scan', '.'], folder);
      assert.match(stdout, /^net\.py:5:8 warning AL104 /);
    });
  });

  it('know what networks of other files end in', async () => {
    const nets = `from torch import nn


class Net(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.body = nn.Linear(784, classes)
        self.out = nn.Softmax(dim=1)

    def forward(self, x):
        return self.out(self.body(x))


class Scores(Net):
    def forward(self, x):
        return self.body(x)


def critic():
    return nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 1), nn.Sigmoid())
`;
    const train = `import torch
from torch import nn
from nets import Net, Scores, critic as build

model, scores, judge = Net(10).to("cuda"), Scores(10), build()
likelihood = nn.NLLLoss()


def step(x, y):
    loss = nn.CrossEntropyLoss()(torch.nn.DataParallel(model)(x), y)
    loss += nn.CrossEntropyLoss()(scores(x), y)
    loss += nn.BCEWithLogitsLoss()(judge(x), y)
    return loss + likelihood(scores(x), y)
`;
    await withTree({ 'nets.py': nets, 'train.py': train }, async (folder) => {
      const { stdout } = await captured(['scan', '--rules', 'AL4', '.'], folder);
      assert.deepEqual(stdout.match(/^\S+ warning AL\d+/gm), [
        'train.py:10:15 warning AL401',
        'train.py:12:16 warning AL403',
      ]);
    });
  });

  it('come to an end where files import each other, or themselves', async () => {
    const file = (other: string) =>
      `from .${other} import Swish as Act, my_activation\n${STEEP}\nnet = nn.Sequential(Act(), my_activation)\n`;
    const files = { 'a.py': file('b'), 'b.py': file('a'), 'c.py': file('c') };
    await withTree(files, async (folder) => {
      const { code, stdout } = await captured(['scan', '.'], folder);
      assert.equal(code, 0);
      assert.deepEqual(stdout.match(/^\w\.py:\d+:\d+ \w+ AL\d+/gm), [
        'a.py:4:20 warning AL305',
        'a.py:5:11 info AL301',
        'b.py:4:20 warning AL305',
        'b.py:5:11 info AL301',
        'c.py:4:20 warning AL305',
        'c.py:5:11 info AL301',
      ]);
    });
  });

  it('places those of a notebook in their cell', async () => {
    const notebook = JSON.stringify({
      nbformat: 4,
      metadata: { language_info: { name: 'python' } },
      cells: [
        { cell_type: 'code', source: ['from torch import nn\n'] },
        { cell_type: 'code', source: ['# a comment\n', 'act = nn.PReLU(init=0.1)'] },
      ],
    });
    await withTree({ 'n.ipynb': notebook }, async (folder) => {
      const { stdout } = await captured(['scan', '.'], folder);
      assert.match(stdout, /^n\.ipynb:cell 2:2:10 info AL301 /m);
    });
  });

  const levels: readonly (readonly [argv: readonly string[], code: number])[] = [
    [[], 0],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'hint'], 1],
    [['--fail-on', 'warning', '--rules', 'AL301'], 0],
    [['--fail-on', 'info', '--rules', 'prelu-init'], 1],
    [['--fail-on', 'warning', '--rules', 'prelu-init,AL305'], 1],
    [['--fail-on', 'hint', '--rules', 'AL4,AL9'], 0],
    [['--fail-on', 'hint', '--rules', 'none'], 0],
    [['--fail-on', 'warning', '--rules', 'all'], 1],
  ];
  for (const [argv, code] of levels) {
    it(`ends with ${code} for scan ${argv.join(' ')}`, async () => {
      await withTree({ 'net.py': STEEP }, async (folder) => {
        assert.equal((await captured(['scan', ...argv, '.'], folder)).code, code);
      });
    });
  }
});

describe('rules', () => {
  it('lists every rule once, in the order of their numbers', async () => {
    const { stdout } = await captured(['rules']);
    const codes = stdout
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 5));
    assert.deepEqual(codes, [...new Set(codes)].sort());
    assert.equal(codes.length, 36);
    assert.match(stdout, /^AL101 sigmoid-deep \(warning\): Many hidden sigmoid layers$/m);
    assert.match(stdout, /^AL901 bias-shift \(info, off by default\): /m);
  });

  it('writes them as JSON lines', async () => {
    const { stdout } = await captured(['rules', '--format', 'jsonl']);
    assert.deepEqual(JSON.parse(stdout.split('\n')[0] ?? ''), {
      kind: 'rule',
      rule: 'sigmoid-deep',
      code: 'AL101',
      severity: 'warning',
      enabled: true,
      title: 'Many hidden sigmoid layers',
    });
  });
});

describe('activations', () => {
  it('lists every id that explain knows once, with its name and frameworks', async () => {
    const { code, stdout, stderr } = await captured(['activations']);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      catalogue.map(({ id }) => id),
    );
    assert.match(
      stdout,
      /^leaky_relu +Leaky ReLU +PyTorch, Keras, TensorFlow, TensorFlow\.js, .*$/m,
    );
    assert.match(stdout, /^mpelu +MPELU +none$/m);
    const widths = lines.map((line) => line.lastIndexOf('  '));
    assert.equal(new Set(widths).size, 1);
  });

  it('writes them as JSON lines', async () => {
    const { stdout } = await captured(['activations', '--format', 'jsonl']);
    const silu = stdout.split('\n').find((line) => line.includes('"silu"'));
    assert.deepEqual(JSON.parse(silu ?? ''), {
      kind: 'activation',
      activation: 'silu',
      name: 'SiLU',
      aliases: ['swish', 'sigmoid linear unit', 'sigmoid-weighted linear unit'],
      frameworks: ['torch', 'keras', 'tensorflow', 'jax', 'transformers', 'timm', 'diffusers'],
    });
  });
});

describe('scan of documents with chunks of Python', () => {
  it('reads them as one source, at the lines of the document', async () => {
    const text = [
      '# nn.Tanh()',
      '```{python}',
      'from torch import nn',
      'half = f(',
      '```',
      '```{r}',
      'nn.ELU()',
      '```',
      '```{python}',
      '%time act = nn.ReLU()',
      'model = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))',
      '```',
      '```{python}',
      'criterion = nn.CrossEntropyLoss()',
      '```',
      '',
    ].join('\n');
    await withTree({ 'a.qmd': text, 'b.Rmd': text, 'c.md': text }, async (folder) => {
      const { stdout } = await captured(['scan', '.'], folder);
      const lines = stdout.split('\n').filter((line) => /^\w\.\w+:/.test(line));
      const found = (file: string) => [
        `${file}:10:16 relu`,
        `${file}:11:46 softmax`,
        `${file}:11:46 warning AL401`,
      ];
      assert.deepEqual(
        lines.map((line) => /^\S+ (?:warning )?\S+/.exec(line)?.[0]),
        [...found('a.qmd'), ...found('b.Rmd')],
      );
    });
  });
});

describe('scan of notebooks', () => {
  const notebook = (cells: readonly unknown[], metadata: unknown = {}) =>
    JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 });
  const code = (source: unknown) => ({ cell_type: 'code', source, metadata: {}, outputs: [] });

  it('knows the imports of earlier cells and counts cells of every kind', async () => {
    const cells = [
      code(['%matplotlib inline\n', 'from torch import nn as layers\n']),
      { cell_type: 'markdown', source: 'layers.ReLU()', metadata: {} },
      code('x = 1\nact = layers.ReLU()'),
      code(['!pip install x\n', '\n', 's = "\u{1f600}"; act = layers.ELU(0.5)']),
    ];
    await withTree({ 'a.ipynb': notebook(cells) }, async (folder) => {
      const { stdout } = await captured(['scan', '--quiet', 'a.ipynb'], folder);
      assert.equal(stdout, 'a.ipynb:cell 3:2:14 relu\na.ipynb:cell 4:3:24 elu alpha=0.5\n');
    });
  });

  it('takes any cell for what it is worth', async () => {
    const cells = [null, 3, {}, code(null), code([1, 'import torch\n']), code('torch.tanh(x)')];
    await withTree({ 'a.ipynb': notebook(cells, null) }, async (folder) => {
      const { code: exit, stdout } = await captured(['scan', '--quiet', 'a.ipynb'], folder);
      assert.deepEqual({ exit, stdout }, { exit: 0, stdout: 'a.ipynb:cell 6:1:7 tanh\n' });
    });
  });

  it('reads a notebook whose outputs are large, and leaves one out whose code is', async () => {
    const picture = { output_type: 'display_data', data: { 'image/png': 'A'.repeat(3_000_000) } };
    const tree = {
      'code.ipynb': notebook([code(`${RELU}${'#'.repeat(2_000_000)}`)]),
      'outputs.ipynb': notebook([{ ...code(RELU), outputs: [picture] }]),
    };
    await withTree(tree, async (folder) => {
      const { code: exit, stdout, stderr } = await captured(['scan', '.'], folder);
      assert.equal(exit, 0);
      assert.match(stdout, /^outputs\.ipynb:cell 1:3:10 relu\n\nactivations: 1, in 1 of 2 files\n/);
      assert.equal(stderr, 'activation-lens: skipped code.ipynb: over 2 MB (2.0 MB)\n');
    });
  });

  it('says of one that cannot be read why, and reads the others', async () => {
    const conflict = '{"cells": [\n<<<<<<< ours\n1\n=======\n2\n>>>>>>> theirs\n]}';
    const tree = { 'a.ipynb': conflict, 'b.ipynb': '', 'c.ipynb': notebook([code(RELU)]) };
    await withTree(tree, async (folder) => {
      assert.deepEqual(await captured(['scan', '--quiet', '.'], folder), {
        code: 2,
        stdout: 'c.ipynb:cell 1:3:10 relu\n',
        stderr:
          'activation-lens: cannot read a.ipynb: not valid JSON: it holds the marks of a merge conflict\n',
      });
    });
  });

  it('follows what is imported from a file beside it', async () => {
    const tree = {
      'acts.py': 'import torch\n\ndef my_swish(x):\n    return x * torch.sigmoid(x)\n',
      'a.ipynb': notebook([
        code('import torch\nfrom acts import my_swish'),
        code('y = my_swish(x)'),
      ]),
    };
    await withTree(tree, async (folder) => {
      const { stdout } = await captured(['scan', '--quiet', 'a.ipynb'], folder);
      assert.match(stdout, /^a\.ipynb:cell 2:1:5 /);
    });
  });

  it('gives a layer of a model the cell that it stands in', async () => {
    const cells = [
      code('from torch import nn\nfirst = nn.Linear(4, 4)'),
      code('model = nn.Sequential(first, nn.ReLU(), nn.Linear(4, 2))'),
    ];
    await withTree({ 'a.ipynb': notebook(cells) }, async (folder) => {
      const argv = ['scan', '--outline', '--format', 'json', 'a.ipynb'];
      const { models } = JSON.parse((await captured(argv, folder)).stdout);
      assert.deepEqual(
        models[0].layers.map(({ cell, line }: { cell: number; line: number }) => [cell, line]),
        [
          [1, 2],
          [2, 1],
          [2, 1],
          [2, 1],
        ],
      );
    });
  });
});
