import type { Setting } from '../src/activations/activation';
import type { PanelFile, PanelUse, Subject, ToPanel } from '../src/protocol';
import type { PanelState, Study } from './state';

/** What can happen to the panel. */
export type Action =
  | ToPanel
  | { readonly type: 'chooseUse'; readonly index: number }
  | { readonly type: 'chooseActivation'; readonly activation: string }
  | { readonly type: 'setParameter'; readonly name: string; readonly value: Setting }
  | { readonly type: 'resetParameter'; readonly name: string }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'setPinned'; readonly pinned: boolean }
  | { readonly type: 'probe'; readonly x: number | undefined }
  | { readonly type: 'addCompared'; readonly activation: string }
  | { readonly type: 'removeCompared'; readonly activation: string };

type FileMessage = Extract<ToPanel, { readonly type: 'file' }>;

/** More curves than this cannot be told apart in one plot. */
export const mostCompared = 6;

/** The state after an action. Total: an index or a name that does not exist changes nothing. */
export function reduce(state: PanelState, action: Action): PanelState {
  switch (action.type) {
    case 'file':
      return receiveFile(state, action);
    case 'select':
      return select(state, action.subject);
    case 'compare':
      return { ...state, compared: distinct(action.activations) };
    case 'chooseUse':
      return select(state, { kind: 'use', index: action.index });
    case 'chooseActivation':
      return select(state, { kind: 'catalogue', activation: action.activation });
    case 'setParameter':
      return { ...state, overrides: { ...state.overrides, [action.name]: action.value } };
    case 'resetParameter': {
      const { [action.name]: _dropped, ...overrides } = state.overrides;
      return { ...state, overrides };
    }
    case 'search':
      return { ...state, query: action.query };
    case 'setPinned':
      return { ...state, pinned: action.pinned };
    case 'probe':
      return { ...state, probe: action.x };
    case 'addCompared':
      return { ...state, compared: distinct([...state.compared, action.activation]) };
    case 'removeCompared':
      return { ...state, compared: state.compared.filter((id) => id !== action.activation) };
  }
}

/**
 * The cursor is followed only when it moved: typing elsewhere in the file, or
 * coming back from the panel, must not throw away what somebody is looking at.
 */
function receiveFile(state: PanelState, message: FileMessage): PanelState {
  const { file, recommendations, pinned, selected } = message;
  const cursor =
    file === null || selected === undefined ? undefined : `${file.uri}#${String(selected)}`;
  const next = { ...state, file, recommendations, pinned, cursor };
  if (!pinned && selected !== undefined && cursor !== state.cursor) {
    return study(next, useAt(file, selected) ?? state.study);
  }
  const shown = stillThere(next, file);
  // After an edit a use may have another index and still be the one that is studied.
  const moved =
    shown?.kind === 'use' && state.study?.kind === 'use' && state.study.uri === shown.uri;
  return moved && sameSource(state.study.item, shown.item)
    ? { ...next, study: shown }
    : study(next, shown);
}

function select(state: PanelState, subject: Subject): PanelState {
  const chosen =
    subject.kind === 'catalogue'
      ? ({ kind: 'catalogue', activation: subject.activation } as const)
      : useAt(state.file, subject.index);
  if (chosen === undefined) return state;
  const cursor = chosen.kind === 'use' ? `${chosen.uri}#${String(chosen.index)}` : state.cursor;
  return study({ ...state, cursor, compared: [] }, chosen);
}

/** Slider values belong to one place, and to what its source says. */
function study(state: PanelState, chosen: Study | null): PanelState {
  const kept = chosen !== null && state.study !== null && samePlace(state.study, chosen);
  return { ...state, study: chosen, overrides: kept ? state.overrides : {} };
}

/** What to show of a changed or another file when the cursor asks for nothing else. */
function stillThere(state: PanelState, file: PanelFile | null): Study | null {
  const { study: shown, pinned } = state;
  if (shown?.kind === 'catalogue') return shown;
  if (shown !== null && file !== null && file.uri === shown.uri) {
    const again = findAgain(file, shown.item, shown.index);
    if (again !== undefined) return again;
  }
  if (pinned && shown !== null) return { ...shown, index: -1 };
  return useAt(file, 0) ?? null;
}

/** The use that was shown, after an edit: the same activation in the same spelling, nearest to where it was. */
function findAgain(file: PanelFile, item: PanelUse, index: number): Study | undefined {
  let best: number | undefined;
  file.uses.forEach((candidate, at) => {
    if (!sameName(candidate, item)) return;
    if (best === undefined || Math.abs(at - index) < Math.abs(best - index)) best = at;
  });
  return best === undefined ? undefined : useAt(file, best);
}

function sameName(a: PanelUse, b: PanelUse): boolean {
  return a.use.activation === b.use.activation && a.use.text === b.use.text;
}

function useAt(file: PanelFile | null | undefined, index: number): Study | undefined {
  const item = file?.uses[index];
  if (!file || item === undefined) return undefined;
  return { kind: 'use', uri: file.uri, fileName: file.name, index, item };
}

function samePlace(a: Study, b: Study): boolean {
  if (a.kind === 'catalogue') return b.kind === 'catalogue' && a.activation === b.activation;
  return b.kind === 'use' && a.uri === b.uri && a.index === b.index && sameSource(a.item, b.item);
}

function sameSource(a: PanelUse, b: PanelUse): boolean {
  return sameName(a, b) && valuesOf(a) === valuesOf(b);
}

function valuesOf(item: PanelUse): string {
  return JSON.stringify(
    Object.entries(item.use.parameters).map(([name, { value }]) => [name, value]),
  );
}

function distinct(activations: readonly string[]): readonly string[] {
  return [...new Set(activations)].slice(0, mostCompared);
}
