import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  commands,
  InputBoxValidationSeverity,
  NotebookRange,
  type Position,
  Range,
  Selection,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { judged } from '../../src/editor/expressionQuestions';
import { createRefactoringProvider } from '../../src/editor/refactorings';
import { words as wordsOf } from '../../src/text/text';
import { activateExtension, closeAll, openUntitled, until } from './support';
import { openNotebook } from './supportNotebook';

const NET = [
  'from torch import nn',
  '',
  '',
  'class Net(nn.Module):',
  '    def __init__(self):',
  '        super().__init__()',
  '        self.layers = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(inplace=True), nn.Conv2d(8, 8, 3))',
  '',
].join('\n');

const CHOOSE = 'Replace ReLU with…';
const INSERT = 'Insert MPELU or another activation…';

describe('refactorings of an activation', () => {
  before(activateExtension);
  afterEach(closeAll);

  it('put in its place what is recommended, or what is chosen', async () => {
    const document = await openUntitled('python', NET);
    const actions = await someActionsOn(document, 'ReLU');
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind?.value]),
      [
        ['Replace ReLU with ELU', 'refactor.rewrite'],
        ['Replace ReLU with PReLU', 'refactor.rewrite'],
        ['Replace ReLU with MPELU, written into this file', 'refactor.rewrite'],
        [CHOOSE, 'refactor.rewrite'],
        [INSERT, 'refactor'],
      ],
    );
  });

  it('are not given elsewhere in a file, but for the class that can be inserted', async () => {
    const document = await openUntitled('python', NET);
    const titles = (await someActionsOn(document, 'Module')).map(({ title }) => title);
    assert.deepEqual(titles, [INSERT]);
    const other = await openUntitled('python', 'value = 1\n');
    assert.deepEqual(await actionsOn(other, 'value'), []);
  });

  it('edit the source in one step, which one undo takes back', async () => {
    for (const [title, after] of [
      ['Replace ReLU with ELU', NET.replace('nn.ReLU', 'nn.ELU')],
      ['Replace ReLU with PReLU', NET.replace('nn.ReLU(inplace=True)', 'nn.PReLU()')],
    ] as const) {
      const document = await openUntitled('python', NET);
      await window.showTextDocument(document);
      await apply(document, title);
      assert.equal(document.getText(), after);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), NET);
    }
  });

  it('write a class and what it imports in the same step', async () => {
    const document = await openUntitled('python', NET);
    await window.showTextDocument(document);
    await apply(document, 'Replace ReLU with MPELU, written into this file');
    const text = document.getText();
    assert.match(text, /^from torch import nn\nimport torch\n\n\nclass MPELU\(nn\.Module\):/);
    assert.match(text, /nn\.Conv2d\(3, 8, 3\), MPELU\(\), nn\.Conv2d/);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), NET);
  });

  it('edit the cell at hand of a notebook, and no other', async () => {
    const [imports = '', ...rest] = NET.split('\n\n\n');
    const notebook = await openNotebook([imports, rest.join('\n\n\n')]);
    const first = notebook.cellAt(0).document;
    const { document } = notebook.cellAt(1);
    const before = document.getText();
    await apply(document, 'Replace ReLU with MPELU, written into this file');
    assert.match(document.getText(), /^import torch\n\n\nclass MPELU\(nn\.Module\):/);
    assert.match(document.getText(), /, MPELU\(\), /);
    assert.equal(first.getText(), imports);
    await window.showNotebookDocument(notebook, { selections: [new NotebookRange(1, 2)] });
    await commands.executeCommand('notebook.cell.edit');
    await until('the cell has the focus', () => window.activeTextEditor?.document === document);
    await commands.executeCommand('undo');
    await until('the cell is as it was', () => document.getText() === before);
  });

  it('edit JavaScript and TypeScript', async () => {
    const text = "import * as tf from '@tensorflow/tfjs';\n\nconst y = tf.layers.reLU();\n";
    for (const language of ['javascript', 'typescript', 'typescriptreact']) {
      const document = await openUntitled(language, text);
      await apply(document, 'Replace ReLU with ELU', 'reLU');
      assert.equal(document.getText(), text.replace('reLU', 'elu'));
    }
  });
});

describe('the commands that refactor', () => {
  before(activateExtension);
  afterEach(closeAll);

  it('replace the activation at the cursor by the one that is chosen', async () => {
    const document = await openUntitled('python', NET);
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(positionOf(document, 'ReLU'), positionOf(document, 'ReLU'));
    await accepting(commands.executeCommand('activationLens.replace'));
    assert.equal(document.getText(), NET.replace('nn.ReLU', 'nn.ELU'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), NET);
  });

  it('do nothing where there is no activation', async () => {
    const document = await openUntitled('python', NET);
    await window.showTextDocument(document);
    await commands.executeCommand('activationLens.replace');
    await commands.executeCommand('activationLens.replace', { uri: 'nonsense', offset: 0 });
    assert.equal(document.getText(), NET);
  });

  it('insert the class that is chosen, and put the cursor on its name', async () => {
    const document = await openUntitled('python', NET);
    const editor = await window.showTextDocument(document);
    const inside = positionOf(document, 'super');
    editor.selection = new Selection(inside, inside);
    await accepting(commands.executeCommand('activationLens.insert'));
    const text = document.getText();
    assert.match(text, /^from torch import nn\nimport torch\n\n\nclass MPELU\(nn\.Module\):/);
    assert.match(text, /\n\n\nclass Net\(nn\.Module\):/);
    assert.equal(document.getText(editor.selection), 'MPELU');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), NET);
  });

  it('insert into the cell at the cursor', async () => {
    const notebook = await openNotebook(['import torch', 'x = 1']);
    const { document } = notebook.cellAt(1);
    const target = { uri: document.uri.toString(), offset: 0 };
    await accepting(commands.executeCommand('activationLens.insert', target));
    assert.match(document.getText(), /^class MPELU\(torch\.nn\.Module\):[\s\S]*\n\n\nx = 1$/);
    assert.equal(notebook.cellAt(0).document.getText(), 'import torch');
  });
});

describe('an expression of a class', () => {
  it('is judged while it is typed', () => {
    for (const [text, severity, message] of [
      ['x * tanh(', InputBoxValidationSeverity.Error, /./],
      ['2 * a', InputBoxValidationSeverity.Error, /x/],
      ['x * sigmoid(x)', InputBoxValidationSeverity.Info, /SiLU/],
    ] as const) {
      const remark = judged(text, wordsOf());
      assert.equal(remark?.severity, severity, text);
      assert.match(remark.message, message);
    }
    assert.equal(judged('a * x + sin(b * x)', wordsOf()), undefined);
  });
});

describe('what refactorings are given for', () => {
  let document: TextDocument;
  let read = 0;

  before(async () => {
    await activateExtension();
    document = await openUntitled('python', NET);
  });
  after(closeAll);

  const ask = async (
    context: Partial<CodeActionContext>,
    cancel = false,
  ): Promise<readonly CodeAction[]> => {
    const provider = createRefactoringProvider({
      documents: {
        useAt: async () => undefined,
        async writingAt() {
          read += 1;
          return undefined;
        },
      },
      words: wordsOf(),
      log: window.createOutputChannel('Activation Lens tests', { log: true }),
    });
    const source = new CancellationTokenSource();
    if (cancel) {
      source.cancel();
    }
    const given = await provider.provideCodeActions(
      document,
      new Range(0, 0, 0, 0),
      {
        diagnostics: [],
        only: undefined,
        triggerKind: CodeActionTriggerKind.Invoke,
        ...context,
      },
      source.token,
    );
    return (given ?? []) as readonly CodeAction[];
  };

  it('is a question, or an activation: elsewhere the file is not even read', async () => {
    read = 0;
    for (const context of [
      { triggerKind: CodeActionTriggerKind.Automatic },
      { only: CodeActionKind.QuickFix },
      { only: CodeActionKind.Source },
    ]) {
      assert.deepEqual(await ask(context), []);
    }
    assert.deepEqual(await ask({}, true), []);
    assert.equal(read, 0);
    await ask({});
    await ask({ only: CodeActionKind.Refactor });
    await ask({ only: CodeActionKind.RefactorRewrite });
    assert.equal(read, 3);
  });
});

function positionOf(document: TextDocument, what: string): Position {
  const at = document.getText().indexOf(what);
  assert.ok(at >= 0, what);
  return document.positionAt(at);
}

/** Those of refactorings; the editor's own for the language come after ours. */
async function actionsOn(document: TextDocument, what: string): Promise<readonly CodeAction[]> {
  const position = positionOf(document, what);
  const all = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(position, position),
    CodeActionKind.Refactor.value,
  );
  return all.filter(({ title }) => /^(Replace|Insert) /.test(title));
}

/** The editor may be asked before it has heard of the document: then it is asked again. */
async function someActionsOn(document: TextDocument, what: string): Promise<readonly CodeAction[]> {
  for (;;) {
    const found = await actionsOn(document, what);
    if (found.length > 0) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function apply(document: TextDocument, title: string, what = 'ReLU'): Promise<void> {
  const action = (await someActionsOn(document, what)).find((each) => each.title === title);
  assert.ok(action?.edit, title);
  assert.ok(await workspace.applyEdit(action.edit));
}

/** Takes what is focused in every menu that a command opens, until it is done. */
async function accepting(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(command).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await done;
}
