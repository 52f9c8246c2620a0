import type { Span } from '../detect/use';
import { lineAround } from './lines';

/** What the comments of a text switch off. */
export interface Suppressions {
  /** Whether a finding of this code that starts at this offset is to be left out. */
  readonly covers: (code: string, offset: number) => boolean;
}

/**
 * `activation-lens: ignore[AL101, AL102]` after `#` or `//`. Behind code it holds for its
 * line, on a line of its own for the next line of code, and `ignore-file` for the whole
 * text. Without codes it holds for all rules.
 */
const COMMENT =
  /(?:#|\/\/)[ \t]*activation-lens:[ \t]*ignore(-file)?(?![-\w])(?:[ \t]*\[([^\]\r\n]{0,500})\])?/g;

export function suppressions(text: string): Suppressions {
  const below = new Map<number, number>();
  const all = [...text.matchAll(COMMENT)].map(({ 1: file, 2: list, index }) => ({
    codes: codesOf(list),
    span: file === undefined ? spanFor(text, index, below) : { start: 0, end: text.length },
  }));
  return {
    covers: (code, offset) =>
      all.some(({ codes, span }) => contains(span, offset) && (codes?.has(code) ?? true)),
  };
}

/** `undefined`: all. */
function codesOf(list: string | undefined): ReadonlySet<string> | undefined {
  return list === undefined ? undefined : new Set(list.toUpperCase().match(/\w+/g) ?? []);
}

/** The line that a comment at `offset` speaks of, with its end. */
function spanFor(text: string, offset: number, below: Map<number, number>): Span {
  const { start } = lineAround(text, offset);
  return text.slice(start, offset).trim() === ''
    ? nextCode(text, offset, below)
    : { start, end: endOfLine(text, offset) };
}

/**
 * The first line after the one at `offset` that is neither empty nor a comment. `below` has it
 * for lines that were passed before: of many comments each would go through all that follow.
 */
function nextCode(text: string, offset: number, below: Map<number, number>): Span {
  const passed: number[] = [];
  let start = endOfLine(text, offset) + 1;
  while (start < text.length && /^[ \t]*(?:#|\/\/|[\r\n]|$)/.test(text.slice(start, start + 200))) {
    passed.push(start);
    start = below.get(start) ?? endOfLine(text, start) + 1;
  }
  for (const line of passed) below.set(line, start);
  return { start, end: endOfLine(text, start) };
}

/** Of the line feed that ends the line, or of a carriage return that stands alone. */
function endOfLine(text: string, offset: number): number {
  const end = /\r\n|\n|\r/.exec(text.slice(offset));
  return end === null ? text.length : offset + end.index + end[0].length - 1;
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
