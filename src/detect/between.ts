import type { Dialect } from './dialect';
import type { Node, Source } from './nodes';
import { withoutComments } from './plainText';

/** What stands between two nodes that follow one another, such as an operator; no comments. */
export function between(
  source: Source,
  left: Node,
  right: Node,
  language: Dialect['language'],
): string {
  return withoutComments(source.text.slice(left.end, right.start), language).trim();
}
