import { Disposable, env, type WebviewPanel } from 'vscode';
import { firstPage } from '../picture/firstPage';
import type { Comparison, FromPanel, PanelFile, ToPanel } from '../protocol';
import { encode } from '../protocolCodec';
import { type Worked, workedOut } from '../report/worked';
import type { Words } from '../text/text';
import { portedEntries } from './comparison';
import type { Cursor } from './cursor';
import { debounce } from './debounce';
import { dialogs } from './dialogs';
import { createFollowing } from './following';
import { openExample } from './openExample';
import type { PanelDependencies } from './panel';
import { type FileView, viewFile } from './panelFile';
import { readFromPanel } from './panelMessages';
import { type Asked, messagesOn, type Sent } from './panelNews';
import { catalogueRecommendations } from './recommendations';
import { reveal } from './reveal';
import type { SavedPanel } from './savedPanel';
import { saveDialogs, saveFigure } from './saveFigure';
import { themeKind } from './theme';
import { writeIntoCode } from './writeIntoCode';

/** A panel on screen: it is told what file is in front, and what is clicked in it is obeyed. */
export interface PanelSession extends Disposable {
  /** Studies the use at a place, pinned or not. */
  show(place: Cursor): void;
  compare(comparison: Comparison): void;
  /**
   * What the page is told with itself: what it would ask for when it is ready. `undefined`: that
   * is not known soon enough, and the page shall ask.
   */
  begin(): Promise<Beginning | undefined>;
  /** The page is about to be loaded again, in other words; it asks for everything when it is ready. */
  reload(): void;
  /** Shows the file as a whole, at the model whose name begins at a place. */
  showModel(place: Cursor): void;
}

/** What a page brings with it. */
export interface Beginning {
  readonly messages: readonly ToPanel[];
  readonly known: Worked | undefined;
  /** What it shows before its script has run. */
  readonly first?: string | undefined;
}

/** How wide the figure of the last panel was; kept from one panel to the next. */
export interface Room {
  width: number;
}

/** VS Code takes longer to make a page ready for what it is to hold. */
const BEGINNING_MILLISECONDS = 150;

/** Lets a burst of keys or arrow moves pass, and still feels immediate. */
const QUIET_MILLISECONDS = 80;

export function createPanelSession(
  panel: WebviewPanel,
  dependencies: PanelDependencies,
  saved: SavedPanel,
  room: Room,
): PanelSession {
  const { documents, words, log } = dependencies;
  /** A page that is loading or hidden receives nothing; it asks for everything when it is ready. */
  let ready = false;
  let latest = 0;
  /** Worked out when it is told first: until then the editor makes the panel. */
  let known: ReturnType<typeof catalogueIn> | undefined;
  let sent: Sent | undefined;
  let asked: Asked = {};
  /** What the page has brought with it. */
  let brought: Sent | undefined;
  /** What it was asked for with that, until it is ready: another page may take its place before. */
  let unread: Asked = {};
  let reloads = 0;

  const report = (error: unknown): void =>
    log.error(error instanceof Error ? error : String(error));
  const post = (message: ToPanel): void => {
    panel.webview.postMessage(encode(message)).then(undefined, report);
  };

  /** What there is to tell, which is told with that. */
  const news = (view: FileView | undefined): readonly ToPanel[] => {
    known ??= catalogueIn(words);
    const told = messagesOn(view, following.pinned, known, asked, sent);
    ({ sent } = told);
    asked = {};
    return told.messages;
  };

  /** Where something else is asked for, it is left to the page. */
  const first = (
    file: PanelFile,
    index: number,
    known: Worked,
    messages: readonly ToPanel[],
  ): string | undefined => {
    if (messages.some(({ type }) => type !== 'file' && type !== 'select')) return undefined;
    try {
      return firstPage({ file, index, known, width: room.width, theme: themeKind() }, words);
    } catch (error) {
      report(error);
      return undefined;
    }
  };

  const look = async (): Promise<FileView | undefined> => {
    const { front, cursor } = await following.now();
    return front && viewFile(front, cursor, dependencies);
  };
  const update = async (): Promise<void> => {
    const run = ++latest;
    const view = await look();
    if (run === latest && ready) {
      news(view).forEach(post);
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
        sent = message.isTold === true ? brought : undefined;
        unread = {};
        known = undefined;
        return update();
      case 'pin':
        return following.pin(message.pinned);
      case 'room':
        room.width = message.width;
        return;
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
    async begin() {
      const before = reloads;
      const late = new Promise<'late'>((resolve) => {
        setTimeout(resolve, BEGINNING_MILLISECONDS, 'late');
      });
      const view = await Promise.race([turn().then(look), late]).catch((error) => {
        report(error);
        return 'late' as const;
      });
      if (view === 'late' || reloads !== before) return undefined;
      unread = asked;
      const messages = news(view);
      brought = sent;
      const index = view?.selected ?? 0;
      const use = view?.file.uses[index]?.use;
      const known = use && workedOut(use, words);
      return { messages, known, first: view && known && first(view.file, index, known, messages) };
    },
    reload() {
      reloads += 1;
      ready = false;
      asked = { ...unread, ...asked };
      unread = {};
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

/**
 * Lets go of what is under way: who has opened the panel says next what it is to show, and VS
 * Code sends its own part that a panel is to be made only when nothing else is to be done.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** What the panel is told of the whole catalogue. */
function catalogueIn(words: Words) {
  return { recommendations: catalogueRecommendations(words), ports: portedEntries(words) };
}
