import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  languages,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  NotebookEdit,
  NotebookRange,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { activateExtension, closeAll, openUntitled, replace, until, writeFile } from './support';
import { CLASSIFIER, codesIn, oursIn, untilCodes } from './supportFindings';

describe('diagnostics', () => {
  before(activateExtension);
  after(closeAll);

  it('say what is wrong, where, and where the other end is', async () => {
    const document = await openUntitled('python', CLASSIFIER);
    const [found] = await shown(document, 1);
    assert.ok(found);
    assert.equal(document.getText(found.range), 'Softmax');
    assert.match(found.message, /^CrossEntropyLoss applies log-softmax itself/);
    assert.equal(found.severity, DiagnosticSeverity.Warning);
    assert.deepEqual(found.tags ?? [], []);
    const { code } = found;
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'AL401');
    assert.equal(code.target.toString(), 'activation-lens:/rules/AL401.md');
    const [related] = found.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), document.uri.toString());
    assert.equal(related && document.getText(related.location.range), 'CrossEntropyLoss');
  });

  it('mark as unnecessary what does nothing', async () => {
    const document = await openUntitled('python', CLASSIFIER.replace('Softmax', 'LogSoftmax'));
    const [found] = await shown(document, 1);
    assert.deepEqual(found?.tags, [DiagnosticTag.Unnecessary]);
    assert.equal(found?.severity, DiagnosticSeverity.Information);
  });

  it('follow what is typed, before it is saved', async () => {
    const uri = await writeFile('typed.py', CLASSIFIER);
    const document = await workspace.openTextDocument(uri);
    await untilCodes(uri, ['AL401']);
    await replace(document, ', nn.Softmax(dim=1)', '');
    assert.ok(document.isDirty);
    await untilCodes(uri, []);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    await untilCodes(uri, ['AL401']);
  });

  it('are at the right place after edits in quick succession', async () => {
    const document = await openUntitled('python', CLASSIFIER);
    for (let line = 0; line < 20; line++) {
      await replace(document, 'model =', `x${line} = 1\nmodel =`);
    }
    await until('the place is right', () => {
      const [found] = oursIn(document.uri);
      return found !== undefined && document.getText(found.range) === 'Softmax';
    });
    assert.equal(oursIn(document.uri)[0]?.range.start.line, 22);
  });

  it('go when a file is closed, and are of open files alone', async () => {
    const closed = await writeFile('never_opened.py', CLASSIFIER);
    const uri = await writeFile('closed.py', CLASSIFIER);
    await commands.executeCommand('vscode.open', uri);
    await untilCodes(uri, ['AL401']);
    assert.deepEqual(codesIn(closed), []);
    await closeAll();
    await untilCodes(uri, []);
  });

  it('stand in the cells of a notebook, which are read together', async () => {
    const [imports, model, loss] = [
      'from torch import nn\n',
      '%matplotlib inline\nmodel = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))',
      'criterion = nn.CrossEntropyLoss()',
    ];
    const cells = [imports, model, loss].map(
      (text) => new NotebookCellData(NotebookCellKind.Code, text, 'python'),
    );
    const notebook = await workspace.openNotebookDocument(
      'jupyter-notebook',
      new NotebookData(cells),
    );
    await window.showNotebookDocument(notebook);
    const [first, second, third] = notebook.getCells().map(({ document }) => document);
    assert.ok(first && second && third);
    await untilCodes(second.uri, ['AL401']);
    const [found] = oursIn(second.uri);
    assert.equal(found && second.getText(found.range), 'Softmax');
    const related = found?.relatedInformation?.[0]?.location;
    assert.equal(related?.uri.toString(), third.uri.toString());
    assert.equal(related && third.getText(related.range), 'CrossEntropyLoss');
    assert.deepEqual([...codesIn(first.uri), ...codesIn(third.uri)], []);

    const edit = new WorkspaceEdit();
    edit.set(notebook.uri, [NotebookEdit.deleteCells(new NotebookRange(2, 3))]);
    assert.ok(await workspace.applyEdit(edit));
    await untilCodes(second.uri, []);
  });

  it('are not shown in documents that nobody can write', async () => {
    const provider = workspace.registerTextDocumentContentProvider('old-version', {
      provideTextDocumentContent: () => CLASSIFIER,
    });
    const old = await workspace.openTextDocument(Uri.parse('old-version:/model.py'));
    assert.equal(old.languageId, 'python');
    // Asked for later, so shown later.
    await shown(await openUntitled('python', CLASSIFIER), 1);
    assert.deepEqual(codesIn(old.uri), []);
    provider.dispose();
  });

  it('leave the rest of the editor alone', async () => {
    const plain = await openUntitled('plaintext', CLASSIFIER);
    await shown(await openUntitled('python', CLASSIFIER), 1);
    assert.deepEqual(languages.getDiagnostics(plain.uri), []);
  });
});

describe('the settings of diagnostics', () => {
  let document: TextDocument;

  const configure = (name: string, value: unknown): Thenable<void> =>
    workspace.getConfiguration('activationLens').update(name, value, ConfigurationTarget.Workspace);

  before(async () => {
    await activateExtension();
    document = await openUntitled('python', CLASSIFIER);
    await untilCodes(document.uri, ['AL401']);
  });

  after(async () => {
    await configure('diagnostics.enabled', undefined);
    await configure('rules', undefined);
    await configure('show.probable', undefined);
    await closeAll();
  });

  it('hide those that rest on what is probable, with the uses themselves', async () => {
    const doubtful = await openUntitled('python', DOUBTFUL);
    await untilCodes(doubtful.uri, ['AL102']);
    await configure('show.probable', false);
    await untilCodes(doubtful.uri, []);
    await untilCodes(document.uri, ['AL401']);
    await configure('show.probable', undefined);
    await untilCodes(doubtful.uri, ['AL102']);
  });

  it('switch all of them off, and on again, at once', async () => {
    await configure('diagnostics.enabled', false);
    await untilCodes(document.uri, []);
    await configure('diagnostics.enabled', true);
    await untilCodes(document.uri, ['AL401']);
  });

  for (const [level, severity] of [
    ['hint', DiagnosticSeverity.Hint],
    ['info', DiagnosticSeverity.Information],
    ['error', DiagnosticSeverity.Error],
  ] as const) {
    it(`set the level of a rule to ${level}`, async () => {
      await configure('rules', { 'softmax-cross-entropy': level });
      await until('it is', () => oursIn(document.uri)[0]?.severity === severity);
    });
  }

  it('switch off a rule by its code, and no other', async () => {
    await configure('rules', { AL401: 'off' });
    await untilCodes(document.uri, []);
    await configure('rules', { AL999: 'off', 'sigmoid-deep': 'off' });
    await untilCodes(document.uri, ['AL401']);
  });

  it('switch on a rule that is off unless told', async () => {
    await configure('rules', { AL401: 'off', 'no-such-rule': 'error' });
    await untilCodes(document.uri, []);
  });
});

/** A sigmoid between layers, as a method of what may be a tensor. */
const DOUBTFUL = `from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(8, 8)
        self.second = nn.Linear(8, 8)
    def forward(self, x):
        return self.second(self.first(x).sigmoid())
`;

/** The diagnostics of a document, once there are so many. */
async function shown(document: TextDocument, count: number): Promise<readonly Diagnostic[]> {
  await until(`${count} of ${document.uri}`, () => oursIn(document.uri).length === count);
  return oursIn(document.uri);
}
