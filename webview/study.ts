import { EXPRESSION_ID } from '../src/activations/userExpression';
import type { PanelFile, PanelUse } from '../src/protocol';
import type { PanelState, Study } from './state';

/**
 * Studies something else. Slider values belong to one place, and to what its source says;
 * what is looked at of the x axis, and the slice, to an activation.
 */
export function turnTo(state: PanelState, chosen: Study | null): PanelState {
  const { study } = state;
  const kept = chosen !== null && study !== null && samePlace(study, chosen);
  const looked = chosen !== null && study !== null && nameOf(study) === nameOf(chosen);
  return {
    ...state,
    study: chosen,
    overrides: kept ? state.overrides : {},
    view: looked ? state.view : undefined,
    drawn: looked ? state.drawn : { ...state.drawn, slice: {} },
  };
}

/** The use that was shown, after an edit: the same activation in the same spelling, nearest to where it was. */
export function findAgain(file: PanelFile, item: PanelUse, index: number): Study | undefined {
  let best: number | undefined;
  file.uses.forEach((candidate, at) => {
    if (!sameName(candidate, item)) return;
    if (best === undefined || Math.abs(at - index) < Math.abs(best - index)) best = at;
  });
  return best === undefined ? undefined : useAt(file, best);
}

export function useAt(
  file: PanelFile | null | undefined,
  index: number | undefined,
): (Study & { readonly kind: 'use' }) | undefined {
  const item = index === undefined ? undefined : file?.uses[index];
  if (!file || index === undefined || item === undefined) return undefined;
  const choice = item.choice === undefined ? undefined : file.choices[item.choice];
  const port = item.port === undefined ? undefined : file.ports?.[item.port];
  return {
    kind: 'use',
    uri: file.uri,
    fileName: file.name,
    index,
    item,
    ...(choice && { choice }),
    ...(port && { port }),
  };
}

/**
 * Whether both are the same entry of the catalogue, or the same use with the same values. An
 * expression is the same one while it is typed: its sliders stay where they are.
 */
function samePlace(a: Study, b: Study): boolean {
  if (a.kind === 'catalogue') return b.kind === 'catalogue' && a.activation === b.activation;
  if (a.kind === 'expression') return b.kind === 'expression';
  return b.kind === 'use' && a.uri === b.uri && a.index === b.index && sameSource(a.item, b.item);
}

export function sameSource(a: PanelUse, b: PanelUse): boolean {
  return sameName(a, b) && valuesOf(a) === valuesOf(b);
}

function sameName(a: PanelUse, b: PanelUse): boolean {
  return a.use.activation === b.use.activation && a.use.text === b.use.text;
}

/** A function of the user's own is named by its text. */
function nameOf(study: Study): string {
  if (study.kind === 'catalogue') return study.activation;
  if (study.kind === 'expression') return EXPRESSION_ID;
  const { activation, text, expression } = study.item.use;
  return expression === undefined ? activation : text;
}

function valuesOf(item: PanelUse): string {
  return JSON.stringify(
    Object.entries(item.use.parameters).map(([name, { value }]) => [name, value]),
  );
}
