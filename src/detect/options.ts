import type { Node } from './nodes';
import { optionsNode } from './references';
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
      const object = optionsNode(resolver, given);
      if (object) {
        callees.set(object, node);
      }
    }
  }
  return callees;
}

function optionArguments(resolver: Resolver, list: Node): readonly Node[] {
  return resolver.dialect.language === 'javascript'
    ? list.children.slice(0, 1)
    : list.children.flatMap((child) => (child.type === 'dictionary_splat' ? child.children : []));
}
