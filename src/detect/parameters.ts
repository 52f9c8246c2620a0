import { initialNumber, initialValue, isInitialiser } from '../frameworks/initialisers';
import type { Constant, Signature, SignatureParameter } from '../frameworks/signature';
import type { VariantsName } from '../frameworks/table';
import { chooseVariant } from '../frameworks/variants';
import { settableParameters } from '../frameworks/vocabulary';
import type { GivenArgument } from './dialect';
import type { Node } from './nodes';
import { relativeTo } from './relative';
import type { Resolver } from './resolve';
import type { ParameterUse } from './use';

export interface BoundParameters {
  readonly activation: string;
  readonly parameters: Readonly<Record<string, ParameterUse>>;
}

/** What one argument of a signature comes to. */
interface Argument {
  readonly parameter: SignatureParameter;
  /** `undefined`: not to be told. */
  readonly value: Constant | undefined;
  readonly source: ParameterUse['source'];
  readonly node?: Node;
}

/**
 * The activation and its parameters, from a spelling's signature and what a call
 * gives: by position, by name, or in an object of options. What is not given takes
 * the framework's default. `start`: of the use that they are of, if they are of one.
 */
export function bindParameters(
  resolver: Resolver,
  spelling: { activation: string; signature: Signature; variants?: VariantsName },
  given: readonly GivenArgument[],
  start = 0,
): BoundParameters {
  const { parameters: declared } = spelling.signature;
  const byTarget = (target: string): Argument | undefined =>
    agreed(
      declared
        .filter((parameter) => parameter.target === target)
        .map((parameter) => bindArgument(resolver, parameter, given)),
    );
  const choice =
    spelling.variants &&
    chooseVariant(spelling.variants, (target) => {
      const argument = byTarget(target);
      return argument && (argument.value === undefined ? UNKNOWN : argument.value);
    });
  const activation = choice?.activation ?? spelling.activation;
  const settable = settableParameters(activation);
  const parameters: Record<string, ParameterUse> = {};
  for (const { target } of declared) {
    const name = choice?.renamed[target] ?? target;
    const argument = settable.has(name) ? byTarget(target) : undefined;
    const use = argument && parameterUse(argument, start);
    if (use) {
      parameters[name] = use;
    }
  }
  return { activation, parameters };
}

/** What the arguments that set one parameter make of it together. */
function agreed(setting: readonly Argument[]): Argument | undefined {
  const [first] = setting;
  if (setting.length === 1 && !first?.parameter.mirrored) return first;
  const plain = setting.filter(({ parameter }) => !parameter.mirrored);
  // An old name of an argument stands after the new one, and wins where both are given.
  const chosen = plain.filter(({ source }) => source !== 'default').at(-1) ?? plain[0];
  const agrees = setting.every(
    ({ parameter, value }) =>
      !parameter.mirrored || (typeof value === 'number' && -value === chosen?.value),
  );
  return agrees || !chosen
    ? chosen
    : { parameter: chosen.parameter, value: undefined, source: 'unknown' };
}

/** Of the arguments given by a name that `known` has, `signature` has every one as well. */
export function takesAll(
  signature: Signature,
  known: Signature,
  given: readonly GivenArgument[],
): boolean {
  const has = ({ parameters }: Signature, name: string | undefined): boolean =>
    parameters.some((parameter) => parameter.name === name);
  return given.every(({ name }) => !has(known, name) || has(signature, name));
}

/** Both say the same activation with the same values, however their arguments are spelled. */
export function isSameReading(a: BoundParameters, b: BoundParameters): boolean {
  const names = Object.keys(a.parameters);
  return (
    a.activation === b.activation &&
    names.length === Object.keys(b.parameters).length &&
    names.every((name) => a.parameters[name]?.value === b.parameters[name]?.value)
  );
}

/** The parameters that a registry fixes, overridden by what the callee is given beside. */
export function fixedParameters(
  fixed: ReadonlyMap<string, Constant>,
  given: BoundParameters | undefined,
): Readonly<Record<string, ParameterUse>> {
  const parameters: Record<string, ParameterUse> = {};
  for (const [name, value] of fixed) {
    if (typeof value === 'number' || typeof value === 'string') {
      parameters[name] = { value, source: 'default', argument: name };
    }
  }
  return { ...parameters, ...given?.parameters };
}

/** A condition on a value that cannot be told never holds. */
const UNKNOWN = '?';

function bindArgument(
  resolver: Resolver,
  parameter: SignatureParameter,
  given: readonly GivenArgument[],
): Argument {
  const argument = findGiven(parameter, given);
  if (argument) {
    const known = argument.spread ? undefined : constantOf(resolver, parameter, argument.value);
    if (known === undefined) {
      return { parameter, value: undefined, source: 'unknown' };
    }
    return known.named
      ? { parameter, value: known.value, source: 'resolved' }
      : { parameter, value: known.value, source: 'literal', node: argument.value };
  }
  if (parameter.default === undefined) {
    return { parameter, value: undefined, source: 'unknown' };
  }
  return { parameter, value: initialValue(parameter, parameter.default), source: 'default' };
}

/** The argument that sets a parameter, or a spread that may. */
function findGiven(
  { name, position }: SignatureParameter,
  given: readonly GivenArgument[],
): GivenArgument | undefined {
  return lastNamed(given, name) ?? atPosition(given, position) ?? lastNamed(given, '**');
}

/** In an object of options the last of two entries holds. */
function lastNamed(given: readonly GivenArgument[], name: string): GivenArgument | undefined {
  let last: GivenArgument | undefined;
  for (const argument of given) if (argument.name === name) last = argument;
  return last;
}

/** What a spread brings may stand at its place and at all after it. */
function atPosition(
  given: readonly GivenArgument[],
  position: number | undefined,
): GivenArgument | undefined {
  let place = 0;
  for (const argument of position === undefined ? [] : given) {
    if (argument.name !== undefined) continue;
    if (argument.spread || place === position) return argument;
    place += 1;
  }
  return undefined;
}

function constantOf(
  resolver: Resolver,
  parameter: SignatureParameter,
  node: Node,
): { value: Constant; named: boolean } | undefined {
  const known = resolver.constant(node);
  if (known) {
    return { value: initialValue(parameter, known.value), named: known.named };
  }
  return isInitialiser(parameter) ? constantInitialiser(resolver, node) : undefined;
}

/** The number that a weight begins with: `"ones"`, `keras.initializers.Constant(0.25)`. */
export function initialWeight(resolver: Resolver, node: Node): number | undefined {
  const word = resolver.constant(node)?.value;
  const value =
    typeof word === 'string' ? initialNumber(word) : constantInitialiser(resolver, node)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** `alpha_initializer=keras.initializers.Constant(0.25)`. */
function constantInitialiser(
  resolver: Resolver,
  node: Node,
): { value: Constant; named: boolean } | undefined {
  const start = constantStart(resolver, node);
  return start && resolver.constant(start);
}

/** What an initialiser sets every weight to: 0.25 of `Constant(0.25)`, `constant({ value: 0.25 })`. */
export function constantStart(resolver: Resolver, node: Node): Node | undefined {
  const call = resolver.dialect.call(node);
  if (!call?.list || !/Constant$/i.test(resolver.text(call.callee))) {
    return undefined;
  }
  const [first] = resolver.dialect.argumentsOf(resolver.source, call.list);
  const entries = first && resolver.dialect.entries(resolver.source, first.value);
  return entries ? entries.find(({ name }) => name === 'value')?.value : first?.value;
}

/** `undefined` for `None`: the activation has no such parameter then. */
function parameterUse(argument: Argument, start: number): ParameterUse | undefined {
  const { parameter, value, source, node } = argument;
  if (value === null) {
    return undefined;
  }
  if (typeof value !== 'number') {
    return { value: null, source: 'unknown', argument: parameter.name };
  }
  return {
    value,
    source,
    argument: parameter.name,
    ...(node && { at: relativeTo(start, node) }),
  };
}
