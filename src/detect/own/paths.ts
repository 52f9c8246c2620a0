import type { Node } from '../nodes';
import type { Resolver } from '../resolve';

/** The dotted path of a framework's name, or of one imported from any other library. */
export function pathOf(resolver: Resolver, node: Node): string | undefined {
  const known = resolver.path(node)?.path;
  if (known !== undefined) return known;
  const { dotted, source } = resolver;
  const root = source.node(dotted.root(node.row));
  if (!resolver.dialect.nameTypes.has(root.type)) return undefined;
  const binding = resolver.binding(root);
  if (binding?.kind === 'import') return binding.path + dotted.names(node.row);
  const isMath = root !== node && resolver.text(root) === 'Math' && resolver.isFree(root);
  return isMath ? `Math${dotted.names(node.row)}` : undefined;
}
