import assert from 'node:assert/strict';
import { Selection, type TextDocument, type TextEditor, ViewColumn, window } from 'vscode';
import { createFollowing, type Following } from '../../src/editor/following';
import { activateExtension, closeAll, openUntitled, until } from './support';

const SOURCE = 'from torch import nn\nnn.ReLU()\nnn.Tanh()\n';
const RELU = SOURCE.indexOf('ReLU');
const TANH = SOURCE.indexOf('Tanh');

describe('a place that a link opens in the panel', () => {
  let following: Following;
  let changes: number;
  let left: TextEditor;
  let right: TextEditor;

  before(activateExtension);
  beforeEach(async () => {
    await closeAll();
    right = await window.showTextDocument(await opened('b'), ViewColumn.Two);
    left = await window.showTextDocument(await opened('a'), ViewColumn.One);
    changes = 0;
    following = createFollowing({ pinned: false, uri: undefined }, () => {
      changes += 1;
    });
  });
  afterEach(() => following.dispose());
  after(closeAll);

  const opened = (name: string) => openUntitled('python', `${SOURCE}# ${name}\n`);
  const show = (document: TextDocument) => following.show({ document, offset: RELU });
  const offset = async () => (await following.now()).cursor?.offset;
  const uri = async () => (await following.now()).front?.uri;
  /** Moves the cursor of an editor, and waits until the extension has been told. */
  const move = async (editor: TextEditor, to: number): Promise<void> => {
    const told = new Promise<void>((resolve) => {
      const subscription = window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor !== editor) return;
        subscription.dispose();
        resolve();
      });
    });
    const at = editor.document.positionAt(to);
    editor.selection = new Selection(at, at);
    await told;
  };

  it('counts as the cursor', async () => {
    show(left.document);
    assert.equal(await offset(), RELU);
    assert.equal(changes, 1);
  });

  it('is kept when the cursor of an editor moves that nobody is in', async () => {
    show(left.document);
    await move(right, TANH);
    assert.equal(await offset(), RELU);
    assert.equal(await uri(), left.document.uri.toString());
  });

  it('is kept while a file that has it is gone to', async () => {
    show(right.document);
    await window.showTextDocument(right.document, ViewColumn.Two);
    await until('it is gone to', () => window.activeTextEditor?.document === right.document);
    assert.equal(await offset(), RELU);
  });

  it('is forgotten when the cursor moves in its file', async () => {
    show(left.document);
    await move(left, TANH);
    assert.equal(await offset(), TANH);
  });

  it('is forgotten when the cursor moves where somebody is, in another file', async () => {
    show(right.document);
    await move(left, TANH);
    assert.equal(await offset(), TANH);
    assert.equal(await uri(), left.document.uri.toString());
  });

  it('is forgotten when another file is gone to', async () => {
    show(left.document);
    await move(right, TANH);
    await window.showTextDocument(right.document, ViewColumn.Two);
    await until('it is gone to', () => window.activeTextEditor?.document === right.document);
    await until('it is told', () => changes > 1);
    assert.equal(await uri(), right.document.uri.toString());
    assert.equal(await offset(), TANH);
  });
});
