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
  const found = stringsOf(line, language === 'python' ? '#' : '//').find(
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
 * The brackets that the line of a string leaves open, as they would be closed: nothing is
 * understood of a call that is being written until it ends.
 */
export function closersAfter(language: SourceLanguage, text: string, { start }: Quoted): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(from, endOfLine(text, start));
  const strings = stringsOf(line, language === 'python' ? '#' : '//');
  const open: string[] = [];
  for (let at = 0; at < line.length; at++) {
    const inside = strings.find((one) => one.start <= at && at < one.end);
    const sign = line[at] ?? '';
    if (inside) at = inside.end - 1;
    else if (Object.hasOwn(CLOSERS, sign)) open.push(CLOSERS[sign] ?? '');
    else if (open.at(-1) === sign) open.pop();
  }
  return open.reverse().join('');
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

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
