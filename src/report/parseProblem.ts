import type { ParseResult } from '../math/parse';
import { tokenAt } from '../math/tokens';
import type { TextKey, Words } from '../text/text';

type Failure = Extract<ParseResult, { readonly ok: false }>;

/** Characters shown on either side of a mistake. */
const AROUND = 36;

/**
 * What was expected, and where: `bad expression at column 3: expected an operator or the end`;
 * in other words by another key.
 */
export function parseProblem(
  { position, expected }: Failure,
  say: Words,
  key: TextKey = 'expression.problem',
): string {
  return say(key, {
    column: position + 1,
    expected: say(`expression.expected.${expected}`),
  });
}

/** A text in three: what stands before the mistake, what should not be there, and the rest. */
export interface Mistake {
  readonly before: string;
  /** A whole name, number or sign; empty where something is missing at the end. */
  readonly wrong: string;
  readonly after: string;
}

export function parseMistake(text: string, { position }: Failure): Mistake {
  const { end } = tokenAt(text, position);
  return {
    before: text.slice(0, position),
    wrong: text.slice(position, end),
    after: text.slice(end),
  };
}

/** The text around the mistake on one line, and a caret under it on the next. */
export function parseExcerpt(text: string, { position }: Failure): string {
  const from = Math.max(0, position - AROUND);
  const to = Math.min(text.length, position + AROUND);
  const before = (from > 0 ? '…' : '') + onOneLine(text.slice(from, position));
  const after = onOneLine(text.slice(position, to)) + (to < text.length ? '…' : '');
  return `  ${before}${after}\n  ${' '.repeat([...before].length)}^`;
}

/** Control characters would move the caret, or the cursor. */
function onOneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
