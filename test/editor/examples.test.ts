import assert from 'node:assert/strict';
import { commands, languages, Uri, version, window, workspace } from 'vscode';
import { surroundings } from '../../src/editor/reportProblem';
import { activateExtension, closeAll, hoverOf, replace, textOf, until } from './support';

const open = (name: string) => commands.executeCommand('activationLens.openExamples', name);
const uriOf = (name: string) => Uri.parse(`activation-lens-examples:/${name}`);

const promised = async (act: () => Thenable<unknown>) => act();

describe('the examples of the extension itself', () => {
  before(activateExtension);
  afterEach(closeAll);

  it('open from the extension, with hovers, in every host', async () => {
    await open('residual_network.py');
    const document = window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uriOf('residual_network.py').toString());
    assert.equal(document.languageId, 'python');
    const offset = document.getText().indexOf('leaky_relu(');
    const hover = await hoverOf(document, offset + 1);
    assert.ok(hover);
    assert.match(textOf(hover), /^\*\*Leaky ReLU.*0\.2/);
  });

  it('open as a notebook, too', async () => {
    await open('notebook.ipynb');
    assert.equal(
      window.activeNotebookEditor?.notebook.uri.toString(),
      uriOf('notebook.ipynb').toString(),
    );
  });

  it('can be changed and saved, and show what the rules find in them then', async () => {
    const uri = uriOf('keras_functional.py');
    const document = await workspace.openTextDocument(uri);
    const before = document.getText();
    await replace(document, 'activation="softmax"', 'activation="Softmax"');
    assert.ok(await document.save());
    const saved = new TextDecoder().decode(await workspace.fs.readFile(uri));
    assert.equal(saved, document.getText());
    await until('the finding is shown', () => languages.getDiagnostics(uri).length > 0);
    await replace(document, 'activation="Softmax"', 'activation="softmax"');
    assert.ok(await document.save());
    assert.equal(document.getText(), before);
  });

  it('hold nothing else, and lose nothing', async () => {
    const names = await workspace.fs.readDirectory(uriOf(''));
    assert.equal(names.length, 5);
    await assert.rejects(promised(() => workspace.fs.readFile(uriOf('other.py'))));
    await assert.rejects(
      promised(() => workspace.fs.writeFile(uriOf('other.py'), new Uint8Array())),
    );
    await assert.rejects(promised(() => workspace.fs.delete(uriOf('model.ts'))));
  });
});

describe('what a report of a problem says of its surroundings', () => {
  it('is the versions and the host that it runs in', () => {
    const told = surroundings({ version: '1.2.3' });
    assert.equal(told.version, '1.2.3');
    assert.equal(told.editorVersion, version);
    assert.equal(told.host, EXTENSION_HOST === 'node' ? 'Node' : 'web worker');
    assert.equal(told.platform === undefined, EXTENSION_HOST === 'web');
  });
});
