import type { Activation, NumberParameter, Parameter, Settings } from '../activations/activation';
import type { ActivationUse, ParameterUse } from '../detect/use';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import { parametersText } from './facts';

/**
 * The parameters as a headline shows them: `negative_slope = 0.2`. A single one
 * says when its value is a default, and whose. Of many, defaults are left out.
 */
export function parametersHeadline(
  activation: Activation,
  values: Settings,
  use: Pick<ActivationUse, 'parameters' | 'framework'>,
  words: Words,
): string {
  const shown = activation.parameters.filter((parameter) =>
    isWorthShowing(parameter, activation, values, use.parameters),
  );
  const text = parametersText({ ...activation, parameters: shown }, values);
  const [only] = shown;
  if (shown.length !== 1 || only === undefined) {
    return text;
  }
  return sourceOf(only, use.parameters) === 'default'
    ? words('hover.defaultOf', { value: text, framework: words(`framework.${use.framework}`) })
    : text;
}

const MANY = 2;

function isWorthShowing(
  parameter: Parameter,
  { parameters }: Activation,
  values: Settings,
  uses: ActivationUse['parameters'],
): boolean {
  const isDefault = values[parameter.name] === parameter.default;
  const isSaid = ['literal', 'resolved'].includes(sourceOf(parameter, uses) ?? '');
  if (parameter.kind === 'number' && parameter.trainingOnly !== true) {
    return parameters.length <= MANY || isSaid || !isDefault;
  }
  return isSaid && !isDefault;
}

/** Sentences on values that the picture only assumes, and on those that training changes. */
export function parameterNotes(
  activation: Activation,
  values: Settings,
  { parameters: uses }: Pick<ActivationUse, 'parameters'>,
  words: Words,
): readonly string[] {
  const numbers = activation.parameters.filter(
    (parameter): parameter is NumberParameter =>
      parameter.kind === 'number' && parameter.trainingOnly !== true,
  );
  const unknown = numbers.filter((parameter) => sourceOf(parameter, uses) === 'unknown');
  const learned = numbers.filter(
    (parameter) => parameter.learnable && sourceOf(parameter, uses) !== 'unknown',
  );
  return [
    ...note(unknown, ['hover.unknownValue', 'hover.unknownValues'], values, words),
    ...note(learned, ['hover.learned', 'hover.learnedValues'], values, words),
  ];
}

type NoteKey =
  | 'hover.unknownValue'
  | 'hover.unknownValues'
  | 'hover.learned'
  | 'hover.learnedValues';

function note(
  about: readonly NumberParameter[],
  [one, several]: readonly [NoteKey, NoteKey],
  values: Settings,
  words: Words,
): readonly string[] {
  if (about.length === 0) {
    return [];
  }
  const names = about.map(({ name }) => name).join(', ');
  const shown = about.map(({ name }) => valueText(values, name)).join(', ');
  return about.length === 1
    ? [words(one, { parameter: names, value: shown })]
    : [words(several, { parameters: names, values: shown })];
}

/** The symbols of a formula with their values: `a = 0.2, θ = 1`. */
export function symbolValues(
  activation: Activation,
  values: Settings,
  shown: readonly string[],
): string {
  return activation.parameters
    .flatMap((parameter) =>
      parameter.kind === 'number' && shown.includes(parameter.name)
        ? [`${parameter.symbol} = ${valueText(values, parameter.name)}`]
        : [],
    )
    .join(', ');
}

/** As it was written, not to four digits. */
function valueText(values: Settings, name: string): string {
  const value = values[name];
  return typeof value === 'number' ? formatNumber(value, 10) : '';
}

function sourceOf(
  { name }: Parameter,
  uses: Readonly<Record<string, ParameterUse>>,
): ParameterUse['source'] | undefined {
  return Object.hasOwn(uses, name) ? uses[name]?.source : undefined;
}
