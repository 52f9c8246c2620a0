import { necessaryWords } from '../../frameworks/necessaryWords';
import { once } from '../once';
import type { SourceLanguage } from '../use';

/** What a formula needs to be more than sums and multiples, and names that bring it in by another name. */
const patterns = once(() => {
  const names = necessaryWords(false).formulas.join('|');
  return {
    bends: new RegExp(`\\b(?:${names})\\b|\\*\\*|(?<!=)[<>]|getattr`),
    renamed: new RegExp(
      `\\b(?:${names})[ \\t]+as\\b|=[ \\t]*(?:[\\w.]+\\.)?(?:(?:${names})[ \\t]*(?:[;#\\r\\n]|$)|getattr\\b)`,
    ),
  };
});

/**
 * `false` only if no definition of a text computes an activation of its own: none goes straight to a
 * value that something bends. Such a text may be about tensors or not.
 */
export function mayDefineFormula(language: SourceLanguage, text: string): boolean {
  const { bends, renamed } = patterns();
  if (language !== 'python') return DEFINITION_OF_SCRIPT.test(text) && bends.test(text);
  return renamed.test(text) || definesFormula(text);
}

const DEFINITION_OF_SCRIPT = /=>|\bfunction\b|\bclass\b/;
/** Lines that others are indented below, and lambdas that are given a name. */
const HEADERS =
  /^([ \t\f]*)(?:async[ \t]+)?(def|class|if|elif|else|for|while|with|try|except|finally|match|case)\b|=[\s\\()]*lambda\b/gm;

/** What is between `def` and its parameters. */
const NAME = /[\s\\]+([^\s\\(]{1,200})[\s\\]*(?=\()/y;

function definesFormula(text: string): boolean {
  const around: Header[] = [];
  for (const { 0: start, 1: space = '', 2: kind, index } of text.matchAll(HEADERS)) {
    const after = index + start.length;
    if (kind === undefined) {
      if (patterns().bends.test(text.slice(after, endOfStatement(text, after)))) return true;
      continue;
    }
    const columns = indentation(text, index + space.length);
    while (around.length > 0 && (around.at(-1)?.columns ?? 0) >= columns) around.pop();
    const isInClass = around.at(-1)?.kind === 'class';
    around.push({ columns, kind });
    NAME.lastIndex = after;
    const name = kind === 'def' ? NAME.exec(text)?.[1] : undefined;
    if (name === undefined) continue;
    if (
      !isUncalled(text, NAME.lastIndex, isInClass, name) &&
      isFormula(text, columns, NAME.lastIndex)
    ) {
      return true;
    }
  }
  return false;
}

interface Header {
  readonly columns: number;
  readonly kind: string;
}

/** Without a tensor, or a method of a class that its objects are not called by. */
function isUncalled(text: string, parameters: number, isInClass: boolean, name: string): boolean {
  const beginning = text.slice(parameters, parameters + 40);
  const isMethod = isInClass && /^\(\s*self\b/.test(beginning);
  return /^\(\s*\)/.test(beginning) || (isMethod && !CALLERS.test(name));
}

const CALLERS = /^(?:forward|call|__call__)$/;

/** A body that may come straight to a value: before it, names are given values, and no more. */
function isFormula(text: string, outer: number, parameters: number): boolean {
  const body = endOfHeader(text, parameters);
  if (body === undefined) return true;
  let bends = false;
  for (let at = body; at < text.length; ) {
    const start = startOfStatement(text, at);
    const isBeside = at === body && !/[\r\n]/.test(text.slice(at, start));
    if (start >= text.length || (!isBeside && indentation(text, start) <= outer)) return false;
    const end = endOfStatement(text, start);
    // Brackets or quotes that do not close: the parser may read on in another way.
    if (end === undefined) return true;
    const statement = text.slice(start, end);
    const isString = STRING.test(statement);
    bends ||= !isString && patterns().bends.test(statement);
    if (/^return\b/.test(statement)) return bends;
    if (!PASSED.test(statement)) return false;
    if (!isString && statement.includes(';') && /\breturn\b/.test(statement)) return true;
    at = end;
  }
  return false;
}

const STRING = /^[a-zA-Z]{0,3}["']/;

/** Statements before the value: documentation, names given values, what is done without noise. */
const PASSED =
  /^(?:[a-zA-Z]{0,3}["']|pass\b|ctx\.|if[\s\\(]*not\b|(?:\w|[^\0-\x7f])+[\s\\]*(?::[^=]*)?=(?!=))/;

/** Columns before the first sign of a line, a tab counted as eight. */
function indentation(text: string, offset: number): number {
  let columns = 0;
  for (let at = startOfLine(text, offset); at < offset; at += 1) {
    const sign = text[at];
    if (sign === '\t') columns += 8;
    else if (sign === ' ') columns += 1;
    else if (sign !== '\f') break;
  }
  return columns;
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return at;
}

const BETWEEN = /(?:[\s;]|\\[\r\n]|#[^\r\n]*)*/y;

/** Past empty lines and comments. */
function startOfStatement(text: string, offset: number): number {
  BETWEEN.lastIndex = offset;
  BETWEEN.test(text);
  return Math.max(offset, BETWEEN.lastIndex);
}

function endOfHeader(text: string, offset: number): number | undefined {
  return endOf(text, offset, ':');
}

/** Behind the line feed that ends a statement, all its brackets and strings closed. */
function endOfStatement(text: string, offset: number): number | undefined {
  return endOf(text, offset, '\n');
}

const SIGNS = /["'#\\()[\]{}:\r\n]/g;

/** Behind the first `sign` outside of brackets, strings and comments; `undefined`: there is none. */
function endOf(text: string, offset: number, sign: ':' | '\n'): number | undefined {
  let depth = 0;
  SIGNS.lastIndex = offset;
  for (let found = SIGNS.exec(text); found; found = SIGNS.exec(text)) {
    const [mark] = found;
    if (mark === '\r' || mark === '\n') {
      if (depth === 0 && sign === '\n') return SIGNS.lastIndex;
      if (depth > 0 && ANEW.test(text.slice(SIGNS.lastIndex, SIGNS.lastIndex + 80)))
        return undefined;
    } else if (mark === ':') {
      if (depth === 0 && sign === ':') return SIGNS.lastIndex;
    } else if (mark === '"' || mark === "'") {
      const end = endOfString(text, found.index, mark);
      if (end === undefined) return undefined;
      SIGNS.lastIndex = end;
    } else if (mark === '#') {
      SIGNS.lastIndex = endOfLine(text, found.index);
    } else if (mark === '\\') {
      SIGNS.lastIndex += text.startsWith('\r\n', SIGNS.lastIndex) ? 2 : 1;
    } else {
      depth += '([{'.includes(mark) ? 1 : -1;
      if (depth < 0) return undefined;
    }
  }
  return depth === 0 && sign === '\n' ? text.length : undefined;
}

/** A line that begins so is in no brackets. */
const ANEW = /^[ \t]*(?:def|class|return|import|with|@\w)\b/;

function endOfLine(text: string, offset: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

/** Behind the quotes that end a string; `undefined`: it has no end. */
function endOfString(text: string, offset: number, quote: string): number | undefined {
  const triple = quote.repeat(3);
  const isLong = text.startsWith(triple, offset);
  const ends = isLong ? LONG_ENDS[quote] : SHORT_ENDS[quote];
  if (!ends) return undefined;
  ends.lastIndex = offset + (isLong ? 3 : 1);
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    if (found[0] !== '\\') return found[0] === quote || isLong ? ends.lastIndex : undefined;
    ends.lastIndex += text.startsWith('\r\n', ends.lastIndex) ? 2 : 1;
  }
  return undefined;
}

const LONG_ENDS: Readonly<Record<string, RegExp>> = { '"': /"""|\\/g, "'": /'''|\\/g };
const SHORT_ENDS: Readonly<Record<string, RegExp>> = { '"': /["\\\r\n]/g, "'": /['\\\r\n]/g };
