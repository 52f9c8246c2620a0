import type { Dialect } from './dialect';
import type { Node, Source } from './nodes';

const COMMENTS = {
  python: /#[^\r\n]*/g,
  javascript: /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,
} as const;

/** Longer than any operator with a space on each side. */
const SHORT = 5;

/** What stands between two nodes that follow one another, such as an operator; no comments. */
export function between(
  source: Source,
  left: Node,
  right: Node,
  language: Dialect['language'],
): string {
  const text = source.text.slice(left.end, right.start);
  return (text.length <= SHORT ? text : text.replace(COMMENTS[language], ' ')).trim();
}
