import { Disposable, env, type WebviewPanel } from 'vscode';
import type { Comparison, FromPanel, ToPanel } from '../protocol';
import { encode } from '../protocolCodec';
import type { Words } from '../text/text';
import { portedEntries } from './comparison';
import type { Cursor } from './cursor';
import { debounce } from './debounce';
import { dialogs } from './dialogs';
import { createFollowing } from './following';
import { notebookOf } from './notebooks';
import { openExample } from './openExample';
import type { PanelDependencies } from './panel';
import { type FileView, viewFile } from './panelFile';
import { readFromPanel } from './panelMessages';
import { catalogueRecommendations } from './recommendations';
import { reveal } from './reveal';
import type { SavedPanel } from './savedPanel';
import { saveDialogs, saveFigure } from './saveFigure';
import { writeIntoCode } from './writeIntoCode';

/** A panel on screen: it is told what file is in front, and what is clicked in it is obeyed. */
export interface PanelSession extends Disposable {
  /** Studies the use at a place, pinned or not. */
  show(place: Cursor): void;
  compare(comparison: Comparison): void;
  /** The page is about to be loaded again, in other words; it asks for everything when it is ready. */
  reload(): void;
  /** Shows the file as a whole, at the model whose name begins at a place. */
  showModel(place: Cursor): void;
}

/** Lets a burst of keys or arrow moves pass, and still feels immediate. */
const QUIET_MILLISECONDS = 80;

export function createPanelSession(
  panel: WebviewPanel,
  dependencies: PanelDependencies,
  saved: SavedPanel,
): PanelSession {
  const { documents, words, log } = dependencies;
  /** A page that is loading or hidden receives nothing; it asks for everything when it is ready. */
  let ready = false;
  let latest = 0;
  let known = catalogueIn(words);
  let sent: { readonly state: string; readonly selected: number | undefined } | undefined;
  let asked: {
    readonly show?: true;
    readonly compare?: Comparison;
    readonly model?: Cursor;
  } = {};

  const report = (error: unknown): void =>
    log.error(error instanceof Error ? error : String(error));
  const post = (message: ToPanel): void => {
    panel.webview.postMessage(encode(message)).then(undefined, report);
  };

  const send = (view: FileView | undefined): void => {
    const { pinned } = following;
    const { selected } = view ?? {};
    const message = { type: 'file', file: view?.file ?? null, pinned, ...known } as const;
    const state = JSON.stringify(encode([message.file, pinned]));
    const stale = state !== sent?.state;
    if (stale) {
      post(selected === undefined ? message : { ...message, selected });
    }
    if (asked.show && selected !== undefined) {
      post({ type: 'select', subject: { kind: 'use', index: selected } });
    } else if (!stale && !pinned && selected !== sent?.selected) {
      post(selected === undefined ? { type: 'cursor' } : { type: 'cursor', selected });
    }
    const model = asked.model === undefined ? -1 : modelAt(view, asked.model);
    if (model >= 0) {
      post({ type: 'showModel', model });
    }
    if (asked.compare) {
      post({ type: 'compare', ...asked.compare });
    }
    sent = { state, selected };
    asked = {};
  };

  const update = async (): Promise<void> => {
    const run = ++latest;
    const { front, cursor } = await following.now();
    const view = front && (await viewFile(front, cursor, dependencies));
    if (run === latest && ready) {
      send(view);
    }
  };
  const later = debounce(() => update().catch(report), QUIET_MILLISECONDS);
  const following = createFollowing(saved, later.schedule);

  const answer = (text: string | undefined): void => {
    if (text !== undefined) {
      post({ type: 'say', text });
    }
  };
  const obey = async (message: FromPanel): Promise<void> => {
    switch (message.type) {
      case 'ready':
        ready = true;
        sent = undefined;
        known = catalogueIn(words);
        return update();
      case 'pin':
        return following.pin(message.pinned);
      case 'reveal':
        return reveal(message.uri, message.span, message.cell, panel.viewColumn);
      case 'write':
        return answer(await writeIntoCode(message, { documents, words, dialogs }));
      case 'save':
        return answer(await saveFigure(message, { words, ...saveDialogs(words) }));
      case 'openExample':
        return openExample(undefined, words);
      case 'copy':
        return env.clipboard.writeText(message.text);
      case 'error':
        log.error(`Panel: ${message.message}`);
    }
  };

  const subscriptions = Disposable.from(
    following,
    later,
    documents.onDidChange(later.schedule),
    panel.webview.onDidReceiveMessage((data: unknown) => {
      const message = readFromPanel(data);
      if (message) {
        obey(message).catch(report);
      }
    }),
    panel.onDidChangeViewState(() => {
      ready &&= panel.visible;
    }),
  );
  return {
    show(place) {
      asked = { ...asked, show: true };
      following.show(place);
    },
    compare(comparison) {
      asked = { ...asked, compare: comparison };
      later.schedule();
    },
    reload() {
      ready = false;
    },
    showModel(place) {
      asked = { ...asked, model: place };
      following.show(place);
    },
    dispose() {
      latest++;
      ready = false;
      subscriptions.dispose();
    },
  };
}

/** What the panel is told of the whole catalogue. */
function catalogueIn(words: Words) {
  return { recommendations: catalogueRecommendations(words), ports: portedEntries(words) };
}

/** Index of the model that begins at a place of the file; -1: none does. */
function modelAt(view: FileView | undefined, { document, offset }: Cursor): number {
  const cells = notebookOf(document)?.getCells();
  const cell = cells?.find((one) => one.document === document)?.index;
  const models = view?.file.models ?? [];
  return models.findIndex(({ at }) => at.span.start === offset && at.cell === cell);
}
