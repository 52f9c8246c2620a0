import type { Activation, Parameter, Settings } from '../activations/activation';
import { settingText } from './settingText';

/** `negative_slope (a) = 0.2`, with defaults for what is left out; empty without parameters. */
export function parametersText({ parameters }: Activation, settings: Settings): string {
  return parameters
    .flatMap((parameter) => {
      const value = settings[parameter.name] ?? parameter.default;
      return value === undefined ? [] : [`${nameText(parameter)} = ${settingText(value)}`];
    })
    .join(', ');
}

/** The public name, with the letter that stands for it in the formula. */
function nameText(parameter: Parameter): string {
  return parameter.kind === 'choice' || parameter.symbol === parameter.name
    ? parameter.name
    : `${parameter.name} (${parameter.symbol})`;
}
