import type { FromPanel, PanelPlace, PanelUse } from '../src/protocol';
import type { Words } from '../src/text/text';
import type { Action } from './reduce';
import type { PanelState } from './state';

/** What every part of the panel is given: the words to show, and the ways to act. */
export interface Context {
  readonly words: Words;
  readonly dispatch: (action: Action) => void;
  /** Shows a use, the one at an index of its file, in its source. */
  readonly reveal: (uri: string, index: number, item: PanelUse) => void;
  /** Shows any other place of a file. */
  readonly revealPlace: (uri: string, place: PanelPlace) => void;
  /** Stops or takes up following the cursor. */
  readonly pin: (pinned: boolean) => void;
  /** Asks the editor for something. */
  readonly send: (message: FromPanel) => void;
  /** Puts text on the clipboard and says what it was. */
  readonly copy: (text: string, what: string) => void;
  /** Speaks to a screen reader, politely and after a pause. */
  readonly announce: (text: string) => void;
}

/** A part of the panel that shows something of the whole state. */
export interface Part {
  readonly element: HTMLElement;
  update(state: PanelState): void;
}
