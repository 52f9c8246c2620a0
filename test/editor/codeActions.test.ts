import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  TabInputText,
  TabInputWebview,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { activateExtension, closeAll, openUntitled, until, writeFile } from './support';
import { actionsAt, CLASSIFIER, untilCodes } from './supportFindings';

const FIXED = CLASSIFIER.replace('nn.Softmax(dim=1)', 'nn.Identity()');

describe('code actions of a finding', () => {
  before(activateExtension);
  after(closeAll);

  it('fix, explain and ignore it', async () => {
    const document = await open('python', CLASSIFIER, ['AL401']);
    const actions = await actionsAt(document);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Leave the activation out',
        'Explain AL401: Softmax before a loss that applies it itself',
        'Ignore AL401 on this line',
        'Ignore AL401 in this file',
      ],
    );
    for (const { kind, isPreferred } of actions) {
      assert.equal(kind?.value, CodeActionKind.QuickFix.value);
      assert.ok(!isPreferred);
    }
  });

  it('prefer a fix that is clearly right', async () => {
    const text = 'import torch\n\n\ndef softplus(x):\n    return torch.log(1 + torch.exp(x))\n';
    const [fix] = await actionsAt(await open('python', text, ['AL601']));
    assert.equal(fix?.isPreferred, true);
  });

  it('repair the source in one step, which one undo takes back', async () => {
    const document = await open('python', CLASSIFIER, ['AL401']);
    await window.showTextDocument(document);
    await apply((await actionsAt(document))[0]);
    assert.equal(document.getText(), FIXED);
    await untilCodes(document.uri, []);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), CLASSIFIER);
    await untilCodes(document.uri, ['AL401']);
  });

  it('ignore the rule on its line', async () => {
    const document = await open('python', CLASSIFIER, ['AL401']);
    await apply(await actionNamed(document, 'Ignore AL401 on this line'));
    assert.equal(
      document.lineAt(2).text,
      'model = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))  # activation-lens: ignore[AL401]',
    );
    await untilCodes(document.uri, []);
  });

  it('ignore the rule in its file', async () => {
    const document = await open('python', CLASSIFIER, ['AL401']);
    await apply(await actionNamed(document, 'Ignore AL401 in this file'));
    assert.equal(document.lineAt(0).text, '# activation-lens: ignore-file[AL401]');
    await untilCodes(document.uri, []);
  });

  it('write comments as the language has them', async () => {
    const text =
      "import * as tf from '@tensorflow/tfjs';\n\nconst layer = tf.layers.leakyReLU({ negativeSlope: 0.2 });\n";
    const document = await open('typescript', text, ['AL501']);
    await apply(await actionNamed(document, 'Ignore AL501 on this line'));
    assert.match(document.lineAt(2).text, /\}\); \/\/ activation-lens: ignore\[AL501\]$/);
    await untilCodes(document.uri, []);
  });

  it('leave a line alone on which no comment can stand', async () => {
    const text = CLASSIFIER.replace(
      '(nn.Linear(784, 10), nn',
      '(nn.Linear(784, 10), \\\n nn',
    ).replace('Softmax(dim=1))', 'Softmax(dim=1)) \\\n');
    const document = await open('python', text, ['AL401']);
    const titles = (await actionsAt(document)).map(({ title }) => title);
    assert.ok(!titles.includes('Ignore AL401 on this line'));
    assert.ok(titles.includes('Ignore AL401 in this file'));
  });

  it('edit the cells of a notebook', async () => {
    const texts = CLASSIFIER.trim().split(/\n+/);
    const notebook = await workspace.openNotebookDocument(
      'jupyter-notebook',
      new NotebookData(
        texts.map((text) => new NotebookCellData(NotebookCellKind.Code, text, 'python')),
      ),
    );
    await window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(1);
    await untilCodes(document.uri, ['AL401']);
    await apply((await actionsAt(document))[0]);
    assert.equal(document.getText(), 'model = nn.Sequential(nn.Linear(784, 10), nn.Identity())');
    assert.equal(notebook.cellAt(2).document.getText(), texts[2]);
  });

  it('are not given where nothing was found', async () => {
    const document = await open('python', FIXED, []);
    assert.deepEqual(await actionsAt(document), []);
  });
});

describe('the explanation of a rule', () => {
  before(activateExtension);
  afterEach(closeAll);

  it('is a read-only document', async () => {
    const document = await workspace.openTextDocument(Uri.parse('activation-lens:/rules/AL401.md'));
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^# AL401: Softmax before a loss that applies it itself\n/);
  });

  it('is there for rules alone', async () => {
    for (const path of ['/rules/AL999.md', '/rules/../../package.json', '/']) {
      const document = await workspace.openTextDocument(Uri.parse(`activation-lens:${path}`));
      assert.match(document.getText(), /^There is no page about/);
    }
  });

  it('opens as it is meant to be read', async () => {
    const uri = await writeFile('explained.py', CLASSIFIER);
    const document = await workspace.openTextDocument(uri);
    await untilCodes(uri, ['AL401']);
    const { command } = await actionNamed(
      document,
      'Explain AL401: Softmax before a loss that applies it itself',
    );
    assert.ok(command);
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    await until('it is open', () => tabsOfPages() === 1);
  });

  it('does not open for anything else', async () => {
    for (const argument of [undefined, null, 7, 'AL999', '../../package', {}]) {
      await commands.executeCommand('activationLens.explainRule', argument);
    }
    assert.equal(tabsOfPages(), 0);
  });
});

/** Rendered, or as text where nothing renders Markdown. */
function tabsOfPages(): number {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        (input instanceof TabInputWebview && input.viewType.includes('markdown')) ||
        (input instanceof TabInputText && input.uri.scheme === 'activation-lens'),
    ).length;
}

async function open(
  language: string,
  text: string,
  codes: readonly string[],
): Promise<TextDocument> {
  const document = await openUntitled(language, text);
  await untilCodes(document.uri, codes);
  return document;
}

async function actionNamed(document: TextDocument, name: string): Promise<CodeAction> {
  const action = (await actionsAt(document)).find(({ title }) => title === name);
  assert.ok(action, name);
  return action;
}

async function apply(action: CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit);
  assert.ok(await workspace.applyEdit(action.edit));
}
