import { bind } from '../math/bind';
import { exactly } from '../math/build';
import type { Expr, ParameterValues } from '../math/expression';
import type { Activation, Settings } from './activation';
import { problemWith } from './validate';

export type Instance =
  | {
      readonly ok: true;
      /** Without parameters: ready to be evaluated and analysed. */
      readonly expression: Expr;
      /** With its number parameters, in the shape that the settings give it: for formulas. */
      readonly definition: Expr;
      /** Every setting, with defaults filled in. */
      readonly values: Settings;
    }
  | {
      readonly ok: false;
      /** What is wrong, in one sentence that names the parameter. */
      readonly problem: string;
    };

/** The activation at the given settings; settings left out take their defaults. */
export function instantiate(activation: Activation, settings: Settings = {}): Instance {
  const problem = problemWith(activation, settings);
  if (problem !== undefined) {
    return { ok: false, problem };
  }
  const values = complete(activation, settings);
  const definition = activation.expressionFor?.(values) ?? activation.expression;
  return {
    ok: true,
    expression: bind(definition, bindingsOf(activation, values, settings)),
    definition,
    values,
  };
}

function complete(activation: Activation, settings: Settings): Settings {
  const entries = activation.parameters.flatMap((parameter) => {
    const given = settings[parameter.name] ?? pairedZeros(activation, parameter.name, settings);
    const value = given ?? parameter.default;
    return value === undefined ? [] : [[parameter.name, value] as const];
  });
  return Object.fromEntries(entries);
}

/** Weights without biases: a bias of 0 for each piece. */
function pairedZeros(
  activation: Activation,
  name: string,
  settings: Settings,
): readonly number[] | undefined {
  const parameter = activation.parameters.find((candidate) => candidate.name === name);
  if (parameter?.kind !== 'list' || parameter.pairedWith === undefined) {
    return undefined;
  }
  const partner = settings[parameter.pairedWith];
  return typeof partner === 'object' ? partner.map(() => 0) : undefined;
}

/** The settings that are numbers, to put in the place of parameters. */
export function numbersOf(values: Settings): ParameterValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, value] as const] : [],
    ),
  );
}

/** A setting that is given means its double; a default may mean the decimal number it is written as. */
function bindingsOf(
  { parameters }: Activation,
  values: Settings,
  given: Settings,
): Readonly<Record<string, number | Expr>> {
  const written = parameters.flatMap((parameter) => {
    const text = parameter.kind === 'number' ? parameter.written : undefined;
    const meant = text !== undefined && !Object.hasOwn(given, parameter.name);
    return meant ? [[parameter.name, exactly(text)] as const] : [];
  });
  return Object.fromEntries([...Object.entries(numbersOf(values)), ...written]);
}
