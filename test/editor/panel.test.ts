import assert from 'node:assert/strict';
import { commands, Uri, ViewColumn, window } from 'vscode';
import { activateExtension, closeAll, openUntitled, panelCount, until } from './support';

/** What a command may be called with, by whom ever. */
const fromHell: readonly unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  '',
  'file:///etc/passwd',
  [],
  [[]],
  {},
  { uri: 'file:///does/not/exist.py', offset: 3 },
  { uri: 'not a uri at all', offset: 0 },
  { uri: '', offset: 1e300 },
  { uri: 'command:workbench.action.closeWindow', offset: 0 },
  { uri: { scheme: 'file' }, offset: '0' },
  { __proto__: null, uri: 7 },
  Uri.parse('file:///does/not/exist.py'),
];

describe('the panel', () => {
  before(activateExtension);
  beforeEach(closeAll);
  after(closeAll);

  it('opens in an empty window', async () => {
    assert.equal(window.activeTextEditor, undefined);
    await commands.executeCommand('activationLens.openPanel');
    await until('it is open', () => panelCount() === 1);
  });

  it('is one, however often it is opened', async () => {
    const document = await openUntitled('python', 'from torch import nn\nnn.ReLU()\n');
    await window.showTextDocument(document, ViewColumn.One);
    for (const command of ['openPanel', 'openPanel', 'openActivation', 'openPanel']) {
      await commands.executeCommand(`activationLens.${command}`);
    }
    await until('it is open', () => panelCount() === 1);
    const link = { uri: document.uri.toString(), offset: 24 };
    await commands.executeCommand('activationLens.openPanel', link);
    await commands.executeCommand('activationLens.compare', link);
    assert.equal(panelCount(), 1);
  });

  it('opens beside the code, which keeps the focus', async () => {
    const document = await openUntitled('python', 'from torch import nn\nnn.ReLU()\n');
    await window.showTextDocument(document, ViewColumn.One);
    await commands.executeCommand('activationLens.openPanel');
    await until('it is open', () => panelCount() === 1);
    assert.equal(window.activeTextEditor?.document, document);
    assert.equal(window.tabGroups.all.length, 2);
  });

  it('can be closed and opened again', async () => {
    await commands.executeCommand('activationLens.openPanel');
    await until('it is open', () => panelCount() === 1);
    await closeAll();
    await until('it is closed', () => panelCount() === 0);
    await commands.executeCommand('activationLens.openPanel');
    await until('it is open again', () => panelCount() === 1);
  });

  it('opens whatever its command is called with', async () => {
    for (const argument of fromHell) {
      await commands.executeCommand('activationLens.openPanel', argument, argument);
      await commands.executeCommand('activationLens.openActivation', argument);
    }
    await until('it is open', () => panelCount() === 1);
  });

  it('asks what to compare, whatever the command is called with', async () => {
    for (const argument of fromHell) {
      let answered = false;
      const compared = commands.executeCommand('activationLens.compare', argument).then(() => {
        answered = true;
      });
      while (!answered) {
        // The question takes a moment to appear; closing nothing does no harm.
        await commands.executeCommand('workbench.action.closeQuickOpen');
      }
      await compared;
    }
    assert.equal(panelCount(), 0);
  });
});
