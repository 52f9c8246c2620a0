import type { Activation, Parameter, Setting, Settings } from './activation';
import { instantiate } from './instantiate';

/**
 * Where each parameter begins: at the value in the source where it is known and can
 * be used, else at the default. A number that has neither begins at 0, or as near to
 * it as its slider goes.
 */
export function startingSettings(
  activation: Activation,
  written: Readonly<Record<string, { readonly value: Setting | null }>>,
): Settings {
  const needed = activation.parameters.flatMap((parameter) =>
    parameter.kind === 'number' && parameter.default === undefined
      ? [[parameter.name, nearestToZero(parameter.slider)] as const]
      : [],
  );
  const told = Object.entries(written).flatMap(([name, { value }]) =>
    value === null ? [] : [[name, value] as const],
  );
  const settings = {
    ...Object.fromEntries(needed),
    ...fitting(activation, Object.fromEntries(told)),
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

function fits({ kind }: Parameter, value: Setting): boolean {
  switch (kind) {
    case 'number':
      return typeof value === 'number';
    case 'choice':
      return typeof value === 'string';
    case 'list':
      return typeof value === 'object';
  }
}

function nearestToZero({ lo, hi }: { readonly lo: number; readonly hi: number }): number {
  return Math.min(hi, Math.max(lo, 0));
}
