import { bind, parameterNames } from '../math/bind';
import { compile } from '../math/compile';
import { children } from '../math/complexity';
import type { Expr, ParameterValues } from '../math/expression';
import type { Activation, NumberParameter, Parameter } from './activation';

/** f at the places where candidates are tried. */
export interface Samples {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/** Odd places on both sides, near 0 and far out, so that few kinks hit one. */
const PLACES: readonly number[] = [
  -0.93, 1.37, -2.62, 2.91, -0.352, 0.458, 0, -1.71, -3.4, -7.3, -13.1, 0.173, 0.81, 2.15, 3.63,
  6.54, 12.4,
];

export function samplesOf(expression: Expr): Samples {
  return { at: PLACES, values: PLACES.map(compile(expression)) };
}

/** How many sets of settings are tried for one expression, over all activations. */
export interface Trials {
  left: number;
}

/**
 * The settings, among the candidate values, with which the activation has these
 * samples. One parameter is bound after the other: as long as a value hangs on one
 * that is still unbound it is NaN, and what is known has to fit already.
 */
export function settingsThatFit(
  activation: Activation,
  samples: Samples,
  candidates: readonly number[],
  trials: Trials,
): Generator<ParameterValues> {
  const definition = activation.expression;
  const compared = new Set(comparedNames(definition));
  // A comparison with an unbound parameter would choose a wrong branch. After those, the
  // order of the definition: what stands together is soon bound together.
  const names = new Set([...compared, ...parameterNames(definition)]);
  const parameters = [...names].flatMap(
    (name) => activation.parameters.filter(isNumber).find((each) => each.name === name) ?? [],
  );
  return extended({ definition, compared, samples, candidates, trials }, parameters, {});
}

interface Search {
  readonly definition: Expr;
  readonly compared: ReadonlySet<string>;
  readonly samples: Samples;
  readonly candidates: readonly number[];
  readonly trials: Trials;
}

function* extended(
  search: Search,
  parameters: readonly NumberParameter[],
  bound: ParameterValues,
): Generator<ParameterValues> {
  const [next, ...others] = parameters;
  if (next === undefined || !search.compared.has(next.name)) {
    search.trials.left -= 1;
    if (search.trials.left < 0) return;
    const expression = bind(search.definition, bound);
    if (!fits(expression, search.samples, next === undefined)) return;
  }
  if (next === undefined) {
    yield bound;
    return;
  }
  for (const value of valuesFor(next, search.candidates)) {
    yield* extended(search, others, { ...bound, [next.name]: value });
  }
}

function isNumber(parameter: Parameter): parameter is NumberParameter {
  return parameter.kind === 'number';
}

function comparedNames(node: Expr): readonly string[] {
  const own =
    node.kind === 'where' ? [...parameterNames(node.left), ...parameterNames(node.right)] : [];
  return [...own, ...children(node).flatMap(comparedNames)];
}

/** The default first, and the infinities where a bound may be left away. */
function valuesFor(parameter: NumberParameter, candidates: readonly number[]): readonly number[] {
  const { lo, hi, loOpen = false, hiOpen = false } = parameter.domain;
  const known = parameter.default === undefined ? [] : [parameter.default];
  return [
    ...new Set([
      ...known,
      ...candidates,
      ...(loOpen || lo > -Infinity ? [] : [-Infinity]),
      ...(hiOpen || hi < Infinity ? [] : [Infinity]),
    ]),
  ];
}

/** Far from proof: it only leaves little to prove. */
const TOLERANCE = 1e-9;

function fits(expression: Expr, { at, values }: Samples, complete: boolean): boolean {
  const f = compile(expression);
  return at.every((x, index) => {
    const [value, wanted = Number.NaN] = [f(x), values[index]];
    if (Number.isNaN(value) || value === wanted) {
      return !complete || value === wanted || Number.isNaN(wanted);
    }
    return Math.abs(value - wanted) <= TOLERANCE * (1 + Math.abs(wanted));
  });
}
