import type { Holder } from './dialect';
import type { Node } from './nodes';

export const IGNORED: Holder = { kind: 'ignored' };
export const OTHER: Holder = { kind: 'other' };

/** What a node is handed to, seen through the parents whose own value is, or holds, the child's. */
export function seeThrough(
  node: Node,
  isTransparent: (parent: Node, child: Node) => boolean,
  heldBy: (parent: Node, value: Node) => Holder,
): Holder {
  let value = node;
  let parent = node.parent;
  while (parent && isTransparent(parent, value)) {
    value = parent;
    parent = parent.parent;
  }
  return parent ? heldBy(parent, value) : OTHER;
}

/** Of a key or a value in a dictionary or an object. */
export function pairHolder(
  pair: Node,
  value: Node,
  keyText: (key: Node) => string | undefined,
): Holder {
  const [key] = pair.children;
  if (value.index === 0) {
    return { kind: 'key' };
  }
  return key && pair.parent ? { kind: 'entry', key: keyText(key), container: pair.parent } : OTHER;
}
