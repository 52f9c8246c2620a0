import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import {
  activateExtension,
  closeAll,
  hoverOf,
  panelCount,
  replace,
  textOf,
  until,
} from './support';
import { actionsAt, CLASSIFIER, untilCodes } from './supportFindings';
import { type MemoryFiles, registerMemoryFiles } from './supportMemory';

const FILES = {
  '/classifier.py': CLASSIFIER,
  '/layer.ts': "import * as tf from '@tensorflow/tfjs';\n\nexport const y = tf.elu(1);\n",
};

describe('files of a file system that is on no disk', () => {
  let files: MemoryFiles;

  before(async () => {
    await activateExtension();
    files = registerMemoryFiles('al-memory', FILES, { isReadonly: false });
  });

  after(async () => {
    await closeAll();
    files.dispose();
  });

  const open = (path: keyof typeof FILES) => workspace.openTextDocument(files.uriOf(path));

  it('have hovers', async () => {
    for (const [path, token, fact] of [
      ['/classifier.py', 'Softmax', /^\*\*Softmax/i],
      ['/layer.ts', 'elu', /^\*\*ELU/],
    ] as const) {
      const document = await open(path);
      const hover = await hoverOf(document, document.getText().indexOf(token) + 1);
      assert.ok(hover, path);
      assert.match(textOf(hover), fact);
    }
  });

  it('have findings with fixes, which follow edits', async () => {
    const document = await open('/classifier.py');
    await untilCodes(document.uri, ['AL401']);
    assert.ok((await actionsAt(document)).some(({ edit }) => edit?.has(document.uri)));
    await replace(document, ', nn.Softmax(dim=1)', '');
    await untilCodes(document.uri, []);
  });

  it('are studied in the panel', async () => {
    const document = await open('/layer.ts');
    await window.showTextDocument(document);
    const offset = document.getText().indexOf('elu') + 1;
    await commands.executeCommand('activationLens.openPanel', {
      uri: document.uri.toString(),
      offset,
    });
    await until('the panel is open', () => panelCount() === 1);
  });

  it('are asked of their file system alone', () => {
    assert.ok(files.read.includes('/classifier.py'));
  });
});

describe('files of a file system that nobody can write', () => {
  let files: MemoryFiles;

  before(() => {
    files = registerMemoryFiles('al-readonly', FILES, { isReadonly: true });
  });

  after(async () => {
    await closeAll();
    files.dispose();
  });

  it('have hovers, and no findings, which nobody could mend', async () => {
    const document = await workspace.openTextDocument(files.uriOf('/classifier.py'));
    assert.ok(await hoverOf(document, document.getText().indexOf('Softmax') + 1));
    await untilCodes(document.uri, []);
  });
});
