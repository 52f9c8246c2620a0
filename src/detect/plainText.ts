import type { Dialect } from './dialect';

/** Comments, and what lets a line go on in the next. */
const NO_CODE = {
  python: /#[^\r\n]*|\\/g,
  javascript: /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,
} as const;

/** Most short texts hold nothing of the kind, whatever the language. */
const MAY_HOLD_MORE = /[#\\]|\/[/*]/;

/** A text that has no strings in it. */
export function withoutComments(text: string, language: Dialect['language']): string {
  return MAY_HOLD_MORE.test(text) ? text.replace(NO_CODE[language], ' ') : text;
}

/**
 * A part of a text in one line, without those of its lines that are comments or empty, and without
 * all comments where it has no strings: what an edit of comments and indentation can change is left
 * out.
 */
export function plainText(text: string, language: Dialect['language']): string {
  return (text.includes('\n') ? withoutRemarks(text, language) : text).replace(/\s+/g, ' ');
}

const QUOTE = /["'`]/;

/** The first line is none of its own: the text begins somewhere in it. */
function withoutRemarks(text: string, language: Dialect['language']): string {
  if (!QUOTE.test(text)) return withoutComments(text, language);
  const [first = '', ...rest] = text.split(/\r?\n/);
  return [first, ...rest.filter((line) => !REMARK[language].test(line))].join('\n');
}

const REMARK = { python: /^[ \t]*(#|$)/, javascript: /^[ \t]*(\/\/|$)/ } as const;
