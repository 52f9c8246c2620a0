import type { Collector } from './collector';
import { optionsNode } from './given';
import type { Node } from './nodes';
import type { Resolver } from './resolve';

/**
 * The frameworks' calls by the dictionary or object that gives them arguments: in
 * place, or kept in a constant that stands apart.
 */
export function optionCallees(
  { resolver, redo }: Collector,
  calls: readonly number[],
): ReadonlyMap<Node, Node> {
  const { dialect, source } = resolver;
  const callees = new Map<Node, Node>();
  for (const row of calls) {
    if (!resolver.pathAt(source.firstChild(row))) {
      continue;
    }
    const node = source.node(row);
    const list = dialect.call(node)?.list;
    for (const given of list ? optionArguments(resolver, list) : []) {
      for (const object of objectsIn(resolver, given)) {
        callees.set(object, node);
        redo.feeds(row, object.row);
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
    const inner = name === '**' ? value.child(0) : undefined;
    return (inner && optionsNode(resolver, inner)) ?? [];
  });
  return object ? [object, ...spread] : spread;
}

function optionArguments({ dialect, source }: Resolver, list: Node): readonly Node[] {
  if (dialect.language === 'javascript') {
    return list.children.slice(0, 1);
  }
  return source.childOf(list.row, 'dictionary_splat') === 0
    ? []
    : list.children.flatMap(({ type, children }) => (type === 'dictionary_splat' ? children : []));
}
