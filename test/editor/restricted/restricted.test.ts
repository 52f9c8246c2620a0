// In a window whose workspace nobody has said to trust: of a suite of its own.
import assert from 'node:assert/strict';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import {
  activateExtension,
  closeAll,
  hoverOf,
  panelCount,
  textOf,
  until,
  writeFile,
} from '../support';
import { actionsAt, CLASSIFIER, untilCodes } from '../supportFindings';

describe('in Restricted Mode', () => {
  before(activateExtension);

  after(closeAll);

  it('the workspace is not trusted, and the extension runs all the same', () => {
    assert.equal(workspace.isTrusted, false);
    assert.equal(extensions.getExtension('activation-lens.activation-lens')?.isActive, true);
  });

  it('hovers, findings and fixes are there', async () => {
    const document = await workspace.openTextDocument(await writeFile('c.py', CLASSIFIER));
    const hover = await hoverOf(document, CLASSIFIER.indexOf('Softmax') + 1);
    assert.ok(hover);
    assert.match(textOf(hover), /^\*\*Softmax/i);
    await untilCodes(document.uri, ['AL401']);
    assert.ok((await actionsAt(document)).some(({ edit }) => edit?.has(document.uri)));
  });

  it('the panel opens', async () => {
    const document = await workspace.openTextDocument(await writeFile('d.py', CLASSIFIER));
    await window.showTextDocument(document);
    await commands.executeCommand('activationLens.openPanel');
    await until('the panel is open', () => panelCount() === 1);
  });

  it('settings of the workspace are heeded, for none of them can do harm', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const uri = await writeFile('e.py', CLASSIFIER);
    await workspace.fs.writeFile(
      Uri.joinPath(folder, '.vscode', 'settings.json'),
      new TextEncoder().encode('{ "activationLens.rules": { "AL401": "off" } }'),
    );
    const document = await workspace.openTextDocument(uri);
    await until('the setting is read', () => {
      const rules = workspace.getConfiguration('activationLens', document.uri).get('rules');
      return JSON.stringify(rules) === '{"AL401":"off"}';
    });
    await untilCodes(document.uri, []);
  });
});
