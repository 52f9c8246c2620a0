import type { Activation, Parameter, Settings } from '../activations/activation';
import type { ActivationUse, ParameterUse } from '../detect/use';
import { listed } from '../text/list';
import type { Words } from '../text/text';
import { settingText } from './settingText';

type Uses = ActivationUse['parameters'];

/** The parameters as a headline shows them, by the names in the source: `negative_slope = 0.2`. */
export function parametersHeadline(
  activation: Activation,
  values: Settings,
  { parameters: uses }: Pick<ActivationUse, 'parameters'>,
  words: Words,
): string {
  const shown = activation.parameters.filter((parameter) =>
    isWorthShowing(parameter, activation, values, uses),
  );
  const value = shown
    .map((parameter) => `${argumentOf(parameter, uses)} = ${valueText(parameter, values)}`)
    .join(', ');
  const isLearned = shown.some((parameter) => parameter.kind !== 'choice' && parameter.learnable);
  return isLearned ? words('hover.learned', { value }) : value;
}

/** Of more parameters than these, those at their default are left out. */
const FEW = 2;

function isWorthShowing(
  parameter: Parameter,
  { parameters }: Activation,
  values: Settings,
  uses: Uses,
): boolean {
  const isOther = values[parameter.name] !== parameter.default;
  if (parameter.kind !== 'number' || parameter.trainingOnly === true) {
    return isOther;
  }
  return parameters.length <= FEW || isOther || sourceOf(parameter, uses) === 'literal';
}

/** A sentence on values that the picture only assumes. */
export function parameterNotes(
  { parameters }: Activation,
  values: Settings,
  { parameters: uses }: Pick<ActivationUse, 'parameters'>,
  words: Words,
): readonly string[] {
  const unknown = parameters.filter((parameter) => sourceOf(parameter, uses) === 'unknown');
  const names = listed(
    words,
    unknown.map((parameter) => argumentOf(parameter, uses)),
  );
  const shown = listed(
    words,
    unknown.map((parameter) => valueText(parameter, values)),
  );
  switch (unknown.length) {
    case 0:
      return [];
    case 1:
      return [words('hover.unknownValue', { parameter: names, value: shown })];
    default:
      return [words('hover.unknownValues', { parameters: names, values: shown })];
  }
}

/** The symbols of a formula with their values: `a = 0.2`; of a single default, whose it is. */
export function symbolValues(
  { parameters }: Activation,
  values: Settings,
  shown: readonly string[],
  { parameters: uses, framework }: Pick<ActivationUse, 'parameters' | 'framework'>,
  words: Words,
): string {
  const symbols = parameters.flatMap((parameter) =>
    parameter.kind === 'number' && shown.includes(parameter.name) ? [parameter] : [],
  );
  const value = symbols
    .map((parameter) => `${parameter.symbol} = ${valueText(parameter, values)}`)
    .join(', ');
  return symbols.length === 1 && symbols.every((one) => sourceOf(one, uses) === 'default')
    ? words('hover.defaultOf', { value, framework: words(`framework.${framework}`) })
    : value;
}

/** Of a list, the first few items. */
function valueText({ name }: Parameter, values: Settings): string {
  const value = values[name];
  return value === undefined ? '' : settingText(value, MOST_ITEMS);
}

const MOST_ITEMS = 3;

/** The name in the source: Keras 2 calls a negative slope `alpha`. */
function argumentOf(parameter: Parameter, uses: Uses): string {
  return useOf(parameter, uses)?.argument ?? parameter.name;
}

function sourceOf(parameter: Parameter, uses: Uses): ParameterUse['source'] | undefined {
  return useOf(parameter, uses)?.source;
}

function useOf({ name }: Parameter, uses: Uses): ParameterUse | undefined {
  return Object.hasOwn(uses, name) ? uses[name] : undefined;
}
