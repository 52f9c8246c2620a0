import type { Activation, Settings } from '../activations/activation';
import { findActivation } from '../activations/catalogue';
import { instantiate } from '../activations/instantiate';
import { startingSettings } from '../activations/startingSettings';
import { symbolsOf } from '../activations/symbols';
import type { ActivationUse } from '../detect/use';
import { analyse } from '../math/analyse';
import type { Analysis } from '../math/analysis';
import { parameterNames } from '../math/bind';
import type { Expr } from '../math/expression';
import { toUnicode } from '../math/print';
import type { Words } from '../text/text';
import { piecewiseIn } from './piecewise';

/** What a use names, worked out as far as the source allows. */
export type HoverSubject =
  | {
      readonly kind: 'function';
      readonly name: string;
      /** Name of the entry that a function of the user's own equals. */
      readonly equals?: string;
      /** Absent for a function that the catalogue does not know. */
      readonly activation?: Activation;
      /** Every parameter's value, also those that are only assumed. */
      readonly values: Settings;
      /** Without parameters. */
      readonly expression: Expr;
      readonly analysis: Analysis;
      /** With the symbols of its parameters. */
      readonly formula: string;
      /** Names of the parameters that the formula shows. */
      readonly shownParameters: readonly string[];
    }
  /** The settings in the source are outside of what is defined. */
  | { readonly kind: 'problem'; readonly name: string; readonly problem: string }
  /** Only known when the program runs. */
  | { readonly kind: 'unknown'; readonly name: string };

export function subjectOf(use: ActivationUse, words: Words): HoverSubject {
  const activation = findActivation(use.activation);
  if (activation !== undefined) {
    return ofCatalogue(activation, startingSettings(activation, use.parameters), words);
  }
  return use.expression === undefined
    ? { kind: 'unknown', name: use.text }
    : ofUser(use.text, use.expression, use.equals ?? undefined, words);
}

function ofCatalogue(activation: Activation, settings: Settings, words: Words): HoverSubject {
  const { name } = activation;
  const instance = instantiate(activation, settings);
  if (!instance.ok) {
    return { kind: 'problem', name, problem: instance.problem };
  }
  const { expression, definition, values } = instance;
  return {
    kind: 'function',
    name,
    activation,
    values,
    expression,
    analysis: analyse(expression),
    formula: formulaOf(definition, activation, words),
    shownParameters: parameterNames(definition),
  };
}

/** Of a definition in the catalogue, its last formula: the same ones are hovered again and again. */
const WRITTEN = new WeakMap<Expr, { readonly spoken: string; readonly formula: string }>();

function formulaOf(definition: Expr, activation: Activation, words: Words): string {
  const piecewise = piecewiseIn(words);
  // Another activation has other symbols, and another language tells pieces apart in other words.
  const spoken = [
    activation.id,
    piecewise.listed([piecewise.piece('x', 'y'), piecewise.piece('x')]),
  ].join();
  const known = WRITTEN.get(definition);
  if (known?.spoken === spoken) return known.formula;
  const formula = toUnicode(definition, { symbols: symbolsOf(activation), piecewise });
  WRITTEN.set(definition, { spoken, formula });
  return formula;
}

function ofUser(
  name: string,
  expression: Expr,
  equals: string | undefined,
  words: Words,
): HoverSubject {
  const equal = equals === undefined ? undefined : findActivation(equals)?.name;
  return {
    kind: 'function',
    name,
    values: {},
    expression,
    analysis: analyse(expression),
    formula: toUnicode(expression, { piecewise: piecewiseIn(words) }),
    shownParameters: [],
    ...(equal === undefined ? {} : { equals: equal }),
  };
}
