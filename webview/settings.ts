import type { Activation, Parameter, Setting, Settings } from '../src/activations/activation';
import { instantiate } from '../src/activations/instantiate';
import type { ParameterUse } from '../src/detect/use';

/** What the source says of each parameter, by the parameter's name. */
export type Origins = Readonly<Record<string, ParameterUse>>;

/**
 * Where each parameter begins: the value in the source where it can be used, else
 * the default. A number that has neither begins at 0, or as near to it as its
 * slider goes.
 */
export function startingSettings(activation: Activation, origins: Origins): Settings {
  const written = Object.entries(origins).flatMap(([name, { value }]) =>
    value === null ? [] : [[name, value] as const],
  );
  const needed = activation.parameters.flatMap((parameter) =>
    parameter.kind === 'number' && parameter.default === undefined
      ? [[parameter.name, nearestToZero(parameter.slider)] as const]
      : [],
  );
  const settings = {
    ...Object.fromEntries(needed),
    ...fitting(activation, Object.fromEntries(written)),
  };
  const instance = instantiate(activation, settings);
  return instance.ok ? instance.values : settings;
}

/** The settings whose parameter exists and is of their kind. */
export function fitting({ parameters }: Activation, settings: Settings): Settings {
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

function nearestToZero({ lo, hi }: { readonly lo: number; readonly hi: number }): number {
  return Math.min(hi, Math.max(lo, 0));
}
