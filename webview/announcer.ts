import { element, setText } from './dom';

/** Long enough that typing or dragging is not read out letter by letter. */
const pause = 600;

/** A live region that speaks politely: the last text of a burst, once. */
export function announcer(): {
  readonly element: HTMLElement;
  announce(text: string): void;
} {
  const root = element('p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  let timer = 0;
  return {
    element: root,
    announce(text) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setText(root, text), pause);
    },
  };
}
