import { onNextFrame } from './frames';
import { type Action, reduce } from './reduce';
import type { PanelState } from './state';

export interface Store {
  state(): PanelState;
  dispatch(action: Action): void;
  /** Draws the state again on the next frame, for news from outside of it. */
  redraw(): void;
}

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
  const redraw = onNextFrame(() => {
    draw(state);
    save(state);
  });
  const dispatch = (action: Action) => {
    const next = reduce(state, action);
    if (next === state) return;
    state = next;
    redraw();
  };
  // A hidden page draws no frames, and may be thrown away before it is shown again.
  document.addEventListener('visibilitychange', () => save(state));
  window.addEventListener('pagehide', () => save(state));
  return { state: () => state, dispatch, redraw };
}
