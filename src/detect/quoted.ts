import type { SourceLanguage, Span } from './use';

/** The contents of a string that is being written, without its quotes. */
export interface Quoted extends Span {
  readonly quote: '"' | "'";
  /** Its end has not been written yet. */
  readonly open: boolean;
}

/**
 * The plain string of one line that an offset stands in, where a value may stand; found
 * without a tree, which a string that is being typed may have torn.
 */
export function quotedAt(
  language: SourceLanguage,
  text: string,
  offset: number,
): Quoted | undefined {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(from, endOfLine(text, offset));
  const found = stringsOf(line, commentOf(language)).find(
    ({ start, end }) => from + start <= offset && offset <= from + end,
  );
  if (found === undefined) {
    return undefined;
  }
  const before = text.slice(Math.max(0, from + found.start - 1 - NEAR), from + found.start - 1);
  return VALUE_FOLLOWS.test(before)
    ? { ...found, start: from + found.start, end: from + found.end }
    : undefined;
}

/**
 * The brackets that the line of a string leaves open, and those above it that it goes on from, as
 * they would be closed: nothing is understood of a call that is being written until it ends.
 */
export function closersAfter(language: SourceLanguage, text: string, { start }: Quoted): string {
  const open: string[] = [];
  for (const line of linesUpTo(text, start, commentOf(language))) openedIn(line, open);
  return open.reverse().join('');
}

/** What closes the brackets that a line opens, behind those that are open; without what it closes. */
function openedIn(line: string, open: string[]): void {
  for (const sign of line) {
    if (Object.hasOwn(CLOSERS, sign)) open.push(CLOSERS[sign] ?? '');
    else if (open.at(-1) === sign) open.pop();
  }
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The line of an offset as code, behind those above it that end in the middle of a list. */
function linesUpTo(text: string, offset: number, comment: string): readonly string[] {
  let from = text.lastIndexOf('\n', offset - 1) + 1;
  const lines = [codeOf(text.slice(from, endOfLine(text, offset)), comment)];
  while (from > 0 && lines.length < MOST_LINES) {
    const end = from - 1;
    from = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    const line = codeOf(text.slice(from, end), comment);
    const last = line.trimEnd().at(-1);
    if (last !== undefined && !GOES_ON.has(last)) break;
    lines.push(line);
  }
  return lines.reverse();
}

/** Calls that are longer are tables. */
const MOST_LINES = 50;

/** Ends of lines; one that is empty, or has nothing but a comment, may stand anywhere. */
const GOES_ON: ReadonlySet<string> = new Set(['(', '[', '{', ',']);

/** A line without what is in its strings, and without its comment. */
function codeOf(line: string, comment: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stringsOf(line, comment)) {
    parts.push(line.slice(at, start));
    at = end;
  }
  const rest = line.slice(at);
  const stop = rest.indexOf(comment);
  return [...parts, stop < 0 ? rest : rest.slice(0, stop)].join('');
}

function commentOf(language: SourceLanguage): string {
  return language === 'python' ? '#' : '//';
}

/** As many characters before a string as tell whether a value may stand there. */
const NEAR = 200;

/** Ends before an argument, an item, an entry, an index or a choice; no letter that marks a string of another kind. */
const VALUE_FOLLOWS = /(?:[=([{,:?|]|\b(?:or|and|else))\s*$/;

function endOfLine(text: string, offset: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

/** Strings of a line up to a comment, or up to one that goes on in the next line. */
function stringsOf(line: string, comment: string): readonly Quoted[] {
  const found: Quoted[] = [];
  for (let at = 0; at < line.length; at++) {
    const quote = line[at];
    if (line.startsWith(comment, at) || quote === '`') break;
    if (quote !== '"' && quote !== "'") continue;
    if (line.startsWith(quote.repeat(3), at)) break;
    const end = closing(line, quote, at + 1);
    // Without an end it is as long as a name.
    const name = end < 0 ? at + 1 + (/^[\w-]*/.exec(line.slice(at + 1))?.[0].length ?? 0) : end;
    found.push({ quote, start: at + 1, end: name, open: end < 0 });
    at = end < 0 ? line.length : end;
  }
  return found;
}

/** Index of the quote that ends a string; -1: there is none in the line. */
function closing(line: string, quote: string, from: number): number {
  for (let at = from; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === quote) return at;
  }
  return -1;
}
