import { once } from '../detect/once';

/** The code of a cell in the JSON text of its notebook. */
export interface CellText {
  /** Offset in the JSON text of a character of the cell; past the last one, where it would stand. */
  start(offset: number): number;
  /** Offset in the JSON text behind the character before an offset of the cell. */
  end(offset: number): number;
}

/**
 * Where the code of each cell stands in the text of a notebook, by the cell's index. The text
 * has to be valid JSON, as `readNotebook` finds it.
 */
export function cellTexts(text: string): readonly CellText[] {
  return cellsIn(text).map((cell) => cellText(text, sourceStrings(text, cell)));
}

/** Offsets of the cells: of nbformat 4, or of the worksheets of 2 and 3. */
function cellsIn(text: string): readonly number[] {
  const notebook = afterSpace(text, 0);
  const cells = memberAt(text, notebook, 'cells');
  if (cells !== undefined && text[cells] === '[') return elementsAt(text, cells);
  const sheets = memberAt(text, notebook, 'worksheets');
  return (sheets === undefined ? [] : elementsAt(text, sheets)).flatMap((sheet) => {
    const own = memberAt(text, sheet, 'cells');
    return own === undefined ? [] : elementsAt(text, own);
  });
}

function cellText(text: string, strings: readonly number[]): CellText {
  const first = strings[0] === undefined ? 0 : strings[0] + 1;
  // Read for the first place that is asked for.
  const counted = once(() => [...units(text, strings)]);
  return {
    start: (offset) => counted()[offset]?.start ?? counted().at(-1)?.end ?? first,
    end: (offset) => counted()[offset - 1]?.end ?? first,
  };
}

/** Offsets of the strings that a cell's source is made of. */
function sourceStrings(text: string, cell: number): readonly number[] {
  const source = memberAt(text, cell, 'source') ?? memberAt(text, cell, 'input');
  if (source === undefined) {
    return [];
  }
  const parts = text[source] === '[' ? elementsAt(text, source) : [source];
  return parts.filter((part) => text[part] === '"');
}

interface Unit {
  readonly start: number;
  readonly end: number;
}

/** Each UTF-16 unit of the strings' values, as it is written: `\n` and `\u00e9` are one each. */
function* units(text: string, strings: readonly number[]): Generator<Unit> {
  for (const start of strings) {
    for (let at = start + 1; text[at] !== '"' && at < text.length; ) {
      const length = text[at] === '\\' ? (text[at + 1] === 'u' ? 6 : 2) : 1;
      yield { start: at, end: at + length };
      at += length;
    }
  }
}

/** Where a member's value begins in the object at an offset; of several by one name the last. */
function memberAt(text: string, object: number, name: string): number | undefined {
  let found: number | undefined;
  if (text[object] === '{') {
    for (let at = afterSpace(text, object + 1); text[at] === '"'; ) {
      const keyEnd = endOfString(text, at);
      const value = afterSpace(text, afterSpace(text, keyEnd) + 1);
      found = JSON.parse(text.slice(at, keyEnd)) === name ? value : found;
      at = next(text, value);
    }
  }
  return found;
}

/** Offsets of the elements of the array at an offset; empty: there is none. */
function elementsAt(text: string, array: number): readonly number[] {
  const found: number[] = [];
  if (text[array] === '[') {
    for (let at = afterSpace(text, array + 1); at < text.length && text[at] !== ']'; ) {
      found.push(at);
      at = next(text, at);
    }
  }
  return found;
}

/** Past a value and the comma behind it. */
function next(text: string, value: number): number {
  const end = afterSpace(text, endOfValue(text, value));
  return text[end] === ',' ? afterSpace(text, end + 1) : end;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const character = text[at];
    if (character === '"') {
      at = endOfString(text, at);
    } else if (character === '{' || character === '[') {
      depth += 1;
      at += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      at += 1;
    } else if (depth === 0) {
      return endOfWord(text, at);
    } else {
      at += 1;
    }
    if (depth === 0) {
      return at;
    }
  }
  return text.length;
}

/** Of a number, `true`, `false` or `null`. */
function endOfWord(text: string, start: number): number {
  const word = /[^\s,\]}]*/y;
  word.lastIndex = start;
  return start + (word.exec(text)?.[0].length ?? 0);
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    at += text[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') {
    at += 1;
  }
  return at;
}
