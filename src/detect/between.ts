import type { Dialect } from './dialect';
import type { Node, Source } from './nodes';

/** Comments, and what lets a line go on in the next. */
const NO_CODE = {
  python: /#[^\r\n]*|\\/g,
  javascript: /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,
} as const;

/** What stands between two nodes that follow one another, such as an operator; no comments. */
export function between(
  source: Source,
  left: Node,
  right: Node,
  language: Dialect['language'],
): string {
  const text = source.text.slice(left.end, right.start);
  return (MAY_HOLD_MORE.test(text) ? text.replace(NO_CODE[language], ' ') : text).trim();
}

/** Than code: next to all that is asked about are operators with a space on each side. */
const MAY_HOLD_MORE = /[#\\]|\/[/*]/;
