import { escapeMarkdown } from './hoverMarkup';

/** A table of texts: the heads of its columns, and its rows. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As a table of GitHub Flavored Markdown, which shows each text as it is. */
export function markdownTable({ head, rows }: TextTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(markdownCell)),
    line(head.map(() => '---')),
    ...rows.map((cells) => line(cells.map(markdownCell))),
    '',
  ].join('\n');
}

/** Within a row a number begins no list. */
function markdownCell(text: string): string {
  return escapeMarkdown(text).replace(/^(\d+)\\(?=[.)])/, '$1');
}

/** As comma-separated values (RFC 4180): lines end with CR LF, quotes are doubled. */
export function csvTable({ head, rows }: TextTable): string {
  return [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Whether a spreadsheet would take the text for a formula, and run it (OWASP, CSV
 * injection). A number may begin with a minus.
 */
function isFormula(text: string): boolean {
  return (
    /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$|^-Infinity$/.test(text)
  );
}
