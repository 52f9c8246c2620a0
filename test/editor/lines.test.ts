import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeLens,
  ConfigurationTarget,
  commands,
  type InlayHint,
  MarkdownString,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { createHintProvider } from '../../src/editor/derivativeHints';
import { createModelLensProvider } from '../../src/editor/modelLenses';
import { activateExtension, closeAll, openUntitled, panelCount, replace, until } from './support';
import { createMachinery } from './supportMachinery';

const model = `from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(4, 8), nn.Sigmoid(), nn.Linear(8, 8), nn.LeakyReLU(0.2), nn.Linear(8, 2)
        )

    def forward(self, x):
        return self.layers(x)
`;

const settings = ['codeLens.enabled', 'inlayHints.enabled'] as const;

async function switchAll(on: true | undefined): Promise<void> {
  for (const name of settings) {
    const configuration = workspace.getConfiguration('activationLens');
    await configuration.update(name, on, ConfigurationTarget.Workspace);
  }
}

async function lenses({ uri }: TextDocument): Promise<readonly string[]> {
  const found = await commands.executeCommand<CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    100,
  );
  return found
    .filter(({ command }) => command?.command === 'activationLens.openModel')
    .map(({ command, range }) => `${range.start.line}: ${command?.title}`);
}

async function hints(document: TextDocument): Promise<readonly InlayHint[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  return commands.executeCommand('vscode.executeInlayHintProvider', document.uri, all);
}

const labels = async (document: TextDocument) => (await hints(document)).map(({ label }) => label);

describe('what stands in the lines of code', () => {
  before(activateExtension);
  afterEach(async () => {
    await switchAll(undefined);
    await closeAll();
  });

  it('is nothing unless it is switched on', async () => {
    const document = await openUntitled('python', model);
    assert.deepEqual(await lenses(document), []);
    assert.deepEqual(await labels(document), []);
  });

  it('is a line above each model and a hint behind each activation, which follow edits', async () => {
    await switchAll(true);
    const document = await openUntitled('python', model);
    assert.deepEqual(
      (await lenses(document)).map((one) => one.split(' · ').slice(0, 2)),
      [['3: 3 weighted layers', '2 activations']],
    );
    assert.deepEqual(await labels(document), ['f′ ∈ (0, 0.25]', 'f′ ∈ {0.2, 1}']);
    await replace(document, 'nn.Sigmoid()', 'nn.Tanh(), nn.Linear(8, 8), nn.ReLU()');
    assert.match((await lenses(document)).join(), /^3: 4 weighted layers · 3 activations/);
    assert.deepEqual(await labels(document), ['f′ ∈ (0, 1]', 'f′ ∈ {0, 1}', 'f′ ∈ {0.2, 1}']);
  });

  it('opens the panel from a line above a model', async () => {
    const document = await openUntitled('python', model);
    const target = { uri: document.uri.toString(), offset: model.indexOf('Net') };
    await commands.executeCommand('activationLens.openModel', target);
    await until('the panel is open', () => panelCount() === 1);
  });
});

describe('a hint or a line above a model', () => {
  const machinery = createMachinery();
  const log = { error: (error: unknown) => assert.fail(String(error)) };
  const dependencies = { ...machinery, log: log as never };

  before(() => switchAll(true));
  after(async () => {
    await switchAll(undefined);
    machinery.dispose();
  });

  it('is not given to a request that was cancelled', async () => {
    const document = await openUntitled('python', model);
    const source = new CancellationTokenSource();
    source.cancel();
    const lensProvider = createModelLensProvider(dependencies);
    const hintProvider = createHintProvider(dependencies);
    const everywhere = new Range(0, 0, 100, 0);
    assert.equal(await lensProvider.provideCodeLenses(document, source.token), undefined);
    assert.equal(
      await hintProvider.provideInlayHints(document, everywhere, source.token),
      undefined,
    );
  });

  it('has the hover as its tooltip, made when it is asked for', async () => {
    const document = await openUntitled('python', model);
    const { token } = new CancellationTokenSource();
    const provider = createHintProvider(dependencies);
    const found = await provider.provideInlayHints(document, new Range(0, 0, 100, 0), token);
    const [hint] = found ?? [];
    assert.ok(hint);
    assert.equal(hint.tooltip, undefined);
    const resolved = await provider.resolveInlayHint?.(hint, token);
    assert.ok(resolved?.tooltip instanceof MarkdownString);
    assert.match(resolved.tooltip.value, /^\*\*sigmoid/i);
  });
});
