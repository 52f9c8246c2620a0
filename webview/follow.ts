import type { PanelFile, ToPanel } from '../src/protocol';
import { leaveComparison } from './compared';
import type { PanelState, Study } from './state';
import { findAgain, sameSource, turnTo, useAt } from './study';

type FileMessage = Extract<ToPanel, { readonly type: 'file' }>;

/**
 * The cursor is followed only when it moved: typing elsewhere in the file, or
 * coming back from the panel, must not throw away what somebody is looking at.
 */
export function receiveFile(state: PanelState, message: FileMessage): PanelState {
  const { file, recommendations, ports = {}, pinned, selected } = message;
  const reached = useAt(file, selected);
  // While it is pinned the panel keeps the place it left, so as to see afterwards whether to follow.
  const cursor = pinned ? state.cursor : placeOf(reached);
  const next = { ...state, file, recommendations, ports, pinned, cursor };
  if (reached !== undefined && cursor !== state.cursor) return turnTo(next, reached);
  const shown = stillThere(next, file);
  // After an edit a use may have another index and still be the one that is studied.
  const moved =
    shown?.kind === 'use' && state.study?.kind === 'use' && state.study.uri === shown.uri;
  return moved && sameSource(state.study.item, shown.item)
    ? { ...next, study: shown }
    : turnTo(next, shown);
}

/** `selected`: the use that the cursor is on, if it is on one. */
export function followCursor(state: PanelState, selected: number | undefined): PanelState {
  const reached = useAt(state.file, selected);
  const cursor = placeOf(reached);
  if (state.pinned || cursor === state.cursor) return state;
  const next = { ...state, cursor };
  return reached === undefined ? next : turnTo(leaveComparison(next), reached);
}

/** A place that the cursor can be at, as the state remembers it. */
export function placeOf(
  use: { readonly uri: string; readonly index: number } | undefined,
): string | undefined {
  return use && `${use.uri}#${String(use.index)}`;
}

/** What to show of a changed or another file when the cursor asks for nothing else. */
function stillThere(state: PanelState, file: PanelFile | null): Study | null {
  const { study: shown, pinned } = state;
  if (shown !== null && shown.kind !== 'use') return shown;
  if (shown !== null && file !== null && file.uri === shown.uri) {
    const again = findAgain(file, shown.item, shown.index);
    if (again !== undefined) return again;
  }
  if (pinned && shown !== null) return { ...shown, index: -1 };
  return useAt(file, 0) ?? null;
}
