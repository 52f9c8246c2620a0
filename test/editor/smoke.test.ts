import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in VS Code', () => {
  it('is found and activates', async () => {
    const extension = vscode.extensions.getExtension('activation-lens.activation-lens');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs in the extension host that the run was started for', () => {
    assert.equal(typeof process === 'undefined' ? 'web' : 'node', EXTENSION_HOST);
  });
});
