import { atMostEach, onNextFrame } from './frames';
import { type Action, reduce } from './reduce';
import type { PanelState } from './state';

export interface Store {
  state(): PanelState;
  dispatch(action: Action): void;
  /** Draws the state again on the next frame, for news from outside of it. */
  redraw(): void;
}

/** Milliseconds between two savings: each goes through the editor's own window. */
const SAVING = 200;

/**
 * The one place where the state changes. Drawing waits for the next frame, so that
 * a slider that reports faster than the screen costs one drawing a frame; the last
 * value is always drawn.
 */
export function createStore(
  initial: PanelState,
  draw: (state: PanelState) => void,
  save: (state: PanelState) => void,
): Store {
  let state = initial;
  const saveNow = () => save(state);
  const saveSoon = atMostEach(SAVING, saveNow);
  const redraw = onNextFrame(() => {
    draw(state);
    saveSoon();
  });
  const dispatch = (action: Action) => {
    const next = reduce(state, action);
    if (next === state) return;
    state = next;
    redraw();
  };
  // A hidden page draws no frames, and may be thrown away before it is shown again.
  document.addEventListener('visibilitychange', saveNow);
  window.addEventListener('pagehide', saveNow);
  // Who reloads the window by a command has left the panel for the palette first.
  window.addEventListener('blur', saveNow);
  return { state: () => state, dispatch, redraw };
}
