import { wordsOf } from '../src/text/fill';
import { createAnalysers } from './analyser';
import { announcer } from './announcer';
import { copier } from './clipboard';
import type { Context } from './context';
import { element } from './dom';
import { afterPaint } from './frames';
import { mainPane } from './mainPane';
import {
  broughtKnowledge,
  broughtMessages,
  broughtTexts,
  hasFirstFigure,
  nonce,
  toolkitAddress,
} from './page';
import { reduce } from './reduce';
import { sidebar } from './sidebar';
import { fromSaved, type PanelState, toSaved } from './state';
import { createStore } from './store';
import { startToolkit } from './toolkit';
import { loadState, onMessage, post, saveState } from './vscodeApi';

/**
 * The panel. The page it runs in only has to have `media/panel.css`, to carry the nonce in
 * `<meta property="csp-nonce">` and what `page.ts` reads in others; the panel appends all of
 * its own elements to the body.
 *
 * What it is opened for comes first, the figure. When that is on the screen the lists
 * follow, and the toolkit begins.
 */
function start(): void {
  const saved = loadState();
  // A page that is loaded again brings what was so when it was made.
  const messages = saved === undefined ? broughtMessages() : [];
  const begun = messages.reduce<PanelState>(reduce, fromSaved(saved));
  const texts = broughtTexts();
  const say = wordsOf((key) => texts[key] ?? key);
  const live = announcer();
  const store = createStore(begun, draw, (state) => saveState(toSaved(state)));
  const analysers = createAnalysers(broughtKnowledge(), store.redraw);
  const context: Context = {
    words: say,
    dispatch: store.dispatch,
    announce: live.announce,
    send: post,
    copy: copier(say, live.announce),
    pin(pinned) {
      store.dispatch({ type: 'setPinned', pinned });
      post({ type: 'pin', pinned });
    },
    reveal(uri, index, { use, cell }) {
      store.dispatch({ type: 'revealed', uri, index });
      post({ type: 'reveal', uri, span: use.span, ...(cell === undefined ? {} : { cell }) });
    },
    revealPlace(uri, { span, cell }) {
      post({ type: 'reveal', uri, span, ...(cell === undefined ? {} : { cell }) });
    },
  };
  const build = () => {
    const [side, main] = [sidebar(context), mainPane(context, analysers, store.redraw)];
    const root = element('div', { class: 'panel' }, side.element, main.element, live.element);
    return { side, main, root };
  };
  let built = build();
  // With a figure on the screen there is nothing to be had from leaving the lists for later.
  let isSeen = hasFirstFigure();
  function draw(state: PanelState): void {
    if (isSeen) built.side.update(state);
    built.main.update(state);
  }
  document.body.append(built.root);
  draw(begun);
  document.querySelector('.first')?.remove();
  onMessage((message) => {
    if (message.type === 'say') live.announce(message.text);
    else store.dispatch(message);
  });
  askEditor(begun, messages.length > 0);
  afterPaint(() => {
    isSeen = true;
    store.redraw();
    void analysers.load();
    startToolkit(toolkitAddress(), nonce()).catch((error) => {
      report(error);
      built = build();
      document.body.replaceChildren(built.root);
      store.redraw();
    });
  });
}

/** Asks for everything, or for what is new since it was told. */
function askEditor({ pinned }: PanelState, isTold: boolean): void {
  // After a reload the editor has forgotten the pin, and would follow the cursor away.
  if (pinned) post({ type: 'pin', pinned: true });
  post(isTold ? { type: 'ready', isTold } : { type: 'ready' });
}

function report(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  post({ type: 'error', message });
}

window.addEventListener('error', (event) => report(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => report(event.reason));
start();
