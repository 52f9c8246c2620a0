import type {
  Activation,
  NumberParameter,
  Parameter,
  Setting,
  Settings,
} from '../src/activations/activation';
import { findActivation } from '../src/activations/catalogue';
import { instantiate } from '../src/activations/instantiate';
import type { ParameterUse } from '../src/detect/use';
import type { Expr } from '../src/math/expression';
import type { PlottedFunction } from '../src/plot/plotted';
import { plottedFunction } from './plottedFunction';
import type { PanelState, Study } from './state';

/** A study worked out: the function of one variable that everything shown is computed from. */
export interface Studied {
  /** Of the catalogue, or made up for a function of the user's own. */
  readonly activation: Activation;
  /** Where each parameter begins: the value in the source, or the default. */
  readonly start: Settings;
  /** What is drawn: the start, as changed by the sliders. */
  readonly settings: Settings;
  /** What the source says of each parameter; empty for an entry of the catalogue. */
  readonly origins: Readonly<Record<string, ParameterUse>>;
  readonly atStart: Drawing;
  readonly drawing: Drawing;
}

export type Drawing =
  | { readonly ok: true; readonly expression: Expr; readonly shown: PlottedFunction }
  /** The settings are outside of what is defined; the sentence says why. */
  | { readonly ok: false; readonly problem: string };

/**
 * Works out what is studied, remembering the last answer: a state changes more
 * often, by the probe or the search, than what is studied. `undefined` when nothing
 * is studied, or the activation is only known at run time.
 */
export function createStudies(): (state: PanelState) => Studied | undefined {
  let begun: { readonly study: Study; readonly studied: Studied | undefined } | undefined;
  let last: { readonly overrides: Settings; readonly studied: Studied } | undefined;
  return ({ study, overrides }) => {
    if (study === null) return undefined;
    if (begun?.study !== study) {
      begun = { study, studied: begin(study) };
      last = undefined;
    }
    const { studied } = begun;
    if (studied === undefined) return undefined;
    if (last?.overrides !== overrides) last = { overrides, studied: change(studied, overrides) };
    return last.studied;
  };
}

function begin(study: Study): Studied | undefined {
  const activation = activationOf(study);
  if (activation === undefined) return undefined;
  const origins = study.kind === 'use' ? study.item.use.parameters : {};
  const source = sourceSettings(activation, origins);
  const atSource = instantiate(activation, source);
  const start = atSource.ok ? atSource.values : source;
  const drawing = draw(activation, start);
  return { activation, start, settings: start, origins, atStart: drawing, drawing };
}

function change(begun: Studied, overrides: Settings): Studied {
  const changes = fitting(begun.activation, overrides);
  if (Object.keys(changes).length === 0) return begun;
  const settings = { ...begun.start, ...changes };
  return { ...begun, settings, drawing: draw(begun.activation, settings) };
}

/** An activation at given settings, ready to be drawn. */
export function draw(activation: Activation, settings: Settings): Drawing {
  const instance = instantiate(activation, settings);
  if (!instance.ok) return instance;
  const { expression } = instance;
  return { ok: true, expression, shown: plottedFunction(activation.name, expression) };
}

/** The range a slider covers, widened to what the source says. */
export function sliderRange(
  { slider }: NumberParameter,
  start: number,
): { readonly lo: number; readonly hi: number } {
  return { lo: Math.min(slider.lo, start), hi: Math.max(slider.hi, start) };
}

function activationOf(study: Study): Activation | undefined {
  if (study.kind === 'catalogue') return findActivation(study.activation);
  const { use } = study.item;
  return (
    findActivation(use.activation) ?? (use.expression && ownFunction(use.text, use.expression))
  );
}

function ownFunction(name: string, expression: Expr): Activation {
  return {
    id: 'expression',
    name,
    aliases: [],
    family: 'other',
    arity: 'elementwise',
    expression,
    parameters: [],
    inSurvey: false,
    papers: [],
  };
}

/**
 * What the source gives, where it can be used. A number that it leaves open, and
 * that has no default either, begins at the low end of its slider.
 */
function sourceSettings(
  activation: Activation,
  origins: Readonly<Record<string, ParameterUse>>,
): Settings {
  const written = Object.entries(origins).flatMap(([name, { value }]) =>
    value === null ? [] : [[name, value] as const],
  );
  const needed = activation.parameters.flatMap((parameter) =>
    parameter.kind === 'number' && parameter.default === undefined
      ? [[parameter.name, parameter.slider.lo] as const]
      : [],
  );
  return { ...Object.fromEntries(needed), ...fitting(activation, Object.fromEntries(written)) };
}

/** The settings whose parameter exists and is of their kind. */
function fitting({ parameters }: Activation, settings: Settings): Settings {
  const entries = parameters.flatMap((parameter) => {
    const value = settings[parameter.name];
    return value !== undefined && fits(parameter, value) ? [[parameter.name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function fits(parameter: Parameter, value: Setting): boolean {
  if (parameter.kind === 'number') return typeof value === 'number';
  return parameter.kind === 'choice' ? typeof value === 'string' : Array.isArray(value);
}
