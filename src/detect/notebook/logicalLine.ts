/** A line of Python as its parser sees it: brackets, strings and backslashes carry it over breaks. */
export interface LogicalLine {
  /** Offset behind its line break, or of the end of the text. */
  readonly end: number;
  /** Offset of the last of its signs that are neither space nor comment; -1: it has none. */
  readonly last: number;
  /** What would have to follow the text for the line to end; empty but for the last line. */
  readonly open: string;
}

/** Reads the line that starts at an offset. Linear, and total: what is never closed lasts to the end. */
export function logicalLine(text: string, start: number): LogicalLine {
  const state: State = { at: start, last: -1, brackets: [], open: '' };
  while (state.at < text.length) {
    const sign = text.charAt(state.at);
    if (sign === '\n' && state.brackets.length === 0) {
      return { end: state.at + 1, last: state.last, open: '' };
    }
    (STEPS[sign] ?? plain)(text, state);
  }
  return { end: text.length, last: state.last, open: closing(state) };
}

interface State {
  at: number;
  last: number;
  /** Those that would close the brackets that are open. */
  readonly brackets: string[];
  /** What would end the string or the backslash that the text ends in. */
  open: string;
}

type Step = (text: string, state: State) => void;

const STEPS: Readonly<Record<string, Step>> = {
  '#': comment,
  '\n': (_text, state) => {
    state.at += 1;
  },
  '\\': backslash,
  '"': string,
  "'": string,
  '(': opening(')'),
  '[': opening(']'),
  '{': opening('}'),
  ')': closed,
  ']': closed,
  '}': closed,
};

/** On a line of its own: the last one may end in a comment. */
function closing({ brackets, open }: State): string {
  const after = open + [...brackets].reverse().join('');
  return after === '' || after.startsWith('\n') ? after : `\n${after}`;
}

function opening(bracket: string): Step {
  return (_text, state) => {
    state.brackets.push(bracket);
    take(state, state.at + 1);
  };
}

/** What closes something else than was opened is taken for a mistake of its own. */
function closed(text: string, state: State): void {
  if (state.brackets.at(-1) === text.charAt(state.at)) state.brackets.pop();
  take(state, state.at + 1);
}

function comment(text: string, state: State): void {
  const end = text.indexOf('\n', state.at);
  state.at = end < 0 ? text.length : end;
}

function backslash(text: string, state: State): void {
  const hidden = breakAt(text, state.at + 1);
  state.open = state.at + 1 + hidden >= text.length ? '\n' : '';
  if (hidden > 0) state.at += 1 + hidden;
  else take(state, state.at + 1);
}

const PLAIN = /[^#'"()[\]{}\\\n]+/y;

function plain(text: string, state: State): void {
  PLAIN.lastIndex = state.at;
  const run = PLAIN.exec(text)?.[0] ?? ' ';
  const { length } = run.trimEnd();
  if (length > 0) state.last = state.at + length - 1;
  state.at += run.length;
}

/** Without three quotes a string ends with its line at the latest. */
function string(text: string, state: State): void {
  const quote = text.charAt(state.at);
  const isLong = text.startsWith(quote.repeat(3), state.at);
  const end = isLong ? quote.repeat(3) : quote;
  const isOver = (at: number) => text.startsWith(end, at) || (!isLong && text[at] === '\n');
  let at = state.at + end.length;
  while (at < text.length && !isOver(at)) {
    at += text[at] === '\\' ? 1 + (breakAt(text, at + 1) || 1) : 1;
  }
  if (at >= text.length) {
    // A string of one line that ends in a backslash takes in the line break behind it.
    state.open = isLong ? end : /\\(?:\r?\n)?$/.test(text.slice(-3)) ? '\n\n' : '';
  }
  const isEnded = text.startsWith(end, at);
  take(state, Math.min(text.length, isEnded ? at + end.length : at));
}

function take(state: State, end: number): void {
  state.last = end - 1;
  state.at = end;
}

/** Length of the line break at an offset; 0: there is none. */
function breakAt(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : text[at] === '\n' ? 1 : 0;
}
