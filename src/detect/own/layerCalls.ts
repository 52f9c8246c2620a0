import { findActivation } from '../../activations/catalogue';
import { instantiate } from '../../activations/instantiate';
import { type Elementary, elementaryMethod } from '../../frameworks/elementary';
import { findLayer } from '../../frameworks/layers';
import { type Api, activationArguments, findApi } from '../../frameworks/lookup';
import { findInRegistry } from '../../frameworks/registryEntries';
import type { Expr } from '../../math/expression';
import { substitute } from '../../math/substitute';
import type { GivenArgument } from '../dialect';
import { optionsOf } from '../given';
import type { Node } from '../nodes';
import { bindParameters } from '../parameters';
import type { Resolver } from '../resolve';

/** A layer of a framework, as a call makes it: `nn.ReLU6()`, `layers.Activation("tanh")`. */
export interface MadeLayer {
  readonly path: string;
  readonly given: readonly GivenArgument[];
}

/** `undefined` where the node is no call of a framework's class. */
export function madeLayer(resolver: Resolver, node: Node): MadeLayer | undefined {
  const { dialect, source } = resolver;
  const call = dialect.call(node);
  const path = call && resolver.path(call.callee)?.path;
  if (path === undefined) return undefined;
  return { path, given: call?.list ? dialect.argumentsOf(source, call.list) : [] };
}

/** What a layer does to its tensor. */
export function applyLayer(
  resolver: Resolver,
  { path, given }: MadeLayer,
  tensor: Expr,
): Expr | undefined {
  const api = findApi(path, resolver.keras);
  if (api) return api.kind === 'class' ? applyApi(resolver, api, given, tensor) : undefined;
  const role = findLayer(path)?.role;
  // Others do more than what an argument of theirs names.
  const isActivation = role?.kind === 'structure' && role.structure === 'activation';
  const [first] = given;
  const [argument] = isActivation ? activationArguments(path, resolver.keras) : [];
  const name = first && resolver.dialect.string(resolver.source, first.value)?.value;
  const entry =
    argument && name !== undefined ? findInRegistry(argument.registry, name) : undefined;
  return entry && atSettings(entry.activation, [...entry.parameters], tensor);
}

/** An activation of a framework, at the arguments that it is given. */
export function applyApi(
  resolver: Resolver,
  api: Api,
  given: readonly GivenArgument[],
  tensor: Expr,
): Expr | undefined {
  const options = api.signature.options ? optionsOf(resolver, given) : given;
  const { activation, parameters } = bindParameters(resolver, api, options);
  const settings = Object.entries(parameters).map(([name, { value }]) => [name, value] as const);
  return atSettings(activation, settings, tensor);
}

/** `layers.Multiply()`, `layers.add`: what the tensors of a list become. */
export function mergeAt(path: string): Elementary | undefined {
  const role = findLayer(path)?.role;
  return role?.kind === 'merge' ? elementaryMethod(role.merge) : undefined;
}

type Value = number | string | boolean | readonly number[] | null;

/** `undefined` also where a setting is not known. */
function atSettings(
  activation: string,
  given: readonly (readonly [string, Value])[],
  tensor: Expr,
): Expr | undefined {
  const entry = findActivation(activation);
  if (entry === undefined || entry.arity === 'vector') return undefined;
  const settings: Record<string, number | string | readonly number[]> = {};
  for (const [name, value] of given) {
    if (value === null || typeof value === 'boolean') return undefined;
    settings[name] = value;
  }
  const instance = instantiate(entry, settings);
  return instance.ok ? substitute(instance.expression, tensor) : undefined;
}
