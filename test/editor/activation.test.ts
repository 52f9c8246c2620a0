// Runs before all other files: whatever opens a document with an activation wakes the extension.
import assert from 'node:assert/strict';
import { commands, extensions, Position, type TextDocument, window } from 'vscode';
import type { Exports } from '../../src/editor/start';
import { closeAll, hoverOf, openUntitled, replace, until } from './support';

const NETWORK = 'from torch import nn\n\nact = nn.ReLU()\n';

describe('the start of the extension', () => {
  let ours: Exports;

  before(async () => {
    const extension = extensions.getExtension<Exports>('activation-lens.activation-lens');
    assert.ok(extension);
    assert.equal(extension.isActive, false, 'a test before this one has started it');
    ours = await extension.activate();
  });

  after(closeAll);

  /** Open on screen, and asked about as by somebody who points at it. */
  const show = async (language: string, text: string): Promise<TextDocument> => {
    const document = await openUntitled(language, text);
    await window.showTextDocument(document);
    const at = [document.uri, new Position(0, 1)] as const;
    await commands.executeCommand('vscode.executeHoverProvider', ...at);
    await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      at[0],
      document.lineAt(0).range,
    );
    return document;
  };

  it('loads, reads and parses nothing', () => {
    assert.equal(ours.isLoaded(), false);
    assert.equal(ours.trees(), 0);
  });

  const idle: readonly (readonly [what: string, language: string, text: string])[] = [
    ['of another language', 'markdown', NETWORK],
    ['of Python that names no framework', 'python', 'import os\n\nprint(os.sep)\n'],
    ['of TypeScript that names none', 'typescript', 'export const sum = (a: number) => a + 1;\n'],
    ['that is empty', 'python', ''],
  ];
  for (const [what, language, text] of idle) {
    it(`loads nothing for a document ${what}`, async () => {
      await show(language, text);
      assert.equal(ours.isLoaded(), false);
    });
  }

  it('wakes up when a document comes to name an activation', async () => {
    const document = await show('python', 'import os\n');
    await replace(document, 'import os\n', NETWORK);
    await until('it is loaded', ours.isLoaded);
    await until('the document is parsed', () => ours.trees() > 0);
    assert.ok(await hoverOf(document, NETWORK.indexOf('ReLU')));
  });
});
