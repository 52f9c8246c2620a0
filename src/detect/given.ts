import type { Api } from '../frameworks/lookup';
import type { GivenArgument } from './dialect';
import type { Node } from './nodes';
import type { Resolver } from './resolve';

/** Mappings are spread into mappings at most this deep. */
const DEPTH = 4;

/** The arguments of a call, or the options in its first argument. */
export function givenTo(resolver: Resolver, api: Api, call: Node): readonly GivenArgument[] {
  const list = resolver.dialect.call(call)?.list;
  const given = list ? givenIn(resolver, list) : [];
  return api.signature.options ? optionsOf(resolver, given) : given;
}

/** The arguments in a list; what a known mapping brings stands in its place. */
export function givenIn(resolver: Resolver, list: Node): readonly GivenArgument[] {
  return spread(resolver, resolver.dialect.argumentsOf(resolver.source, list), 0);
}

/** The entries of an object of options, written in place or kept in a constant. */
export function optionsOf(
  resolver: Resolver,
  given: readonly GivenArgument[],
): readonly GivenArgument[] {
  const first = given[0];
  if (!first) {
    return [];
  }
  const object = optionsNode(resolver, first.value);
  const entries = object && entriesOf(resolver, object, 0);
  return entries ?? [{ name: '**', value: first.value, spread: true }];
}

/** The literal object that an expression is, or is the only value of. */
export function optionsNode(resolver: Resolver, value: Node): Node | undefined {
  const node = resolver.unwrap(resolver.valueOf(value) ?? value);
  return resolver.dialect.entries(resolver.source, node) ? node : undefined;
}

function entriesOf(
  resolver: Resolver,
  object: Node,
  depth: number,
): readonly GivenArgument[] | undefined {
  const entries = resolver.dialect.entries(resolver.source, object);
  return entries && spread(resolver, entries, depth);
}

/** Replaces `**mapping` and `...mapping` by the entries of the mapping, where it is a literal. */
function spread(
  resolver: Resolver,
  given: readonly GivenArgument[],
  depth: number,
): readonly GivenArgument[] {
  if (depth > DEPTH || !given.some(({ name }) => name === '**')) {
    return given;
  }
  return given.flatMap((argument): readonly GivenArgument[] => {
    const inner = argument.name === '**' ? argument.value.child(0) : undefined;
    const object = inner && optionsNode(resolver, inner);
    return (object && entriesOf(resolver, object, depth + 1)) ?? [argument];
  });
}
