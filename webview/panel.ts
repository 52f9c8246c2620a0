import type { ToPanel } from '../src/protocol';
import { wordsOf } from '../src/text/fill';
import type { Texts } from '../src/text/text';
import { announcer } from './announcer';
import { copier } from './clipboard';
import type { Context } from './context';
import { element } from './dom';
import { mainPane } from './mainPane';
import { sidebar } from './sidebar';
import { fromSaved, type PanelState, toSaved } from './state';
import { createStore } from './store';
import { toolkitReady } from './toolkit';
import { loadState, onMessage, post, saveState } from './vscodeApi';

/**
 * The panel. The page it runs in only has to link `media/panel.css`, to load the
 * toolkit's script after this one, to carry the nonce in
 * `<meta property="csp-nonce">` and all that the panel says in `<meta name="texts">`;
 * the panel appends all of its own elements to the body.
 */
async function start(): Promise<void> {
  const saved = fromSaved(loadState());
  // The editor looks at its file while the toolkit begins, which takes as long.
  const messages = askEditor(saved);
  await toolkitReady();
  const texts = textsOf(document);
  const say = wordsOf((key) => texts[key] ?? key);
  const live = announcer();
  const store = createStore(saved, draw, (state) => saveState(toSaved(state)));
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
  const side = sidebar(context);
  const main = mainPane(context, store.redraw);
  function draw(state: PanelState): void {
    side.update(state);
    main.update(state);
  }
  document.body.append(
    element('div', { class: 'panel' }, side.element, main.element, live.element),
  );
  draw(saved);
  messages((message) => {
    if (message.type === 'say') live.announce(message.text);
    else store.dispatch(message);
  });
}

/** Asks for everything; what is answered before somebody receives it is kept until then. */
function askEditor({ pinned }: PanelState): (receive: (message: ToPanel) => void) => void {
  const early: ToPanel[] = [];
  let receiver = (message: ToPanel): unknown => early.push(message);
  onMessage((message) => receiver(message));
  // After a reload the editor has forgotten the pin, and would follow the cursor away.
  if (pinned) post({ type: 'pin', pinned: true });
  post({ type: 'ready' });
  return (receive) => {
    receiver = receive;
    early.forEach(receive);
  };
}

/** The words that the page carries. */
function textsOf(page: Document): Texts {
  const content = page.querySelector<HTMLMetaElement>('meta[name="texts"]')?.content;
  return JSON.parse(content ?? '{}');
}

function report(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  post({ type: 'error', message });
}

window.addEventListener('error', (event) => report(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => report(event.reason));
void start();
