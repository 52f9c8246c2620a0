import type { Activation, Settings } from '../src/activations/activation';
import { fitting, startingSettings } from '../src/activations/startingSettings';
import type { ActivationUse } from '../src/detect/use';
import { type Drawing, draw, type Extras, sketch } from './drawing';
import type { PanelState, Study } from './state';
import { activationOf } from './subject';

/** A study worked out: the function of one variable that everything shown is computed from. */
export interface Studied {
  /** Of the catalogue, or made up for a function of the user's own. */
  readonly activation: Activation;
  /** Where each parameter begins: the value in the source, or the default. */
  readonly start: Settings;
  /** What is drawn: the start, as changed by the sliders. */
  readonly settings: Settings;
  /** What the source says of each parameter; empty for an entry of the catalogue. */
  readonly origins: ActivationUse['parameters'];
  readonly atStart: Drawing;
  readonly drawing: Drawing;
}

/** Milliseconds of a frame that an analysis may take before it is put off. */
const patience = 5;
/** Milliseconds without a change after which an analysis that was put off is made. */
const pause = 120;

export interface Studies {
  /** `undefined` when nothing is studied, or the activation is only known at run time. */
  of(state: PanelState): Studied | undefined;
}

/**
 * Works out what is studied and remembers the last answer: a state changes more
 * often, by the probe or the search, than what is studied. While a slider is dragged
 * an activation that was slow to analyse is only sketched; `onSettled` is called when
 * its analysis can be shown.
 */
export function createStudies(onSettled: () => void): Studies {
  let begun: { readonly study: Study; readonly studied: Studied | undefined } | undefined;
  let extras: Extras = {};
  let last: { readonly overrides: Settings; readonly studied: Studied } | undefined;
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const timed = (settings: Settings, activation: Activation): Drawing => {
    const before = performance.now();
    const drawing = draw(activation, settings, extras);
    cost = performance.now() - before;
    return drawing;
  };
  const settleLater = (studied: Studied, overrides: Settings) => {
    timer = setTimeout(() => {
      const drawing = timed(studied.settings, studied.activation);
      last = { overrides, studied: { ...studied, drawing } };
      onSettled();
    }, pause);
  };
  const change = (from: Studied, overrides: Settings): Studied => {
    clearTimeout(timer);
    const changes = fitting(from.activation, overrides);
    if (Object.keys(changes).length === 0) return from;
    const settings = { ...from.start, ...changes };
    if (cost <= patience) {
      return { ...from, settings, drawing: timed(settings, from.activation) };
    }
    const sketched = { ...from, settings, drawing: sketch(from.activation, settings, extras) };
    settleLater(sketched, overrides);
    return sketched;
  };
  return {
    of({ study, overrides, level, secondDerivative }) {
      if (study === null) return undefined;
      const same = extras.level === level && extras.secondDerivative === secondDerivative;
      if (begun?.study !== study || !same) {
        clearTimeout(timer);
        extras = { level, secondDerivative };
        begun = { study, studied: begin(study, timed) };
        last = undefined;
      }
      const { studied } = begun;
      if (studied === undefined) return undefined;
      if (last?.overrides !== overrides) last = { overrides, studied: change(studied, overrides) };
      return last.studied;
    },
  };
}

function begin(
  study: Study,
  draws: (settings: Settings, activation: Activation) => Drawing,
): Studied | undefined {
  const activation = activationOf(study);
  if (activation === undefined) return undefined;
  const origins = study.kind === 'use' ? study.item.use.parameters : {};
  const start = startingSettings(activation, origins);
  const drawing = draws(start, activation);
  return { activation, start, settings: start, origins, atStart: drawing, drawing };
}
