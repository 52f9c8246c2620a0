import assert from 'node:assert/strict';
import { commands, NotebookRange, type TextDocument, window, workspace } from 'vscode';
import { notebookVersion } from '../../src/editor/notebooks';
import type { Exports } from '../../src/editor/start';
import { writeIntoCode } from '../../src/editor/writeIntoCode';
import type { WriteRequest } from '../../src/protocol';
import { words as wordsOf } from '../../src/text/text';
import { activateExtension, closeAll, openUntitled, replace, until, writeFile } from './support';

const words = wordsOf();
const NET = 'from torch import nn\n\nact = nn.LeakyReLU(0.1)\nother = nn.ELU()\n';

const NOTEBOOK = {
  cells: ['from torch import nn', 'act = nn.ELU(0.5)'].map((source) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs: [],
    source: [source],
  })),
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
};

describe('a value of the panel', () => {
  let documents: Pick<Exports, 'writingAt'>;
  let told: string[] = [];
  let asked: string[] = [];
  let answer = true;

  before(async () => {
    documents = await activateExtension();
  });
  beforeEach(() => {
    told = [];
    asked = [];
    answer = true;
  });
  afterEach(closeAll);

  const write = (request: WriteRequest) =>
    writeIntoCode(request, {
      documents,
      words,
      dialogs: {
        tell: (text) => void told.push(text),
        async ask(question) {
          asked.push(question);
          return answer;
        },
      },
    });

  it('is written in one step, which one undo takes back', async () => {
    const document = await openUntitled('python', NET);
    await window.showTextDocument(document);
    const said = await write(requestFor(document, 'LeakyReLU', { negative_slope: 0.25 }));
    assert.equal(said, 'Written into the code: nn.LeakyReLU(0.25)');
    assert.equal(document.getText(), NET.replace('0.1', '0.25'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), NET);
    assert.deepEqual(told, []);
  });

  it('is added where the code says none', async () => {
    const document = await openUntitled('python', NET);
    await write(requestFor(document, 'ELU()', { alpha: 2 }, 'ELU'));
    assert.equal(document.getText(), NET.replace('ELU()', 'ELU(alpha=2.0)'));
  });

  it('is written into TypeScript', async () => {
    const text = "import * as tf from '@tensorflow/tfjs';\n\ntf.layers.leakyReLU();\n";
    const document = await openUntitled('typescript', text);
    await write(requestFor(document, 'leakyReLU', { negative_slope: 0.2 }));
    assert.equal(document.getText(), text.replace('()', '({ alpha: 0.2 })'));
  });

  it('is written into the cell of a notebook, and no other', async () => {
    // By a name of its own: unsaved ones share names, and with them what can be undone.
    const uri = await writeFile('written.ipynb', JSON.stringify(NOTEBOOK));
    const notebook = await workspace.openNotebookDocument(uri);
    await window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(1);
    const request = requestFor(document, 'ELU', { alpha: 0.75 });
    const at = { ...request, uri: uri.toString(), cell: 1 };
    await write({ ...at, version: notebookVersion(notebook) });
    assert.equal(document.getText(), 'act = nn.ELU(0.75)');
    await window.showNotebookDocument(notebook, { selections: [new NotebookRange(1, 2)] });
    await commands.executeCommand('notebook.cell.edit');
    await until('the cell has the focus', () => window.activeTextEditor?.document === document);
    await commands.executeCommand('undo');
    await until('the cell is as it was', () => document.getText() === 'act = nn.ELU(0.5)');
    await write({ ...at, version: notebookVersion(notebook) - 1 });
    assert.deepEqual(told, [words('panel.write.changed')]);
    assert.equal(document.getText(), 'act = nn.ELU(0.5)');
  });

  it('is not written into a text that has changed, is another, or is closed', async () => {
    const document = await openUntitled('python', NET);
    const request = requestFor(document, 'LeakyReLU', { negative_slope: 0.25 });
    await replace(document, 'act', 'activation');
    const changed = document.getText();
    const now = { ...request, version: document.version };
    for (const stale of [
      request,
      now,
      { ...now, uri: 'untitled:none' },
      { ...now, uri: 'not a uri at all' },
      { ...now, cell: 1 },
      { ...now, span: { start: 1e9, end: 1e9 } },
    ]) {
      assert.equal(await write(stale), undefined);
    }
    assert.deepEqual(told, Array(6).fill(words('panel.write.changed')));
    assert.equal(document.getText(), changed);
  });

  it('is refused, with the reason, where what is written takes none', async () => {
    const text = 'from keras import layers\nlayers.Dense(8, activation="elu")\n';
    const document = await openUntitled('python', text);
    assert.equal(await write(requestFor(document, 'elu', { alpha: 0.5 })), undefined);
    assert.deepEqual(told, [words('panel.write.string', { name: 'elu' })]);
    assert.equal(document.getText(), text);
  });

  it('is offered in a layer of its own in the place of one with a string', async () => {
    const text = 'from keras import layers\nlayers.Activation("leaky_relu")\n';
    const document = await openUntitled('python', text);
    const request = requestFor(document, 'leaky_relu', { negative_slope: 0.1 });
    answer = false;
    assert.equal(await write(request), undefined);
    assert.equal(document.getText(), text);
    answer = true;
    await write(request);
    const written = 'layers.LeakyReLU(negative_slope=0.1)';
    assert.equal(document.getText(), text.replace('layers.Activation("leaky_relu")', written));
    const question = words('panel.write.instead', { string: 'leaky_relu', text: written });
    assert.deepEqual(asked, [question, question]);
    assert.deepEqual(told, []);
  });
});

function requestFor(
  document: TextDocument,
  what: string,
  values: WriteRequest['values'],
  name = what,
): WriteRequest {
  const start = document.getText().indexOf(what);
  assert.ok(start >= 0, what);
  return {
    type: 'write',
    uri: document.uri.toString(),
    span: { start, end: start + name.length },
    version: document.version,
    values,
  };
}
