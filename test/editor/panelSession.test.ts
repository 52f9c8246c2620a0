import assert from 'node:assert/strict';
import {
  type Disposable,
  EventEmitter,
  extensions,
  type LogOutputChannel,
  type WebviewPanel,
  window,
} from 'vscode';
import { createPanel, type PanelDependencies } from '../../src/editor/panel';
import { createPanelSession, type PanelSession } from '../../src/editor/panelSession';
import type { FromPanel, ToPanel } from '../../src/protocol';
import { decodeToPanel, encode } from '../../src/protocolCodec';
import { activateExtension, closeAll, until } from './support';
import { createMachinery, englishAlone, type Machinery } from './supportMachinery';

const COMPARISON = { activations: [{ activation: 'elu' }, { activation: 'relu' }], notes: [] };

describe('a panel', () => {
  let machinery: Machinery;
  let log: LogOutputChannel;
  let dependencies: PanelDependencies;

  before(async () => {
    await activateExtension();
    await closeAll();
    machinery = createMachinery();
    log = window.createOutputChannel('Activation Lens tests of the panel', { log: true });
    const extension = extensions.getExtension('activation-lens.activation-lens');
    assert.ok(extension);
    const language = { ...englishAlone, current: () => 'en', texts: () => ({}), dispose() {} };
    const { extensionUri } = extension;
    dependencies = { ...machinery, extensionUri, log, language } as PanelDependencies;
  });
  after(() => {
    machinery.dispose();
    log.dispose();
  });

  describe('tells its page', () => {
    let standIn: StandIn;
    let session: PanelSession;

    beforeEach(() => {
      standIn = panelStandIn();
      const nothing = { pinned: false, uri: undefined };
      session = createPanelSession(standIn.panel, dependencies, nothing, { width: 640 });
    });
    afterEach(() => session.dispose());

    it('what it was opened for, with itself', async () => {
      session.compare(COMPARISON);
      const { messages = [] } = (await session.begin()) ?? {};
      assert.deepEqual(typesOf(messages), ['file', 'compare']);
      standIn.say({ type: 'ready', isTold: true });
      session.compare(COMPARISON);
      await until('it is told the second one alone', () => standIn.told.length > 0);
      assert.deepEqual(typesOf(standIn.told), ['compare']);
    });

    it('that all the same where another page takes its place before it has asked', async () => {
      session.compare(COMPARISON);
      await session.begin();
      session.reload();
      standIn.say({ type: 'ready' });
      await until('it is told', () => standIn.told.length > 1);
      assert.deepEqual(typesOf(standIn.told), ['file', 'compare']);
    });

    it('that where another page takes its place before it is made', async () => {
      session.compare(COMPARISON);
      const beginning = session.begin();
      session.reload();
      assert.equal(await beginning, undefined);
      standIn.say({ type: 'ready' });
      await until('it is told', () => standIn.told.length > 1);
      assert.deepEqual(typesOf(standIn.told), ['file', 'compare']);
    });

    it('that once', async () => {
      session.compare(COMPARISON);
      await session.begin();
      standIn.say({ type: 'ready', isTold: true });
      session.reload();
      standIn.say({ type: 'ready' });
      await until('it is told', () => standIn.told.length > 0);
      assert.deepEqual(typesOf(standIn.told), ['file']);
    });
  });

  it('takes the place of another one when it comes back, and is not forgotten with that', () => {
    const panels = createPanel(dependencies);
    const [one, other] = [panelStandIn(), panelStandIn()];
    panels.restore(one.panel, undefined);
    panels.restore(other.panel, undefined);
    assert.equal(one.isDisposed(), true);
    assert.equal(other.isDisposed(), false);
    panels.open();
    assert.equal(other.isRevealed(), true);
    panels.dispose();
  });
});

function typesOf(messages: readonly ToPanel[]): readonly string[] {
  return messages.map(({ type }) => type);
}

type StandIn = ReturnType<typeof panelStandIn>;

/** A panel without a page: what it is told is kept, and what its page would say can be said. */
function panelStandIn() {
  const said = new EventEmitter<unknown>();
  const disposed = new EventEmitter<void>();
  const told: ToPanel[] = [];
  let isDisposed = false;
  let isRevealed = false;
  const never = (): Disposable => ({ dispose() {} });
  const panel = {
    visible: true,
    viewColumn: undefined,
    webview: {
      html: '',
      options: {},
      cspSource: '',
      asWebviewUri: (uri: unknown) => uri,
      onDidReceiveMessage: said.event,
      async postMessage(message: unknown) {
        const decoded = decodeToPanel(message);
        if (decoded) told.push(decoded);
        return true;
      },
    },
    onDidChangeViewState: never,
    onDidDispose: disposed.event,
    reveal() {
      isRevealed = true;
    },
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      disposed.fire();
    },
  } as unknown as WebviewPanel;
  return {
    panel,
    told,
    say: (message: FromPanel) => said.fire(encode(message)),
    isDisposed: () => isDisposed,
    isRevealed: () => isRevealed,
  };
}
