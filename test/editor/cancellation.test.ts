import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type Disposable,
  type LogOutputChannel,
  Position,
  window,
} from 'vscode';
import { createConfiguration } from '../../src/editor/configuration';
import { createDocuments } from '../../src/editor/documents';
import { createHoverProvider } from '../../src/editor/hover';
import { createWorkspaceKeras } from '../../src/editor/workspaceKeras';
import { words } from '../../src/text/text';
import { openUntitled } from './support';
import { englishAlone } from './supportMachinery';

describe('a hover that cannot be given', () => {
  const disposables: Disposable[] = [];
  let log: LogOutputChannel;

  before(() => {
    log = window.createOutputChannel('Activation Lens tests', { log: true });
    disposables.push(log);
  });

  after(() => {
    for (const disposable of disposables) {
      disposable.dispose();
    }
  });

  const askFor = async (
    readAsset: () => Promise<Uint8Array>,
    token = new CancellationTokenSource().token,
  ) => {
    const configuration = createConfiguration({ language: englishAlone, log });
    const keras = createWorkspaceKeras(configuration);
    const documents = createDocuments(readAsset, keras, () => true);
    disposables.push(documents, keras, configuration);
    const provider = createHoverProvider({ configuration, documents, words: words(), log });
    const document = await openUntitled('python', 'from torch import nn\nnn.ReLU()\n');
    return { documents, answer: provider.provideHover(document, new Position(1, 4), token) };
  };

  it('is not given once it is cancelled, even while the grammar loads', async () => {
    const source = new CancellationTokenSource();
    let loading = 0;
    const { documents, answer } = await askFor(() => {
      loading++;
      source.cancel();
      return Promise.reject(new Error('cancelled'));
    }, source.token);
    assert.equal(await answer, undefined);
    assert.ok(loading > 0);
    assert.equal(documents.trees, 0);
  });

  it('stays away quietly when a grammar cannot be read', async () => {
    const { answer } = await askFor(() => Promise.reject(new Error('no such file')));
    assert.equal(await answer, undefined);
  });
});
