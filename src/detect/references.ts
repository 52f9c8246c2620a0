import { findApi, findMethod } from '../frameworks/lookup';
import { traitOfPath } from '../frameworks/traits';
import { isUseByItself } from '../frameworks/uses';
import type { Collector } from './collector';
import type { GivenArgument, Holder } from './dialect';
import { givenIn, givenTo } from './given';
import type { Node } from './nodes';
import type { ResolvedPath } from './outsidePaths';
import type { Resolver } from './resolve';
import type { UseForm } from './use';

/**
 * Finds the activations that are named by an identifier: called, or handed on; and
 * what other layers the file names show of its network.
 */
export function collectReferences(
  collector: Collector,
  references: readonly number[],
  framework: MethodFramework,
): void {
  const { resolver, traits } = collector;
  for (const row of references) {
    const resolved = resolver.pathAt(row);
    const trait = resolved && traitOfPath(resolved.path);
    if (trait) {
      traits.push({ row, what: trait });
    } else if (resolved) {
      visitPath(collector, row, resolved);
    } else if (framework) {
      visitMethod(collector, row, framework);
    }
  }
}

/** Whose tensors' methods are looked for; `undefined`: of none. */
export type MethodFramework = 'torch' | 'tfjs' | undefined;

function visitPath(collector: Collector, row: number, resolved: ResolvedPath): void {
  const { resolver } = collector;
  const { dialect, source } = resolver;
  const { certainty } = resolved;
  const api = findApi(resolved.path, resolver.keras);
  if (!api || !isUseByItself(api)) {
    return;
  }
  const node = source.node(row);
  const token = dialect.member(node)?.name ?? node;
  const call = callOf(resolver, node);
  if (call || isOpenedCall(resolver, node)) {
    // What a call that is still being typed gives is not known.
    const given = call
      ? givenTo(resolver, api, call)
      : [{ name: undefined, value: node, spread: true }];
    const expression = call ?? node;
    const { path } = resolved;
    collector.addApi(api, { token, expression, form: api.kind, certainty, given, path });
    return;
  }
  const holder = dialect.holder(source, node);
  // A name that stands for an activation is one where it is called; where it is
  // handed on, the use is where the name got its value.
  if (holder.kind === 'ignored' || resolver.bindingKind(node) === 'value') {
    return;
  }
  collector.addApi(api, {
    token,
    expression: node,
    form: formOf(resolver, holder),
    certainty,
    given: partialArguments(resolver, holder),
    path: resolved.path,
  });
}

/** `nn.ReLU(` without its closing parenthesis is no call to the grammar. */
function isOpenedCall(resolver: Resolver, node: Node): boolean {
  return (
    node.parent?.type === 'ERROR' &&
    /^\s*\(/.test(resolver.source.text.slice(node.end, node.end + 8))
  );
}

/** `x.relu()`: a method that tensors have, on a value that may be one. */
function visitMethod(
  collector: Collector,
  row: number,
  framework: NonNullable<MethodFramework>,
): void {
  const { resolver } = collector;
  const { source } = resolver;
  const name = resolver.dotted.lastName(row);
  const api = name === 0 ? undefined : findMethod(framework, source.textAt(name));
  if (!api || !isUseByItself(api)) {
    return;
  }
  const call = callOf(resolver, source.node(row));
  if (!call || !mayBeTensor(resolver, source.node(source.firstChild(row)))) {
    return;
  }
  const given = givenTo(resolver, api, call);
  const positional = given.filter((argument) => argument.name === undefined).length;
  // `module.sigmoid(x)` is a function of something else: the tensor's own takes no input.
  if (positional > api.signature.parameters.length) {
    return;
  }
  collector.addApi(api, {
    token: source.node(name),
    expression: call,
    form: 'method',
    certainty: 'probable',
    given,
  });
}

function mayBeTensor(resolver: Resolver, object: Node): boolean {
  const { dialect, source } = resolver;
  if (dialect.isReceiver(source, object.row) || resolver.path(object)) {
    return false;
  }
  const root = source.node(resolver.dotted.root(object.row));
  if (!dialect.nameTypes.has(root.type)) {
    return true;
  }
  if (resolver.isFree(root)) {
    // Variables of another script of the page; `Math` and its like are no tensors.
    return dialect.language === 'javascript' && /^[a-z]/.test(resolver.text(root));
  }
  const kind = resolver.bindingKind(root);
  return kind !== 'import' && kind !== 'definition';
}

/** The call whose callee is `node`. */
export function callOf(resolver: Resolver, node: Node): Node | undefined {
  const { parent } = node;
  const isCalled = node.index === 0 && parent && resolver.dialect.callTypes.has(parent.type);
  return isCalled ? parent : undefined;
}

export function formOf(resolver: Resolver, holder: Holder): UseForm {
  switch (holder.kind) {
    case 'default':
      return 'default';
    case 'key':
      return 'registry';
    case 'entry':
      return isOption(resolver, holder.container) ? 'reference' : 'registry';
    default:
      return 'reference';
  }
}

/** The object is given to a call, as JavaScript gives arguments by name. */
function isOption(resolver: Resolver, container: Node): boolean {
  const holder = resolver.dialect.holder(resolver.source, container);
  return resolver.dialect.language === 'javascript' && holder.kind === 'argument';
}

/** `partial(nn.LeakyReLU, 0.1)` gives the arguments after the first. */
function partialArguments(resolver: Resolver, holder: Holder): readonly GivenArgument[] {
  if (holder.kind !== 'argument' || holder.name !== undefined || holder.position !== 0) {
    return [];
  }
  const call = resolver.dialect.call(holder.call);
  if (!call?.list || !/(^|\.)partial$/.test(resolver.text(call.callee))) {
    return [];
  }
  return givenIn(resolver, call.list).slice(1);
}
