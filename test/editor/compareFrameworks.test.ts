import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  Range,
  Selection,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import {
  activateExtension,
  closeAll,
  hoverOf,
  openUntitled,
  panelCount,
  readMarked,
  textOf,
  until,
} from './support';

const command = 'activationLens.compareFrameworks';

const fromHell: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  [],
  { uri: 'file:///does/not/exist.py', offset: 3 },
  { uri: 'not a uri at all', offset: 1e300 },
  { uri: { scheme: 'file' }, offset: '0' },
  Uri.parse('file:///does/not/exist.py'),
];

describe('comparing with other frameworks', () => {
  before(activateExtension);
  beforeEach(closeAll);
  after(closeAll);

  it('opens the panel for the activation of a link, or under the cursor', async () => {
    const { text, start } = readMarked('from torch import nn\nact = nn.«LeakyReLU»()\n');
    const document = await openUntitled('python', text);
    const link = { uri: document.uri.toString(), offset: start };
    await commands.executeCommand(command, link);
    await until('it is open', () => panelCount() === 1);
    await closeAll();
    const editor = await window.showTextDocument(await openUntitled('python', text));
    const position = editor.document.positionAt(start + 2);
    editor.selection = new Selection(position, position);
    await commands.executeCommand(command);
    await until('it is open again', () => panelCount() === 1);
  });

  it('opens nothing for anything else', async () => {
    for (const argument of fromHell) {
      await commands.executeCommand(command, argument, argument);
    }
    assert.equal(panelCount(), 0);
  });

  for (const { what, source } of [
    { what: 'what no other framework has', source: 'nn.«Softmin»(dim=1)' },
    { what: 'what is chosen at run time', source: 'act = ACT2FN[«config»]' },
  ]) {
    it(`opens nothing for ${what}`, async () => {
      const { text, start } = readMarked(
        `from torch import nn\nfrom transformers.activations import ACT2FN\n${source}\n`,
      );
      const document = await openUntitled('python', text);
      const link = { uri: document.uri.toString(), offset: start };
      await commands.executeCommand(command, link);
      assert.equal(panelCount(), 0);
    });
  }
});

describe('the code action on an activation', () => {
  before(activateExtension);
  after(closeAll);

  const cases: readonly (readonly [source: string, title: string | undefined])[] = [
    ['nn.«LeakyReLU»()', 'Compare Leaky ReLU With Other Frameworks'],
    ['nn.«Softmin»(dim=1)', undefined],
    ['«nn».LeakyReLU()', undefined],
  ];
  for (const [source, title] of cases) {
    it(`on ${source} is ${title ?? 'none'}`, async () => {
      const { text, start, end } = readMarked(`from torch import nn\n${source}\n`);
      const document = await openUntitled('python', text);
      const actions = await compareActions(document, start, end);
      assert.deepEqual(
        actions.map((action) => action.title),
        title === undefined ? [] : [title],
      );
    });
  }

  it('runs the command at the activation', async () => {
    const { text, start, end } = readMarked('from torch import nn\nnn.«ReLU»()\n');
    const document = await openUntitled('python', text);
    const [action] = await compareActions(document, start, end);
    assert.equal(action?.edit, undefined);
    assert.deepEqual(action?.command?.arguments, [{ uri: document.uri.toString(), offset: start }]);
    assert.equal(action?.command?.command, command);
  });
});

describe('the hover of an activation in a model', () => {
  before(activateExtension);
  after(closeAll);

  const layers = 'nn.Linear(8, 32), nn.«ReLU»(), nn.Linear(32, 2)';
  const choice =
    /For this model: ReLU \(He\), ELU \(Taylor\); with BatchNorm PReLU \(He, \+32 parameters\)/;

  it('says what it could be', async () => {
    const { text, start } = readMarked(`from torch import nn\nnet = nn.Sequential(${layers})\n`);
    const document = await openUntitled('python', text);
    const hover = await hoverOf(document, start);
    assert.ok(hover);
    assert.match(textOf(hover), choice);
  });

  it('follows what is typed', async () => {
    const { text, start } = readMarked(`from torch import nn\nnet = nn.Sequential(${layers})\n`);
    const editor = await window.showTextDocument(
      await openUntitled('python', text),
      ViewColumn.One,
    );
    const at = editor.document.positionAt(text.indexOf('32'));
    const typed = await editor.edit((edit) =>
      edit.replace(new Range(at, at.translate(0, 2)), '64'),
    );
    assert.ok(typed);
    const hover = await hoverOf(editor.document, start);
    assert.ok(hover);
    assert.match(textOf(hover), /\+64 parameters/);
  });

  it('knows a model whose cell stands behind others', async () => {
    const { text, start } = readMarked(`net = nn.Sequential(${layers})\n`);
    const notebook = await workspace.openNotebookDocument(
      'jupyter-notebook',
      new NotebookData([
        new NotebookCellData(NotebookCellKind.Code, 'from torch import nn\nnn.Tanh()', 'python'),
        new NotebookCellData(NotebookCellKind.Code, text, 'python'),
      ]),
    );
    const hover = await hoverOf(notebook.cellAt(1).document, start);
    assert.ok(hover);
    assert.match(textOf(hover), choice);
  });

  it('says nothing of a model where there is none, but what is known of the activation', async () => {
    const { text, start } = readMarked('from torch import nn\nact = nn.«ReLU»()\n');
    const hover = await hoverOf(await openUntitled('python', text), start);
    assert.ok(hover);
    assert.doesNotMatch(textOf(hover), /For this model/);
    assert.match(textOf(hover), /A unit whose inputs all lie on the left gets no gradient/);
  });
});

async function compareActions(
  document: TextDocument,
  start: number,
  end: number,
): Promise<readonly CodeAction[]> {
  const range = new Range(document.positionAt(start), document.positionAt(end));
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    'refactor.compareFrameworks',
  );
}
