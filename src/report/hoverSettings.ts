import type { Activation, Parameter, Setting, Settings } from '../activations/activation';
import type { ParameterUse } from '../detect/use';

/**
 * What the source says of an activation's parameters, as far as it can be drawn:
 * a value of another kind, or of no parameter, is left out. A number that has
 * neither a known value nor a default is taken from the low end of its slider.
 */
export function settingsFrom(
  { parameters }: Activation,
  uses: Readonly<Record<string, ParameterUse>>,
): Settings {
  const settings: Record<string, Setting> = {};
  for (const parameter of parameters) {
    const value = Object.hasOwn(uses, parameter.name) ? uses[parameter.name]?.value : undefined;
    if (value !== undefined && value !== null && fits(parameter, value)) {
      settings[parameter.name] = value;
    } else if (parameter.kind === 'number' && parameter.default === undefined) {
      settings[parameter.name] = parameter.slider.lo;
    }
  }
  return settings;
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
