import assert from 'node:assert/strict';
import { ConfigurationTarget, type TextDocument, workspace } from 'vscode';
import { frontOfDocument } from '../../src/editor/front';
import { viewFile } from '../../src/editor/panelFile';
import type { PanelFile } from '../../src/protocol';
import { activateExtension, closeAll, openUntitled, replace } from './support';
import { CLASSIFIER, codesIn, untilCodes } from './supportFindings';
import { createMachinery, type Machinery } from './supportMachinery';

describe('what the panel is told of a file', () => {
  let machinery: Machinery;
  let document: TextDocument;

  const fileOf = async (): Promise<PanelFile> => {
    const view = await viewFile(frontOfDocument(document), undefined, machinery);
    assert.ok(view);
    return view.file;
  };
  /** As the list of problems has it. */
  const agrees = async (codes: readonly string[]): Promise<void> => {
    await untilCodes(document.uri, codes);
    const { findings } = await fileOf();
    assert.deepEqual(
      findings.map(({ code }) => code),
      codesIn(document.uri),
    );
  };
  const configure = (name: string, value: unknown): Thenable<void> =>
    workspace.getConfiguration('activationLens').update(name, value, ConfigurationTarget.Workspace);

  before(async () => {
    await activateExtension();
    machinery = createMachinery();
  });
  beforeEach(async () => {
    document = await openUntitled('python', CLASSIFIER);
  });
  afterEach(async () => {
    await configure('rules', undefined);
    await configure('diagnostics.enabled', undefined);
    await closeAll();
  });
  after(() => machinery.dispose());

  it('is its models, layer by layer, with what stands on each', async () => {
    const { models, findings, uses } = await fileOf();
    const [model, ...others] = models;
    assert.deepEqual(others, []);
    assert.equal(model?.name, 'model');
    assert.deepEqual(
      model?.layers.map(({ kind, at, findings: on = [] }) => [kind, at.line, on.length]),
      [
        ['weighted', 3, 0],
        ['activation', 3, 1],
        ['output', 3, 0],
      ],
    );
    assert.deepEqual(
      model?.losses.map(({ name }) => name),
      ['CrossEntropyLoss'],
    );
    assert.deepEqual(model?.uses, [0]);
    assert.deepEqual(
      findings.map(({ code, use }) => [code, use]),
      [['AL401', 0]],
    );
    assert.equal(uses[0]?.use.activation, 'softmax');
  });

  it('follows edits and comments that ignore, as the list of problems does', async () => {
    await agrees(['AL401']);
    await replace(document, 'dim=1))', 'dim=1))  # activation-lens: ignore[AL401]');
    await agrees([]);
    await replace(document, 'ignore[AL401]', 'ignore[AL101]');
    await agrees(['AL401']);
    await replace(document, ', nn.Softmax(dim=1)', '');
    await agrees([]);
    assert.deepEqual(
      (await fileOf()).models[0]?.layers.map(({ kind }) => kind),
      ['weighted', 'output'],
    );
  });

  it('is of one version, also where the text changes while it is read', async () => {
    let isChanged = false;
    const findings: Machinery['findings'] = {
      async of(...asked) {
        if (!isChanged) await replace(document, 'from torch', '\n\nfrom torch');
        isChanged = true;
        return machinery.findings.of(...asked);
      },
    };
    const front = frontOfDocument(document);
    const view = await viewFile(front, undefined, { ...machinery, findings });
    const [softmax] = view?.file.uses ?? [];
    assert.equal(view?.file.version, document.version);
    assert.equal(softmax?.use.span.start, document.getText().indexOf('Softmax'));
    assert.equal(softmax?.line, 5);
  });

  it('follows the levels that are set, and the switch of all', async () => {
    await agrees(['AL401']);
    await configure('rules', { AL401: 'hint' });
    assert.deepEqual(
      (await fileOf()).findings.map(({ severity }) => severity),
      ['hint'],
    );
    await configure('rules', { AL401: 'off' });
    await agrees([]);
    await configure('rules', undefined);
    await agrees(['AL401']);
    await configure('diagnostics.enabled', false);
    await agrees([]);
  });
});
