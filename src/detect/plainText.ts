import type { Dialect } from './dialect';

/**
 * A part of a text in one line, without those of its lines that are comments or empty: all that an
 * edit of comments and indentation can change is left out.
 */
export function plainText(text: string, language: Dialect['language']): string {
  return (text.includes('\n') ? withoutRemarks(text, language) : text).replace(/\s+/g, ' ');
}

/** The first line is none of its own: the text begins somewhere in it. */
function withoutRemarks(text: string, language: Dialect['language']): string {
  const [first = '', ...rest] = text.split(/\r?\n/);
  return [first, ...rest.filter((line) => !REMARK[language].test(line))].join('\n');
}

const REMARK = { python: /^[ \t]*(#|$)/, javascript: /^[ \t]*(\/\/|$)/ } as const;
