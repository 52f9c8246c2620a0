import assert from 'node:assert/strict';
import { ConfigurationTarget, type TextDocument, Uri, workspace } from 'vscode';
import { activateExtension, hoverOf, readMarked, textOf, writeFile } from './support';

const { text, start } = readMarked('import keras\nkeras.activations.«hard_sigmoid»(1)\n');

describe('the version of Keras', () => {
  let document: TextDocument;

  const says = async (sentence: RegExp): Promise<void> => {
    const began = Date.now();
    for (;;) {
      const hover = await hoverOf(document, start);
      assert.ok(hover);
      if (sentence.test(textOf(hover))) {
        return;
      }
      assert.ok(Date.now() - began < 10_000, `not within 10 s: ${sentence} in ${textOf(hover)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const configure = (value: string | undefined): Thenable<void> =>
    workspace
      .getConfiguration('activationLens', document.uri)
      .update('keras', value, ConfigurationTarget.Workspace);

  before(async () => {
    await activateExtension();
    document = await workspace.openTextDocument(await writeFile('kerasVersion/net.py', text));
  });

  after(async () => {
    await configure(undefined);
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    await workspace.fs.delete(Uri.joinPath(folder, 'kerasVersion'), { recursive: true });
  });

  it('is the newest if nothing says which', async () => {
    await says(/as nothing tells which; Keras 2 differs here/);
  });

  it('is what the requirement files ask for, at once when they change', async () => {
    await writeFile('kerasVersion/requirements.txt', 'keras==2.15\n');
    await says(/Read as Keras 2, as the requirements say/);
    await writeFile('kerasVersion/requirements.txt', 'keras>=3\n');
    await says(/Read as Keras 3, as the requirements say/);
  });

  it('is the one that is set, at once', async () => {
    await configure('2');
    await says(/Read as Keras 2, as is set; Keras 3 differs here/);
    await configure('auto');
    await says(/Read as Keras 3, as the requirements say/);
  });
});
