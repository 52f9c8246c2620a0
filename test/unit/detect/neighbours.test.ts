import assert from 'node:assert/strict';
import {
  candidatesOf,
  neighboursOf,
  type RelativeImport,
  relativeImports,
} from '../../../src/detect/own/neighbours';
import { mayHaveUses } from '../../../src/detect/prefilter';
import type { SourceLanguage } from '../../../src/detect/use';
import { detectText } from './sources';

describe('what a file imports from its neighbours', () => {
  const cases: readonly (readonly [SourceLanguage, string, readonly RelativeImport[]])[] = [
    ['python', 'from .a import Swish', [{ module: '.a', name: 'Swish', local: 'Swish' }]],
    [
      'python',
      'from ..a.b import (  # all of it\n    Swish as Act,\n    gelu,\n)',
      [
        { module: '..a.b', name: 'Swish', local: 'Act' },
        { module: '..a.b', name: 'gelu', local: 'gelu' },
      ],
    ],
    [
      'python',
      'from . import act',
      [
        { module: '.', name: 'act', local: 'act' },
        { module: '.act', name: undefined, local: 'act' },
      ],
    ],
    ['python', 'from torch import nn\nimport numpy', []],
    [
      'python',
      'from torch.utils.data import DataLoader\nfrom nets.small import Net',
      [{ module: 'nets.small', name: 'Net', local: 'Net' }],
    ],
    [
      'typescript',
      "import { swish as act, gelu } from './act';",
      [
        { module: './act', name: 'swish', local: 'act' },
        { module: './act', name: 'gelu', local: 'gelu' },
      ],
    ],
    ['typescript', "import type { Swish } from './act';", []],
    [
      'typescript',
      "import swish from '../act.js'",
      [{ module: '../act.js', name: 'default', local: 'swish' }],
    ],
    [
      'javascript',
      "import * as act from './act'",
      [{ module: './act', name: undefined, local: 'act' }],
    ],
    [
      'javascript',
      "const { swish: act } = require('./act');",
      [{ module: './act', name: 'swish', local: 'act' }],
    ],
    ['javascript', "import * as tf from '@tensorflow/tfjs';", []],
  ];
  for (const [language, text, expected] of cases) {
    it(`${JSON.stringify(text)}`, () =>
      assert.deepEqual(relativeImports(language, text), expected));
  }
});

describe('where a module may be', () => {
  it('a file or a package of Python, from the number of dots', () => {
    assert.deepEqual(candidatesOf('python', '.layers.act'), [
      'layers/act.py',
      'layers/act/__init__.py',
    ]);
    assert.deepEqual(candidatesOf('python', '...act'), ['../../act.py', '../../act/__init__.py']);
    assert.deepEqual(candidatesOf('python', '.'), ['__init__.py']);
    assert.deepEqual(candidatesOf('python', '..'), ['../__init__.py']);
  });

  it('in the file’s own folder or one above it, for what is absolute: the nearest first', () => {
    const candidates = candidatesOf('python', 'nets.small');
    assert.deepEqual(candidates.slice(0, 4), [
      'nets/small.py',
      'nets/small/__init__.py',
      '../nets/small.py',
      '../nets/small/__init__.py',
    ]);
    assert.equal(candidates.at(-1), '../../../../nets/small/__init__.py');
  });

  it('a file of any ending or an index, for scripts; itself where the ending is said', () => {
    assert.deepEqual(candidatesOf('typescript', './act').slice(0, 4), [
      './act.ts',
      './act/index.ts',
      './act.tsx',
      './act/index.tsx',
    ]);
    assert.deepEqual(candidatesOf('typescript', './act.js').slice(0, 2), ['./act.js', './act.ts']);
  });
});

describe('neighbours', () => {
  it('are looked for in a file that names no framework and no activation', () => {
    assert.ok(mayHaveUses('python', 'from .layers import my_act\ny = my_act(1)\n'));
    assert.ok(mayHaveUses('python', 'from common.functions import sigmoid\ny = sigmoid(1)\n'));
    assert.ok(!mayHaveUses('python', 'from .data import load\ny = load(1)\n'));
  });

  it('are opened for networks where there is a loss that sees what they end in', async () => {
    const imports = 'from data import Images, load\nfrom nets import Net, build_model\n';
    const opened = async (text: string) => {
      const names: string[] = [];
      await neighboursOf('python', imports + text, async ([first = '']) => {
        names.push(first);
        return undefined;
      });
      return names;
    };
    assert.deepEqual(await opened('loss = nn.CrossEntropyLoss()\n'), ['data.py', 'nets.py']);
    assert.deepEqual(await opened('loss = nn.MSELoss()\n'), []);
  });

  it('are opened only for names that activations go by, each module once', async () => {
    const opened: string[] = [];
    const text = 'from .data import load\nfrom .act import Swish, Mish\nfrom .net import Net\n';
    const found = await neighboursOf('python', text, async ([first = '']) => {
      opened.push(first);
      return undefined;
    });
    assert.deepEqual(opened, ['act.py']);
    assert.deepEqual(
      [...found],
      [
        ['Swish', undefined],
        ['Mish', undefined],
      ],
    );
  });
});

describe('a name that leads nowhere', () => {
  const trained = 'import torch\nfrom torch import nn\nloss = nn.CrossEntropyLoss()\n';
  for (const [title, source, reported] of [
    ['is reported where it is called like an activation', 'from .layers import Swish', ['Swish']],
    ['is reported from a package of the project', 'from mine.layers import Swish', ['Swish']],
    ['is none where a layer goes by it', 'from .utils import Conv1D', []],
    ['is none where a linear layer goes by it', 'from .utils import Linear', []],
    ['is none where it is known to change nothing', 'from .utils import Identity', []],
    ['is none of a library of functions of arrays', 'from scipy.special import softmax', []],
  ] as const) {
    it(`${title}: ${source}`, async () => {
      const name = source.split(' ').at(-1) ?? '';
      const text = `${trained}${source}\ny = ${name}(3)\n`;
      const neighbours = await neighboursOf('python', text, async () => undefined);
      const { uses } = await detectText('python', text, { neighbours });
      assert.deepEqual(
        uses.map((use) => use.text),
        reported,
      );
    });
  }
});
