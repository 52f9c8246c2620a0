import type { FromPanel, ToPanel } from '../src/protocol';
import { decode, decodeToPanel, encode } from '../src/protocolCodec';
import type {} from './globals';

/** May be acquired once only, which the first script of the page has done. */
const api = window.panelApi ?? acquireVsCodeApi();

export function post(message: FromPanel): void {
  api.postMessage(encode(message));
}

/** Calls back with each message of the editor; what is no message of ours is ignored. */
export function onMessage(receive: (message: ToPanel) => void): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = decodeToPanel(event.data);
    if (message !== undefined) receive(message);
  });
}

/** What `saveState` kept before the panel was hidden or the window reloaded; `undefined` at first. */
export function loadState(): unknown {
  return decode(api.getState());
}

export function saveState(state: unknown): void {
  api.setState(encode(state));
}
