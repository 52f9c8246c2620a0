import type { Node, Source } from './nodes';

/**
 * A question about nodes that each is asked once: of a dictionary with thousands of entries
 * that is read thousands of times, all entries would be made anew each time.
 */
export function oncePerNode<Answer>(
  ask: (source: Source, node: Node) => Answer,
): (source: Source, node: Node) => Answer {
  const known = new WeakMap<Node, { readonly answer: Answer }>();
  return (source, node) => {
    const before = known.get(node);
    if (before) return before.answer;
    const answer = ask(source, node);
    known.set(node, { answer });
    return answer;
  };
}
