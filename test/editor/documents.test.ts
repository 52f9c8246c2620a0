import assert from 'node:assert/strict';
import {
  commands,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Exports } from '../../src/editor/start';
import {
  activateExtension,
  closeAll,
  hoverOf,
  openUntitled,
  replace,
  textOf,
  until,
  writeFile,
} from './support';

const SMALL = 'from torch import nn\nact = nn.ReLU()\n';

describe('open documents', () => {
  let extension: Exports;

  before(async () => {
    extension = await activateExtension();
  });

  afterEach(closeAll);

  /** Files of tests before, which have no editor that could be closed, stay open for minutes. */
  const onlyOpen = (): boolean =>
    extension.trees() <=
    workspace.textDocuments.filter(({ languageId }) => languageId === 'python').length;

  it('are read anew after each edit, with the same result as a fresh text', async () => {
    const document = await openUntitled('python', 'from torch import nn\n\nact = nn.ReLU()\n');
    const edits: readonly (readonly [what: string, by: string])[] = [
      ['act', 'first = nn.GELU()\nact'],
      ['ReLU', 'LeakyReLU'],
      ['LeakyReLU()', 'LeakyReLU(0.3)'],
      ['from torch import nn\n', 'from torch import nn as layers\n'],
      ['nn.LeakyReLU', 'layers.LeakyReLU'],
      ['first = nn.GELU()\n', ''],
      ['act = ', '\u{1f600} = "\u{1f601}"\nact = '],
      ['layers.LeakyReLU(0.3)', 'layers.Mish('],
    ];
    for (const [what, by] of edits) {
      await replace(document, what, by);
      const fresh = await openUntitled('python', document.getText());
      assert.deepEqual(await summary(document), await summary(fresh), `${what} by ${by}`);
    }
  });

  it('follow an activation into the file that defines it, and the changes there', async () => {
    const definition = (body: string) => `import torch\n\n\ndef my_act(x):\n    return ${body}\n`;
    await writeFile('neighbour_act.py', definition('x * torch.sigmoid(x)'));
    const uri = await writeFile(
      'neighbour_net.py',
      'from .neighbour_act import my_act\ny = my_act(1.0)\n',
    );
    const document = await workspace.openTextDocument(uri);
    const at = document.getText().lastIndexOf('my_act') + 1;
    const shown = async () => {
      const hover = await hoverOf(document, at);
      return hover === undefined ? '' : textOf(hover);
    };
    assert.match(await shown(), /my\\_act \(the same as SiLU\)/);
    const neighbour = await workspace.openTextDocument(
      uri.with({ path: uri.path.replace('net.py', 'act.py') }),
    );
    await replace(neighbour, 'x * torch.sigmoid(x)', 'torch.relu(x)');
    assert.match(await shown(), /my\\_act \(the same as ReLU\)/);
  });

  it('forget what was typed and undone', async () => {
    const document = await openUntitled('python', 'from torch import nn\nact = nn.ReLU()\n');
    const at = document.getText().indexOf('ReLU');
    const before = await summary(document);
    await window.showTextDocument(document);
    await replace(document, 'from torch', 'from nowhere');
    assert.equal(await hoverOf(document, at + 2), undefined);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), 'from torch import nn\nact = nn.ReLU()\n');
    assert.deepEqual(await summary(document), before);
  });

  it('keep few syntax trees in memory, however many are open, and none once they are closed', async () => {
    for (let index = 0; index < 40; index++) {
      const document = await openUntitled('python', SMALL);
      assert.ok(await hoverOf(document, SMALL.indexOf('ReLU')));
      assert.ok(extension.trees() <= 16, `${extension.trees()} trees`);
    }
    await closeAll();
    await until('each tree is freed', onlyOpen);
  });

  it('free their syntax trees when their editors are closed', async () => {
    const names = ['one', 'two', 'three'].map((name) => `closed_${name}.py`);
    const files = await Promise.all(names.map((name) => writeFile(name, SMALL)));
    for (const uri of files) {
      await open(uri);
      const document = window.activeTextEditor?.document;
      assert.ok(document && (await hoverOf(document, SMALL.indexOf('ReLU'))));
    }
    assert.ok(extension.trees() > 0);
    await closeAll();
    await until('each tree is freed', onlyOpen);
    await Promise.all(files.map((uri) => workspace.fs.delete(uri)));
  });

  it('free the syntax tree of a notebook when it is closed', async () => {
    const notebook = await workspace.openNotebookDocument(
      'jupyter-notebook',
      new NotebookData([new NotebookCellData(NotebookCellKind.Code, SMALL, 'python')]),
    );
    await window.showNotebookDocument(notebook);
    assert.ok(await hoverOf(notebook.cellAt(0).document, SMALL.indexOf('ReLU')));
    const held = extension.trees();
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('its tree is freed', () => extension.trees() < held);
  });
});

/** As a click in the explorer does: without a hold on the document by the extension host. */
async function open(uri: Uri): Promise<void> {
  await commands.executeCommand('vscode.open', uri, { preview: true });
  await until(
    `${uri.path} is open`,
    () => window.activeTextEditor?.document.uri.toString() === uri.toString(),
  );
}

/** Range and first line of each hover of a document. */
async function summary(document: TextDocument): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { index } of document.getText().matchAll(/\b(?:ReLU|LeakyReLU|GELU|Mish)\b/g)) {
    const hover = await hoverOf(document, index);
    found.push(hover ? [hover.range, textOf(hover).split('\n')[0]] : index);
  }
  return found;
}
