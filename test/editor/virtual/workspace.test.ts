// In a window whose folder is on no disk, as a repository on the web: of a suite of its own.
import assert from 'node:assert/strict';
import { CancellationTokenSource, commands, window, workspace } from 'vscode';
import { findWorkspaceFiles } from '../../../src/editor/reportFiles';
import { scanWorkspace } from '../../../src/editor/reportScan';
import {
  activateExtension,
  closeAll,
  hoverOf,
  latestReport,
  panelCount,
  replace,
  textOf,
  until,
} from '../support';
import { actionsAt, CLASSIFIER, untilCodes } from '../supportFindings';
import { createMachinery, type Machinery } from '../supportMachinery';
import { type MemoryFiles, registerMemoryFiles } from '../supportMemory';

const FILES = {
  '/project/classifier.py': CLASSIFIER,
  '/project/own.py': 'import torch\n\n\ndef my_act(x):\n    return x * torch.sigmoid(x)\n',
  '/project/user.py': 'from .own import my_act\ny = my_act(1.0)\n',
  '/project/web/layer.ts':
    "import * as tf from '@tensorflow/tfjs';\n\nexport const y = tf.elu(1);\n",
  '/project/web/node_modules/tf.ts': "import * as tf from '@tensorflow/tfjs';\ntf.relu(1);\n",
  '/project/old/a.py': CLASSIFIER,
  '/project/hidden/a.py': CLASSIFIER,
  '/project/skipped/a.py': CLASSIFIER,
  '/project/shut/a.py': CLASSIFIER,
  '/project/.gitignore': 'old/\n',
  '/project/activation-lens.json': '{"exclude": ["skipped/"]}',
  '/project/.vscode/settings.json': '{"files.exclude": {"hidden": true}}',
  '/beside/b.py': CLASSIFIER,
};

describe('a folder that is on no disk', () => {
  let files: MemoryFiles;
  let machinery: Machinery;

  before(async () => {
    files = registerMemoryFiles('al-virtual', FILES, { isReadonly: false, shut: '/project/shut' });
    await activateExtension();
    machinery = createMachinery();
  });

  after(async () => {
    await closeAll();
    machinery.dispose();
    files.dispose();
  });

  const open = (path: keyof typeof FILES) => workspace.openTextDocument(files.uriOf(path));

  it('is what the window has open, and nothing else', () => {
    assert.deepEqual(
      workspace.workspaceFolders?.map(({ uri }) => uri.toString()),
      ['al-virtual:/project'],
    );
  });

  it('has hovers, also on what a file beside defines', async () => {
    for (const [path, token, first] of [
      ['/project/classifier.py', 'Softmax', /^\*\*Softmax/i],
      ['/project/web/layer.ts', 'elu', /^\*\*ELU/],
      ['/project/user.py', 'my_act(1', /my\\_act \(the same as SiLU\)/],
    ] as const) {
      const document = await open(path);
      const hover = await hoverOf(document, document.getText().indexOf(token) + 1);
      assert.ok(hover, path);
      assert.match(textOf(hover), first);
    }
  });

  it('has findings with fixes, which follow edits', async () => {
    const document = await open('/project/classifier.py');
    await untilCodes(document.uri, ['AL401']);
    assert.ok((await actionsAt(document)).some(({ edit }) => edit?.has(document.uri)));
    await replace(document, ', nn.Softmax(dim=1)', '');
    await untilCodes(document.uri, []);
    // In a browser it is saved by and by: the report is on it as it was.
    await replace(document, ', 10)', ', 10), nn.Softmax(dim=1)');
    await untilCodes(document.uri, ['AL401']);
  });

  it('has a panel', async () => {
    await window.showTextDocument(await open('/project/web/layer.ts'));
    await commands.executeCommand('activationLens.openPanel');
    await until('the panel is open', () => panelCount() === 1);
  });

  it('is searched for sources, without what is left out or cannot be listed', async () => {
    const { token } = new CancellationTokenSource();
    const found = await findWorkspaceFiles(token, machinery.words);
    assert.deepEqual(
      found.files.map(({ path }) => path),
      ['classifier.py', 'own.py', 'user.py', 'web/layer.ts'],
    );
    assert.deepEqual(found.problems, []);
    const scanned = await scanWorkspace(found.files, machinery, token, () => undefined);
    assert.equal(scanned?.end.summary.files, 4);
    assert.deepEqual(
      scanned?.files.flatMap(({ uses }) => uses.map(({ path, use }) => `${path} ${use.text}`)),
      [
        'classifier.py Softmax',
        'own.py my_act',
        'own.py sigmoid',
        'user.py my_act',
        'web/layer.ts elu',
      ],
    );
    assert.deepEqual(scanned?.end.unreadable, []);
  });

  it('is not searched any further once that is cancelled', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    const { files: found } = await findWorkspaceFiles(source.token, machinery.words);
    assert.deepEqual(found, []);
  });

  it('is reported on', async () => {
    await commands.executeCommand('activationLens.report');
    const text = await latestReport();
    assert.match(text, /^# Activations of project\n/);
    assert.match(text, /AL401/);
    assert.match(text, /\| ELU \| /);
  });
});
