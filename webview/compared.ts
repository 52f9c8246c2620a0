import type { Activation, Setting } from '../src/activations/activation';
import { findActivation } from '../src/activations/catalogue';
import { fitting, startingSettings } from '../src/activations/startingSettings';
import { EXPRESSION_ID } from '../src/activations/userExpression';
import { toInfix } from '../src/math/print';
import type { Compared, PanelUse } from '../src/protocol';
import { keyOfFunction, onesFor, sameFunction, settingsOf } from './comparedFunction';
import type { ExpressionStudy } from './expressionStudy';
import type { PanelState } from './state';
import { activationOf } from './subject';

/** More curves than this cannot be told apart in one plot. */
export const mostCompared = 6;

/**
 * Compares these and nothing else, and shows it; what is too much is remembered as not
 * added. What is looked at of others is given up.
 */
export function compare(
  state: PanelState,
  items: readonly Compared[],
  notes: readonly string[],
): PanelState {
  const all = distinct(items.map((item) => settled(item, state)));
  return {
    ...state,
    tab: 'compare',
    compared: all.slice(0, mostCompared),
    surplus: all.slice(mostCompared),
    notes,
    look: { ...state.look, view: undefined, probe: undefined },
  };
}

/** What is there already is not added again. */
export function addCompared(state: PanelState, item: Compared): PanelState {
  const added = settled(item, state);
  const { compared } = state;
  const shown: PanelState = { ...state, tab: 'compare', surplus: [] };
  if (compared.some((one) => keyOf(one) === keyOf(added))) return shown;
  return compared.length < mostCompared
    ? { ...shown, compared: [...compared, added] }
    : { ...shown, surplus: [added] };
}

/** What was said of them all goes with the first, of which it was said. */
export function removeCompared(state: PanelState, item: Compared): PanelState {
  return changed(
    state,
    state.compared.filter((one) => one !== item),
  );
}

export function makeFirst(state: PanelState, item: Compared): PanelState {
  if (!state.compared.includes(item)) return state;
  return changed(state, [item, ...state.compared.filter((one) => one !== item)]);
}

/** A parameter of one of the curves, by the place of that in the comparison. */
export interface ComparedChange {
  readonly index: number;
  /** What is expected there, at whatever settings. */
  readonly of: Compared;
  readonly name: string;
  readonly value: Setting;
}

/** It is no longer what a framework has, even if it comes to its value again. */
export function setCompared(
  state: PanelState,
  { index, of, name, value }: ComparedChange,
): PanelState {
  const item = state.compared[index];
  if (item === undefined || !sameFunction(item, of)) return state;
  const { places: _places, ...kept } = item;
  const next = { ...kept, settings: { ...settingsOf(item), [name]: value } };
  return changed(
    state,
    state.compared.map((one) => (one === item ? next : one)),
  );
}

export function clearCompared(state: PanelState): PanelState {
  return changed(state, []);
}

/** Somebody turns to one activation: what was compared is kept behind its tab. */
export function leaveComparison(state: PanelState): PanelState {
  return state.tab === 'compare' ? { ...state, tab: 'study' } : state;
}

/** What is studied, as it is studied; `undefined`: nothing that could be drawn. */
export function studiedAsCompared({
  study,
  overrides,
}: Pick<PanelState, 'study' | 'overrides'>): Compared | undefined {
  const activation = study === null ? undefined : activationOf(study);
  if (study === null || activation === undefined) return undefined;
  if (study.kind === 'expression') return comparedExpression(study, activation, overrides);
  if (findActivation(activation.id) === undefined) {
    return study.kind === 'use' ? comparedOf(study.item) : undefined;
  }
  const written = study.kind === 'use' ? study.item.use.parameters : {};
  return {
    activation: activation.id,
    settings: { ...startingSettings(activation, written), ...fitting(activation, overrides) },
  };
}

/** A use of a file with the values of its source; `undefined`: only the running program knows. */
export function comparedOf({ use }: PanelUse): Compared | undefined {
  const activation = findActivation(use.activation);
  if (activation !== undefined) {
    return { activation: activation.id, settings: startingSettings(activation, use.parameters) };
  }
  const { expression, text: name } = use;
  if (expression === undefined) return undefined;
  return { activation: EXPRESSION_ID, own: { name, formula: toInfix(expression) } };
}

/** As it is drawn, rewritten, under the name of what was typed. */
function comparedExpression(
  { text }: ExpressionStudy,
  activation: Activation,
  overrides: PanelState['overrides'],
): Compared {
  return {
    activation: EXPRESSION_ID,
    own: { name: text.trim().replace(/\s+/g, ' '), formula: toInfix(activation.expression) },
    settings: {
      ...startingSettings(activation, onesFor(activation)),
      ...fitting(activation, overrides),
    },
  };
}

function changed(state: PanelState, compared: readonly Compared[]): PanelState {
  const notes = compared[0] === state.compared[0] ? state.notes : [];
  return { ...state, compared, notes, surplus: [] };
}

/** What is studied is compared as it is studied now: the comparison outlives the study. */
function settled(item: Compared, state: PanelState): Compared {
  if (item.settings !== undefined || item.own !== undefined) return item;
  const studied = studiedAsCompared(state);
  return studied?.activation === item.activation
    ? { ...item, ...studied }
    : { ...item, settings: settingsOf(item) };
}

function distinct(items: readonly Compared[]): readonly Compared[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function keyOf(item: Compared): string {
  const { settings = {}, places } = item;
  return JSON.stringify([keyOfFunction(item), Object.entries(settings).sort(), places]);
}
