import { optionsNode } from './given';
import type { Node } from './nodes';
import type { Resolver } from './resolve';

/**
 * The frameworks' calls by the dictionary or object that gives them arguments: in
 * place, or kept in a constant that stands apart.
 */
export function optionCallees(resolver: Resolver, calls: readonly Node[]): ReadonlyMap<Node, Node> {
  const { dialect } = resolver;
  const callees = new Map<Node, Node>();
  for (const node of calls) {
    const call = dialect.call(node);
    if (!call?.list || !resolver.path(call.callee)) {
      continue;
    }
    for (const given of optionArguments(resolver, call.list)) {
      for (const object of objectsIn(resolver, given)) {
        callees.set(object, node);
      }
    }
  }
  return callees;
}

/** The object that an argument is, and those that are spread into it. */
function objectsIn(resolver: Resolver, given: Node): readonly Node[] {
  const object = optionsNode(resolver, given);
  const entries = object && resolver.dialect.entries(resolver.source, object);
  const spread = (entries ?? []).flatMap(({ name, value }) => {
    const inner = name === '**' ? value.children[0] : undefined;
    return (inner && optionsNode(resolver, inner)) ?? [];
  });
  return object ? [object, ...spread] : spread;
}

function optionArguments(resolver: Resolver, list: Node): readonly Node[] {
  return resolver.dialect.language === 'javascript'
    ? list.children.slice(0, 1)
    : list.children.flatMap((child) => (child.type === 'dictionary_splat' ? child.children : []));
}
