import type { Compared } from '../src/protocol';
import type { PanelState } from './state';

/** More curves than this cannot be told apart in one plot. */
export const mostCompared = 6;

/**
 * Compares these and nothing else, and shows it; what is too much is remembered as not
 * added. With nothing left to compare it turns back to the one that is studied.
 */
export function compare(
  state: PanelState,
  items: readonly Compared[],
  notes: readonly string[],
): PanelState {
  const all = distinct(items);
  return {
    ...state,
    tab: all.length === 0 ? 'study' : 'compare',
    compared: all.slice(0, mostCompared),
    surplus: all.slice(mostCompared),
    notes,
  };
}

export function addCompared(state: PanelState, item: Compared): PanelState {
  return compare(state, [...state.compared, item], state.notes);
}

/** What was said of them all goes with the first, of which it was said. */
export function removeCompared(state: PanelState, item: Compared): PanelState {
  const left = state.compared.filter((one) => keyOf(one) !== keyOf(item));
  return compare(state, left, left[0] === state.compared[0] ? state.notes : []);
}

/** Somebody turns to one activation: what was compared is kept behind its tab. */
export function leaveComparison(state: PanelState): PanelState {
  return state.tab === 'compare' ? { ...state, tab: 'study' } : state;
}

function distinct(items: readonly Compared[]): readonly Compared[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function keyOf({ activation, settings, places }: Compared): string {
  return JSON.stringify([activation, settings, places]);
}
