import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  NotebookCellOutput,
  NotebookCellOutputItem,
  type NotebookDocument,
  NotebookEdit,
  NotebookRange,
  notebooks,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { frontOfDocument } from '../../src/editor/front';
import { notebookVersion } from '../../src/editor/notebooks';
import { viewFile } from '../../src/editor/panelFile';
import { activateExtension, closeAll, hoverOf, replace, textOf, until, writeFile } from './support';
import { actionsAt, CLASSIFIER, codesIn, untilCodes } from './supportFindings';
import { createMachinery, type Machinery } from './supportMachinery';
import { codeCell, documentsOf, editNotebook, markdownCell, openNotebook } from './supportNotebook';

const [IMPORTS = '', MODEL = '', LOSS = ''] = CLASSIFIER.trim().split(/\n+/);
const RELU = 'act = nn.ReLU()';

describe('the cells of a notebook', () => {
  let machinery: Machinery;

  before(async () => {
    await activateExtension();
    machinery = createMachinery();
  });
  afterEach(closeAll);
  after(() => machinery.dispose());

  it('know what the cells above define, past other cells', async () => {
    const notebook = await openNotebook([
      markdownCell('# nn.Tanh()'),
      `%matplotlib inline\n${IMPORTS}\nslope = 0.25`,
      codeCell('select nn.ReLU', 'sql'),
      'def quick(x):\n    return x * torch.sigmoid(1.702 * x)',
      'import torch',
      `${RELU}\nother = nn.LeakyReLU(slope)\nquick(1)`,
    ]);
    const document = documentsOf(notebook).at(-1);
    assert.ok(document);
    await assertHover(document, 'ReLU', /^\*\*ReLU/);
    await assertHover(document, 'LeakyReLU', /slope.*0\.25/);
    await assertHover(document, 'quick', /QuickGELU/);
    assert.equal(await hoverAt(documentsOf(notebook)[2], 'ReLU'), undefined);
  });

  it('are read where IPython runs them, and not where it does not', async () => {
    const notebook = await openNotebook([
      IMPORTS,
      '%time nn.ReLU()(x)',
      'y = %timeit -n 3 -o nn.ReLU()(x)',
      '%%time\nnn.ReLU()',
      '!echo nn.ReLU()',
      'nn.ReLU?',
      '%%bash\nnn.ReLU()',
    ]);
    const found: boolean[] = [];
    for (const document of documentsOf(notebook).slice(1)) {
      found.push((await hoverAt(document, 'ReLU')) !== undefined);
    }
    assert.deepEqual(found, [true, true, true, false, false, false]);
  });

  it('are not hidden by one that is half typed', async () => {
    const notebook = await openNotebook([IMPORTS, 'x = 1', RELU]);
    const [, half, last] = documentsOf(notebook);
    assert.ok(half && last);
    for (const text of ['x = """', 'x = f([', 'x = \\', 'def f():', 'x = 1']) {
      await replace(half, half.getText(), text);
      await assertHover(last, 'ReLU', /^\*\*ReLU/);
    }
  });

  it('keep their places when cells move, come and go', async () => {
    const notebook = await openNotebook([IMPORTS, MODEL, LOSS]);
    const [imports, model] = documentsOf(notebook);
    assert.ok(imports && model);
    await untilCodes(model.uri, ['AL401']);
    await editNotebook(
      notebook,
      NotebookEdit.insertCells(1, [codeCell('act = nn.Tanh()'), markdownCell('nn.ReLU()')]),
    );
    const inserted = documentsOf(notebook)[1];
    await assertHover(inserted, 'Tanh', /^\*\*Tanh/);
    await assertHover(model, 'Softmax', /^\*\*Softmax/);
    assert.equal((await placesOf(notebook)).join(' '), '1:1 tanh 3:1 softmax');

    await commands.executeCommand('notebook.cell.edit');
    await move(notebook, 1);
    await until('the cell stands further down', () => documentsOf(notebook)[1] !== inserted);
    assert.equal((await placesOf(notebook)).join(' '), '2:1 tanh 3:1 softmax');

    await editNotebook(notebook, NotebookEdit.deleteCells(new NotebookRange(0, 1)));
    await untilCodes(model.uri, []);
    assert.equal(await hoverAt(model, 'Softmax'), undefined);
    await editNotebook(notebook, NotebookEdit.insertCells(0, [codeCell(IMPORTS)]));
    await untilCodes(model.uri, ['AL401']);
  });

  it('take their findings with them when they are deleted', async () => {
    const notebook = await openNotebook([IMPORTS, MODEL, LOSS]);
    const { uri } = notebook.cellAt(1).document;
    await untilCodes(uri, ['AL401']);
    await editNotebook(notebook, NotebookEdit.deleteCells(new NotebookRange(1, 2)));
    await untilCodes(uri, []);
  });

  it('are fixed where the finding stands, and ignored for the whole notebook', async () => {
    const notebook = await openNotebook([IMPORTS, `%%time\n${MODEL}`, LOSS]);
    const [, document] = documentsOf(notebook);
    assert.ok(document);
    await untilCodes(document.uri, ['AL401']);
    const actions = await actionsAt(document);
    const ignore = actions.find(({ title }) => title === 'Ignore AL401 in this file');
    assert.ok(ignore?.edit && (await workspace.applyEdit(ignore.edit)));
    assert.equal(document.getText(), `%%time\n# activation-lens: ignore-file[AL401]\n${MODEL}`);
    await untilCodes(document.uri, []);
    await replace(document, '# activation-lens: ignore-file[AL401]\n', '');
    await untilCodes(document.uri, ['AL401']);
    const [fix] = await actionsAt(document);
    assert.ok(fix?.edit && (await workspace.applyEdit(fix.edit)));
    assert.equal(
      document.getText(),
      `%%time\n${MODEL.replace('nn.Softmax(dim=1)', 'nn.Identity()')}`,
    );
    await untilCodes(document.uri, []);
  });

  it('get the import that a refactoring needs, below their magics', async () => {
    const texts = ['from torch.nn import ReLU', '%%time\n%load_ext x\n# act\nact = ReLU()'];
    const notebook = await openNotebook(texts);
    const [, document] = documentsOf(notebook);
    assert.ok(document);
    const action = (await refactorings(document, 'ReLU')).find(
      ({ title }) => title === 'Replace ReLU with ELU',
    );
    assert.ok(action?.edit && (await workspace.applyEdit(action.edit)));
    assert.equal(
      document.getText(),
      '%%time\n%load_ext x\n# act\nfrom torch import nn\n\nact = nn.ELU()',
    );
    assert.equal(notebook.cellAt(0).document.getText(), texts[0]);
  });

  it('are left alone in a notebook of another kernel', async () => {
    const uri = await writeFile(
      'other.ipynb',
      JSON.stringify({
        cells: [IMPORTS, MODEL, LOSS].map((source) => ({
          cell_type: 'code',
          execution_count: null,
          metadata: { vscode: { languageId: 'python' } },
          outputs: [],
          source,
        })),
        metadata: { kernelspec: { display_name: 'R', language: 'R', name: 'ir' } },
        nbformat: 4,
        nbformat_minor: 5,
      }),
    );
    const notebook = await show(uri);
    const [, document] = documentsOf(notebook);
    assert.equal(document?.languageId, 'python');
    assert.equal(await hoverAt(document, 'Softmax'), undefined);
    assert.deepEqual(await placesOf(notebook), []);
    assert.deepEqual(codesIn(document.uri), []);
  });

  it('are another version after an edit or a move, and not after an output', async () => {
    const notebook = await openNotebook([IMPORTS, RELU]);
    const controller = notebooks.createNotebookController('lens', 'jupyter-notebook', 'Lens');
    let isSelected = false;
    controller.onDidChangeSelectedNotebooks(({ selected }) => {
      isSelected = selected;
    });
    try {
      const extension = 'activation-lens.activation-lens';
      await commands.executeCommand('notebook.selectKernel', { id: controller.id, extension });
      await until('the kernel is selected', () => isSelected);
      const [before, own] = [notebookVersion(notebook), notebook.version];
      const execution = controller.createNotebookCellExecution(notebook.cellAt(1));
      execution.start();
      await execution.appendOutput(new NotebookCellOutput([NotebookCellOutputItem.text('ReLU()')]));
      execution.end(true);
      await until('the output is there', () => notebook.cellAt(1).outputs.length === 1);
      assert.ok(notebook.version > own);
      assert.equal(notebookVersion(notebook), before);
      const { document } = notebook.cellAt(1);
      await assertHover(document, 'ReLU', /^\*\*ReLU/);
      await replace(document, 'act', 'activation');
      assert.equal(notebookVersion(notebook), before + 1);
    } finally {
      controller.dispose();
    }
  });

  /** `cell:line activation` of each use that the panel lists. */
  async function placesOf(notebook: NotebookDocument): Promise<readonly string[]> {
    const [document] = documentsOf(notebook);
    assert.ok(document);
    const view = await viewFile(frontOfDocument(document), undefined, machinery);
    return (view?.file.uses ?? []).map(
      ({ cell, line, use }) => `${cell}:${line} ${use.activation}`,
    );
  }
});

async function show(uri: Uri): Promise<NotebookDocument> {
  const notebook = await workspace.openNotebookDocument(uri);
  await window.showNotebookDocument(notebook);
  return notebook;
}

/** Moves a cell down by one. */
async function move(notebook: NotebookDocument, cell: number): Promise<void> {
  await window.showNotebookDocument(notebook, {
    selections: [new NotebookRange(cell, cell + 1)],
  });
  await commands.executeCommand('notebook.cell.moveDown');
}

function hoverAt(document: TextDocument | undefined, token: string) {
  assert.ok(document);
  return hoverOf(document, document.getText().indexOf(token));
}

async function assertHover(
  document: TextDocument | undefined,
  token: string,
  expected: RegExp,
): Promise<void> {
  const hover = await hoverAt(document, token);
  assert.ok(hover, `a hover at ${token}`);
  assert.match(textOf(hover), expected);
}

function refactorings(document: TextDocument, token: string): Thenable<readonly CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(token));
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(at, at),
    'refactor',
  );
}
