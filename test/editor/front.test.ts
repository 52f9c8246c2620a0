import assert from 'node:assert/strict';
import { commands, Disposable, Uri, ViewColumn, window, workspace } from 'vscode';
import { currentFront, hasFront } from '../../src/editor/front';
import { activateExtension, closeAll, openUntitled, panelCount, until } from './support';

/** Files whose text comes when it is told to. */
const SCHEME = 'activation-lens-slow';

describe('whether a file is in front', () => {
  let release: () => void = () => undefined;
  let provider = new Disposable(() => undefined);

  before(activateExtension);
  beforeEach(async () => {
    await closeAll();
    const loaded = new Promise<void>((resolve) => {
      release = resolve;
    });
    provider = workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async () => {
        await loaded;
        return 'from torch import nn\nnn.ReLU()\n';
      },
    });
  });
  afterEach(() => {
    release();
    provider.dispose();
  });
  after(closeAll);

  it('is not in an empty window', () => {
    assert.equal(hasFront(), false);
  });

  it('is where one has the focus', async () => {
    await window.showTextDocument(await openUntitled('python', 'x = 1\n'));
    assert.equal(hasFront(), true);
  });

  it('is not where only the panel is', async () => {
    await commands.executeCommand('activationLens.openPanel');
    await until('it is open', () => panelCount() === 1);
    await until('it is in front', () => window.tabGroups.activeTabGroup.activeTab !== undefined);
    assert.equal(hasFront(), false);
  });

  it('is while its text is still being loaded, and the panel opens beside it', async () => {
    const opening = commands.executeCommand('vscode.open', Uri.parse(`${SCHEME}:/late.py`));
    await until('its tab is there', () => window.tabGroups.activeTabGroup.activeTab !== undefined);
    assert.equal(currentFront(), undefined);
    assert.equal(hasFront(), true);
    await commands.executeCommand('activationLens.openPanel');
    await until('the panel is open', () => panelCount() === 1);
    assert.deepEqual(
      window.tabGroups.all.map(({ viewColumn }) => viewColumn),
      [ViewColumn.One, ViewColumn.Two],
    );
    release();
    await opening;
  });
});
