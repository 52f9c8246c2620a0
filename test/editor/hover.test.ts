import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { activateExtension, hoverOf, openUntitled, readMarked, textOf, writeFile } from './support';

interface Case {
  readonly title: string;
  readonly language: string;
  /** A file of the workspace; an untitled buffer unless given. */
  readonly file?: string;
  readonly source: string;
  /** How the hover's first line begins. */
  readonly fact: RegExp;
}

const cases: readonly Case[] = [
  {
    title: 'a Python file',
    language: 'python',
    file: 'hovered.py',
    source: 'from torch import nn\n\nact = nn.«LeakyReLU»(0.2)\n',
    fact: /^\*\*Leaky ReLU.*0\.2/,
  },
  {
    title: 'a TypeScript file',
    language: 'typescript',
    file: 'hovered.ts',
    source:
      "import * as tf from '@tensorflow/tfjs';\n\nexport const layer = tf.layers.dense({ units: 8, activation: '«relu»' });\n",
    fact: /^\*\*ReLU/,
  },
  {
    title: 'a TSX file',
    language: 'typescriptreact',
    file: 'hovered.tsx',
    source:
      "import * as tf from '@tensorflow/tfjs';\n\nexport const View = () => <p>{String(tf.«tanh»(1))}</p>;\n",
    fact: /^\*\*tanh/i,
  },
  {
    title: 'a JavaScript file',
    language: 'javascript',
    file: 'hovered.js',
    source:
      "const tf = require('@tensorflow/tfjs');\n\nmodule.exports = tf.layers.«elu»({ alpha: 0.5 });\n",
    fact: /^\*\*ELU.*0\.5/,
  },
  {
    title: 'a JSX file',
    language: 'javascriptreact',
    file: 'hovered.jsx',
    source:
      "import * as tf from '@tensorflow/tfjs';\n\nexport const View = () => <p>{String(tf.«sigmoid»(1))}</p>;\n",
    fact: /^\*\*sigmoid/i,
  },
  {
    title: 'an untitled Python buffer',
    language: 'python',
    source: 'import torch.nn.functional as F\n\n\ndef f(x):\n    return F.«gelu»(x)\n',
    fact: /^\*\*GELU/,
  },
  {
    title: 'an untitled TypeScript buffer',
    language: 'typescript',
    source: "import * as tf from '@tensorflow/tfjs';\nexport const y = tf.«relu»(1);\n",
    fact: /^\*\*ReLU/,
  },
];

const silent: readonly { readonly title: string; readonly source: string }[] = [
  {
    title: 'a local function',
    source: 'import torch\n\ndef relu(x):\n    return x\n\ny = «relu»(torch.ones(1))\n',
  },
  { title: 'a comment', source: 'from torch import nn\n\n# nn.«ReLU» is a rectifier\n' },
  { title: 'a string', source: 'from torch import nn\n\nname = "nn.«ReLU»"\n' },
  {
    title: 'another name of the module',
    source: 'from torch import nn\n\nlayer = nn.«Linear»(2, 2)\n',
  },
  { title: 'the module that it comes from', source: 'from torch import nn\n\nact = «nn».ReLU()\n' },
];

describe('the hover', () => {
  before(activateExtension);

  for (const { title, language, file, source, fact } of cases) {
    it(`tells the facts of the token in ${title}`, async () => {
      const { text, start, end } = readMarked(source);
      const document =
        file === undefined
          ? await openUntitled(language, text)
          : await workspace.openTextDocument(await writeFile(file, text));
      assert.equal(document.languageId, language);
      await assertHover(document, start, end, fact);
    });
  }

  for (const { title, source } of silent) {
    it(`says nothing on ${title}`, async () => {
      const { text, start } = readMarked(source);
      assert.equal(await hoverOf(await openUntitled('python', text), start + 1), undefined);
    });
  }

  it('knows an import of an earlier cell, and the cell’s own positions', async () => {
    const { text, start, end } = readMarked('%time\nact = nn.«ReLU»()\n');
    const notebook = await workspace.openNotebookDocument(
      'jupyter-notebook',
      new NotebookData([
        new NotebookCellData(NotebookCellKind.Code, 'import torch.nn as nn', 'python'),
        new NotebookCellData(NotebookCellKind.Markup, 'nn.ReLU', 'markdown'),
        new NotebookCellData(NotebookCellKind.Code, text, 'python'),
      ]),
    );
    await assertHover(notebook.cellAt(2).document, start, end, /^\*\*ReLU/);
  });

  it('runs nothing but the two commands of its links', async () => {
    const { text, start } = readMarked('from torch import nn\nact = nn.«ReLU»()\n');
    const hover = await hoverOf(await openUntitled('python', text), start);
    assert.ok(hover);
    const links = [...textOf(hover).matchAll(/command:([\w.]+)/g)].map(([, command]) => command);
    assert.deepEqual(links.sort(), ['activationLens.compare', 'activationLens.openPanel']);
  });

  it('stays short enough to be drawn: 60,000 characters', async () => {
    const { text, start } = readMarked('from torch import nn\nact = nn.«Mish»()\n');
    const hover = await hoverOf(await openUntitled('python', text), start);
    assert.ok(hover);
    assert.ok(textOf(hover).length < 60_000);
  });
});

describe('the settings of the hover', () => {
  const configuration = () => workspace.getConfiguration('activationLens');
  let document: TextDocument;
  let start = 0;

  before(async () => {
    await activateExtension();
    const marked = readMarked('from torch import nn\nact = nn.«ReLU»()\n');
    start = marked.start;
    document = await openUntitled('python', marked.text);
  });

  afterEach(async () => {
    await configuration().update('hover.enabled', undefined, ConfigurationTarget.Workspace);
    await configuration().update('hover.show', undefined, ConfigurationTarget.Workspace);
  });

  it('switch it off and on at once', async () => {
    await configuration().update('hover.enabled', false, ConfigurationTarget.Workspace);
    assert.equal(await hoverOf(document, start), undefined);
    await configuration().update('hover.enabled', true, ConfigurationTarget.Workspace);
    assert.ok(await hoverOf(document, start));
  });

  it('can differ by language', async () => {
    const python = workspace.getConfiguration('activationLens', { languageId: 'python' });
    await python.update('hover.enabled', false, ConfigurationTarget.Workspace, true);
    try {
      assert.equal(await hoverOf(document, start), undefined);
      const { text, start: at } = readMarked(
        "import * as tf from '@tensorflow/tfjs';\ntf.«relu»(1);\n",
      );
      assert.ok(await hoverOf(await openUntitled('javascript', text), at));
    } finally {
      await python.update('hover.enabled', undefined, ConfigurationTarget.Workspace, true);
    }
  });

  it('choose what is shown below the first line', async () => {
    await configuration().update('hover.show', [], ConfigurationTarget.Workspace);
    const short = await hoverOf(document, start);
    assert.ok(short);
    assert.doesNotMatch(textOf(short).trim(), /data:image|command:|\n/);
    await configuration().update('hover.show', ['links'], ConfigurationTarget.Workspace);
    const linked = await hoverOf(document, start);
    assert.ok(linked);
    assert.match(textOf(linked), /command:activationLens\.openPanel/);
    assert.doesNotMatch(textOf(linked), /data:image/);
  });

  it('count as their defaults when they are of another type', async () => {
    await configuration().update('hover.show', 'everything', ConfigurationTarget.Workspace);
    await configuration().update('hover.enabled', 'perhaps', ConfigurationTarget.Workspace);
    const hover = await hoverOf(document, start);
    assert.ok(hover);
    assert.match(textOf(hover), /data:image/);
  });
});

async function assertHover(
  document: TextDocument,
  start: number,
  end: number,
  fact: RegExp,
): Promise<void> {
  const expected = new Range(document.positionAt(start), document.positionAt(end));
  for (const offset of [start, end - 1]) {
    const hover = await hoverOf(document, offset);
    assert.ok(hover, `no hover at ${offset}`);
    assert.match(textOf(hover), fact);
    assert.deepEqual(hover.range, expected);
  }
}
