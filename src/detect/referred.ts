/*
 * Whether a word in a text may be a name that stands for something of a module, as far as the eye can
 * tell: it is a member, imported, taken out of an object, or in quotes.
 */

/** All names of a module are imported. */
export function isStarred(text: string): boolean {
  return /\bimport[\s\\(]*\*/.test(text);
}

/** What is known of a whole text before its words are looked at. */
export interface Wording {
  readonly text: string;
  readonly isPython: boolean;
  /** By `getattr` a name in quotes anywhere may be one of a module. */
  readonly isByText: boolean;
}

export function wordingOf(text: string, isPython: boolean): Wording {
  return { text, isPython, isByText: isPython && text.includes('getattr') };
}

/** Whether the word between two offsets is such a name; a member of an own object is none. */
export function isReferred(
  { text, isPython, isByText }: Wording,
  start: number,
  end: number,
): boolean {
  const at = lastBefore(text, start);
  const before = text[at] ?? '\n';
  if (before === '.') return !isOwn(text, at);
  if (QUOTES.includes(before)) return isByText || text[lastBefore(text, at)] === '[';
  if (before === '\n' || before === '\r') {
    return (isPython ? LISTED : LISTED_OR_KEY).test(text.slice(end, end + 40));
  }
  if (before === ',' || before === '(' || before === '{') {
    return (isPython ? LIST : LIST_OF_SCRIPT).test(lineBefore(text, start));
  }
  return /\bimport[ \t]*$/.test(text.slice(Math.max(0, start - 20), start));
}

const QUOTES = '"\'`';

/** In a list of imports, or of what is taken out of an object, that goes over several lines. */
const LISTED = /^[ \t]*(?:[,)}#\r\n\\]|as\b|$)/;
const LISTED_OR_KEY = /^[ \t]*(?:[,)}/:=\r\n]|as\b|$)/;

/** Lines whose beginning may be one of such a list. */
const LIST = /^[\s\w,]*$|(?:^|[;:])\s*(?:from|import)\b/;
const LIST_OF_SCRIPT = /^[\s\w,:$]*$|\{[^})]*$|\b(?:import|export|const|let|var)\b/;

/** Of a line up to an offset as much as a list of names takes. */
function lineBefore(text: string, offset: number): string {
  const from = Math.max(0, offset - LONGEST_LINE);
  const line = text.slice(from, offset);
  const start = Math.max(line.lastIndexOf('\n'), line.lastIndexOf('\r'));
  // Of a longer one it is not known how it begins.
  return start < 0 && from > 0 ? '' : line.slice(start + 1);
}

const LONGEST_LINE = 500;

/** Offset of the last sign before a word that is no space, of the same line. */
function lastBefore(text: string, start: number): number {
  let at = start - 1;
  while (text[at] === ' ' || text[at] === '\t') at -= 1;
  return at;
}

/** `self` or `this` before a dot. */
function isOwn(text: string, dot: number): boolean {
  return /(?:^|[^\w.])(?:self|cls|this)[ \t]*$/.test(text.slice(Math.max(0, dot - 10), dot));
}

/** Of a `getattr` that ends at an offset: its name is not written out, but may be put together. */
export function isReferredOpenly(text: string, end: number): boolean {
  return !CLOSED.test(text.slice(end, end + 200));
}

/** Of an own object, or by a name in quotes, which is a word of the text. */
const CLOSED =
  /^\s*\(\s*(?:(?:self|cls)\b|[\w.]+\s*,\s*[rRuU]?(?:"[^"{}%\\\r\n]*"|'[^'{}%\\\r\n]*')\s*[,)])/;

/** Whether the word between two offsets is called as a method, of other than plain numbers. */
export function isMethodCalled(text: string, start: number, end: number): boolean {
  CALLED.lastIndex = end;
  if (!CALLED.test(text)) return false;
  if (CHOOSERS.test(text.slice(start, end))) return true;
  let dot = start - 1;
  while (/\s/.test(text[dot] ?? '')) dot -= 1;
  return text[dot] === '.' && !OF_NUMBERS.test(text.slice(Math.max(0, dot - 8), dot));
}

const CALLED = /\s*\(/y;
/** By themselves, too. */
const CHOOSERS = /^(?:where|select)$/;
const OF_NUMBERS = /\b(?:Math|math|console)$/;
