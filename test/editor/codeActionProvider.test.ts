import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  Disposable,
  Range,
  type TextDocument,
  window,
} from 'vscode';
import { createCodeActionProvider } from '../../src/editor/codeActions';
import { createConfiguration } from '../../src/editor/configuration';
import type { LocatedFinding } from '../../src/editor/locatedFinding';
import { words as wordsOf } from '../../src/text/text';
import { activateExtension, closeAll, openUntitled } from './support';
import { CLASSIFIER, oursIn, untilCodes } from './supportFindings';
import { englishAlone } from './supportMachinery';

describe('what code actions are given for', () => {
  const disposables: Disposable[] = [];
  let document: TextDocument;

  before(async () => {
    await activateExtension();
    document = await openUntitled('python', CLASSIFIER);
    await untilCodes(document.uri, ['AL401']);
  });

  after(async () => {
    Disposable.from(...disposables).dispose();
    await closeAll();
  });

  let asked = 0;
  const ask = async (
    diagnostics: CodeActionContext['diagnostics'],
    cancel = false,
  ): Promise<readonly CodeAction[]> => {
    const words = wordsOf();
    const log = window.createOutputChannel('Activation Lens tests', { log: true });
    const configuration = createConfiguration({ language: englishAlone, log });
    disposables.push(configuration, log);
    const provider = createCodeActionProvider({
      configuration,
      documents: { isComment: async () => true },
      findings: {
        async of(_source, _options, isCancelled) {
          asked += 1;
          return isCancelled() ? undefined : { documents: [document], found: [found(document)] };
        },
      },
      words,
      log,
    });
    const source = new CancellationTokenSource();
    if (cancel) {
      source.cancel();
    }
    const context: CodeActionContext = {
      diagnostics,
      only: undefined,
      triggerKind: CodeActionTriggerKind.Invoke,
    };
    const range = diagnostics[0]?.range ?? new Range(0, 0, 0, 0);
    const given = await provider.provideCodeActions(document, range, context, source.token);
    return (given ?? []) as readonly CodeAction[];
  };

  it('is a diagnostic of ours, to which each is tied', async () => {
    const diagnostics = oursIn(document.uri);
    asked = 0;
    const actions = await ask(diagnostics);
    assert.equal(actions.length, 3);
    assert.equal(asked, 1);
    for (const action of actions) {
      assert.equal(action.diagnostics?.length, 1);
      assert.equal(action.diagnostics?.[0], diagnostics[0]);
    }
  });

  it('is nothing else: then the file is not even read', async () => {
    const others = oursIn(document.uri).map((one) => ({ ...one, source: 'another' }));
    asked = 0;
    for (const diagnostics of [[], others]) {
      assert.deepEqual(await ask(diagnostics), []);
    }
    assert.equal(asked, 0);
  });

  it('is not what was cancelled', async () => {
    assert.deepEqual(await ask(oursIn(document.uri), true), []);
  });

  it('is not a place that has changed since', async () => {
    const [first] = oursIn(document.uri);
    assert.ok(first);
    const elsewhere = Object.assign(Object.create(Object.getPrototypeOf(first)), first);
    elsewhere.range = new Range(0, 0, 0, 4);
    assert.deepEqual(await ask([elsewhere]), []);
  });
});

/** As the diagnostic has it, without a fix. */
function found(document: TextDocument): LocatedFinding {
  const start = document.getText().indexOf('Softmax');
  return {
    finding: {
      rule: 'softmax-cross-entropy',
      code: 'AL401',
      severity: 'warning',
      message: '',
      span: { start, end: start + 7 },
      related: [],
      reference: '',
    },
    at: { document, start, end: start + 7 },
    related: [],
    edits: [],
  };
}
