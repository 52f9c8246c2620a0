import assert from 'node:assert/strict';
import { CancellationTokenSource, ConfigurationTarget, commands, Uri, workspace } from 'vscode';
import { findWorkspaceFiles } from '../../src/editor/reportFiles';
import { scanWorkspace } from '../../src/editor/reportScan';
import { activateExtension, closeAll, latestReport, replace, writeFile } from './support';
import { CLASSIFIER } from './supportFindings';
import { createMachinery, type Machinery } from './supportMachinery';

describe('the report on a workspace', () => {
  let machinery: Machinery;

  const folder = (): Uri => {
    const uri = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(uri);
    return uri;
  };
  const found = async (): Promise<readonly string[]> => {
    const { files } = await findWorkspaceFiles(
      new CancellationTokenSource().token,
      machinery.words,
    );
    return files.map(({ path }) => path).filter((path) => path.startsWith('reported/'));
  };
  const scan = async () => {
    const { token } = new CancellationTokenSource();
    const { files } = await findWorkspaceFiles(token, machinery.words);
    const ours = files.filter(({ path }) => path.startsWith('reported/'));
    const scanned = await scanWorkspace(ours, machinery, token, () => {});
    assert.ok(scanned);
    return scanned;
  };

  before(async () => {
    await activateExtension();
    machinery = createMachinery();
    await writeFile('reported/a.py', CLASSIFIER);
    await writeFile(
      'reported/sub/net.ts',
      "import * as tf from '@tensorflow/tfjs';\ntf.relu(x);\n",
    );
    await writeFile(
      'reported/own.py',
      'import torch\ndef squashed(x):\n    return torch.tanh(x)\n',
    );
    await writeFile(
      'reported/user.py',
      'from .own import squashed\nclass Net: pass\ny = squashed(1)\n',
    );
    await writeFile('reported/plain.py', 'print(1)\n');
    await writeFile('reported/notes.txt', 'relu\n');
  });
  after(async () => {
    await closeAll();
    machinery.dispose();
    await workspace.fs.delete(Uri.joinPath(folder(), 'reported'), { recursive: true });
  });

  it('looks at the sources of the workspace, without what is excluded', async () => {
    const all = ['a.py', 'own.py', 'plain.py', 'sub/net.ts', 'user.py'];
    assert.deepEqual(
      await found(),
      all.map((name) => `reported/${name}`),
    );
    await writeFile('reported/.gitignore', 'sub/\n/own.py\n');
    await writeFile('activation-lens.json', '{"exclude": ["reported/a*"], "include": ["*.py"]}');
    try {
      assert.deepEqual(await found(), ['reported/plain.py', 'reported/user.py']);
    } finally {
      await workspace.fs.delete(Uri.joinPath(folder(), 'reported/.gitignore'));
      await workspace.fs.delete(Uri.joinPath(folder(), 'activation-lens.json'));
    }
  });

  it('leaves out what the editor does not show', async () => {
    const files = workspace.getConfiguration('files');
    await files.update('exclude', { 'reported/sub': true }, ConfigurationTarget.Workspace);
    try {
      assert.ok(!(await found()).includes('reported/sub/net.ts'), (await found()).join());
    } finally {
      await files.update('exclude', undefined, ConfigurationTarget.Workspace);
    }
  });

  it('has what is in each file, as the editor would find it', async () => {
    const { files, end } = await scan();
    const uses = files.flatMap((file) => file.uses.map(({ path, use }) => `${path} ${use.text}`));
    assert.ok(uses.includes('reported/a.py Softmax'), uses.join());
    assert.ok(uses.includes('reported/sub/net.ts relu'), uses.join());
    const codes = files.flatMap((file) => file.findings.map(({ finding }) => finding.code));
    assert.deepEqual(codes, ['AL401']);
    assert.deepEqual(
      files.flatMap((file) => file.models.map(({ name }) => name)),
      ['model'],
    );
    assert.equal(end.summary.files, 5);
  });

  it('takes an open file as it stands in the editor', async () => {
    const document = await workspace.openTextDocument(Uri.joinPath(folder(), 'reported/plain.py'));
    await replace(document, 'print(1)', 'import torch.nn as nn; nn.GELU()');
    const { files } = await scan();
    const uses = files.flatMap((file) => file.uses.map(({ use }) => use.text));
    assert.ok(uses.includes('GELU'), uses.join());
    await commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  it('counts and names what cannot be read', async () => {
    const { token } = new CancellationTokenSource();
    const uri = Uri.joinPath(folder(), 'reported/none.py');
    const missing = { uri, path: 'reported/none.py', absolute: uri.toString() };
    const scanned = await scanWorkspace([missing], machinery, token, () => {});
    assert.deepEqual(
      scanned?.end.unreadable.map(({ path }) => path),
      ['reported/none.py'],
    );
  });

  it('keeps nothing once it is cancelled', async () => {
    const source = new CancellationTokenSource();
    const { files } = await findWorkspaceFiles(source.token, machinery.words);
    const done: number[] = [];
    const scanned = await scanWorkspace(files, machinery, source.token, (count) => {
      done.push(count);
      source.cancel();
    });
    assert.equal(scanned, undefined);
    assert.deepEqual(done, [1]);
    assert.equal(machinery.documents.trees, 0);
  });

  it('opens as a document that nobody can edit, with links to the files', async () => {
    await commands.executeCommand('activationLens.report');
    const text = await latestReport();
    assert.match(text, /^# Activations of examples\n/);
    assert.match(text, /\| Softmax \| /);
    assert.ok(text.includes('](/reported/a.py#L3)'), text);
    assert.match(text, /AL401/);
  });

  it('is gone when its address is of another window', async () => {
    const uri = Uri.parse('activation-lens:/reports/999/Activation%20Lens%20report.md');
    assert.match((await workspace.openTextDocument(uri)).getText(), /^This report is gone/);
  });

  it('can be asked to be saved with anything, and asks how', async () => {
    for (const argument of [undefined, null, 7, { uri: 'file:///etc/passwd' }]) {
      let answered = false;
      const asked = commands.executeCommand('activationLens.saveReport', argument).then(() => {
        answered = true;
      });
      while (!answered) {
        await commands.executeCommand('workbench.action.closeQuickOpen');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await asked;
    }
  });
});
