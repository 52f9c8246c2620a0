/**
 * The first script of the page, in the body, before anything is on the screen. The panel's own
 * is there as text: to read it takes longer than to paint the figure that the page has brought,
 * so that it begins when that is on the screen.
 */
import { stretchBraces } from './braces';
import type {} from './globals';

/** Milliseconds; a page that is hidden meanwhile paints nothing. */
const LONGEST_WAIT = 250;

const api = acquireVsCodeApi();
window.panelApi = api;

const first = document.querySelector('.first');
// A page that is loaded again may have been left at anything else.
if (api.getState() !== undefined) first?.remove();

let isBegun = false;
const begin = () => {
  if (isBegun) return;
  isBegun = true;
  const script = document.createElement('script');
  script.type = 'module';
  script.nonce =
    document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? '';
  const opening = document.querySelector('#opening');
  script.textContent = opening?.textContent ?? '';
  opening?.replaceWith(script);
};

if (first?.isConnected !== true || document.visibilityState === 'hidden') {
  document.addEventListener('DOMContentLoaded', begin);
} else {
  // The editor shows the page when it is loaded, with the next frame.
  const painted = () =>
    requestAnimationFrame(() => {
      stretchBraces(first);
      setTimeout(begin);
    });
  window.addEventListener('load', painted, { once: true });
  setTimeout(begin, LONGEST_WAIT);
}
