import { bind } from '../math/bind';
import { differentiateBy } from '../math/differentiate';
import type { Expr, ParameterValues } from '../math/expression';
import { simplify } from '../math/simplify';
import type { Activation, Parameter, Settings } from './activation';
import { instantiate, numbersOf } from './instantiate';

/** How f changes with one number that is learned. */
interface LearnableDerivative {
  /** The public name: `alpha`, `weights[0]`. */
  readonly name: string;
  /** As in formulas: `α`, `w₁`. */
  readonly symbol: string;
  /** With the parameters as letters. */
  readonly formula: Expr;
  /** At the settings: an expression of x. At a kink it has the value of the right side. */
  readonly expression: Expr;
}

/**
 * Of a random activation in the form that is learned, that of training, with the parameter
 * `draw`. Empty where nothing is learned, or the settings are no good.
 */
export function learnableDerivatives(
  activation: Activation,
  settings: Settings,
): readonly LearnableDerivative[] {
  const instance = instantiate(activation, settings);
  if (!instance.ok) {
    return [];
  }
  const { definition, values } = instance;
  const form = formToLearn(activation, values) ?? definition;
  const numbers = { ...numbersOf(values), ...listNumbers(values) };
  return activation.parameters.flatMap((parameter) =>
    learned(parameter, values).map(({ name, symbol }) => {
      const formula = differentiateBy(form, name);
      return { name, symbol, formula, expression: simplify(bind(formula, numbers)) };
    }),
  );
}

function formToLearn(activation: Activation, values: Settings): Expr | undefined {
  return activation.learnableForm?.(values) ?? activation.trainingLaw?.(values).expression;
}

/** Every number that is learned, with its letters. */
function learned(parameter: Parameter, values: Settings): readonly Named[] {
  if (parameter.kind === 'choice' || !parameter.learnable) {
    return [];
  }
  const value = values[parameter.name];
  return typeof value === 'object'
    ? value.map((_, index) => entryOf(parameter, index))
    : [parameter];
}

interface Named {
  readonly name: string;
  readonly symbol: string;
}

function entryOf({ name, symbol }: Named, index: number): Named {
  const digits = [...String(index + 1)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit);
  return { name: `${name}[${index}]`, symbol: symbol + digits.join('') };
}

/** How each learned number of a list is written, for the printers. */
export function learnableSymbols(derivatives: readonly Named[]): Readonly<Record<string, string>> {
  return Object.fromEntries(derivatives.map(({ name, symbol }) => [name, symbol]));
}

function listNumbers(values: Settings): ParameterValues {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'object') {
      value.forEach((one, index) => {
        numbers[`${name}[${index}]`] = one;
      });
    }
  }
  return numbers;
}
