import {
  type Disposable,
  type LogOutputChannel,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewOptions,
  type WebviewPanel,
  window,
} from 'vscode';
import { panelTexts } from '../text/panelTexts';
import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import type { Findings } from './findings';
import { hasFront } from './front';
import { viewTypes } from './ids';
import type { SpokenLanguage } from './language';
import { pageCode } from './pageCode';
import { type PageCode, panelHtml } from './panelHtml';
import { type Beginning, createPanelSession, type PanelSession, type Room } from './panelSession';
import { readSavedPanel, type SavedPanel } from './savedPanel';

export interface PanelDependencies {
  readonly extensionUri: Uri;
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly findings: Findings;
  readonly language: SpokenLanguage;
  readonly words: Words;
  readonly log: LogOutputChannel;
}

export interface Panel extends Disposable {
  /** Shows the one panel, made if there is none, and returns what it can be told. */
  open(): PanelSession;
  /** Takes over the panel of the window before it was reloaded, with what the panel saved then. */
  restore(panel: WebviewPanel, state: unknown): void;
}

export function createPanel(dependencies: PanelDependencies): Panel {
  // Where there is less, a figure of this width is shown smaller, as high as it will be.
  const room: Room = { width: 640 };
  let shown: { readonly panel: WebviewPanel; readonly session: PanelSession } | undefined;
  let loads = 0;
  const code = pageCode(dependencies.extensionUri);

  const adopt = (panel: WebviewPanel, saved: SavedPanel): PanelSession => {
    panel.iconPath = Uri.joinPath(dependencies.extensionUri, 'media', 'icon.png');
    const session = createPanelSession(panel, dependencies, saved, room);
    panel.onDidDispose(() => {
      session.dispose();
      if (shown?.session === session) shown = undefined;
    });
    // After a reload of the window a panel that was hidden comes back when it is turned to.
    const other = shown;
    shown = { panel, session };
    other?.panel.dispose();
    return session;
  };
  /** With what it is to show, unless it knows better: it is there before it could ask. */
  const load = (session: PanelSession, beginning?: Promise<Beginning | undefined>): void => {
    const run = ++loads;
    Promise.all([code(), beginning])
      .then(([own, told]) => {
        if (shown?.session !== session || run !== loads) return;
        const { webview } = shown.panel;
        webview.html = pageOf(webview, dependencies, own, told);
      })
      .catch((error) => dependencies.log.error(String(error)));
  };

  // The page carries its words, and keeps its state when it is loaded again.
  const retold = dependencies.language.onDidChange(() => {
    if (shown) {
      shown.session.reload();
      load(shown.session);
    }
  });

  return {
    open() {
      if (shown) {
        shown.panel.reveal(undefined, true);
        return shown.session;
      }
      const panel = showPanel(dependencies);
      const session = adopt(panel, { pinned: false, uri: undefined });
      load(session, session.begin());
      return session;
    },
    restore(panel, state) {
      panel.webview.options = optionsOf(dependencies);
      load(adopt(panel, readSavedPanel(state)));
    },
    dispose() {
      retold.dispose();
      shown?.panel.dispose();
    },
  };
}

/** Beside the code, which keeps the focus; in the empty window in the middle. */
function showPanel(dependencies: PanelDependencies): WebviewPanel {
  const { words } = dependencies;
  const beside = hasFront();
  return window.createWebviewPanel(
    viewTypes.panel,
    words('editor.panelTitle'),
    {
      viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active,
      preserveFocus: beside,
    },
    optionsOf(dependencies),
  );
}

function optionsOf(dependencies: PanelDependencies): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [partsOf(dependencies)] };
}

/** What the page loads: all that is not in it. */
function partsOf({ extensionUri }: PanelDependencies): Uri {
  return Uri.joinPath(extensionUri, 'dist');
}

function pageOf(
  webview: Webview,
  dependencies: PanelDependencies,
  code: PageCode,
  { messages, known, first }: Beginning = { messages: [], known: undefined },
): string {
  const { language, words } = dependencies;
  const address = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(partsOf(dependencies), name)).toString();
  return panelHtml({
    source: webview.cspSource,
    nonce: createNonce(),
    title: words('editor.panelTitle'),
    language: words('language.tag'),
    texts: panelTexts(language.texts()),
    messages,
    known,
    first,
    code,
    parts: address('panel'),
    toolkit: address('toolkit.min.js'),
  });
}

function createNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
