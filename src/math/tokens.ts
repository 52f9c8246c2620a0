/** One word of the infix language. Positions count UTF-16 units, as editors do. */
export type Token = { readonly position: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'end' }
  /** A character that the language does not have. */
  | { readonly kind: 'stray' }
);

/** Python's power, and signs as they are pasted from formulas. */
const SAME_SIGN: ReadonlyMap<string, string> = new Map([
  ['**', '^'],
  ['−', '-'],
  ['·', '*'],
  ['×', '*'],
  ['≤', '<='],
  ['≥', '>='],
]);

const SPACE = /\s*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const SIGN = /\*\*|<=|>=|[-+*/^(),<>−·×≤≥]/y;

/** The first token at or after `from`. A literal is the double nearest to it. */
export function tokenAt(text: string, from: number): Token {
  const position = from + (matchAt(SPACE, text, from)?.length ?? 0);
  if (position >= text.length) return { kind: 'end', position, end: position };
  const number = matchAt(NUMBER, text, position);
  if (number !== undefined) {
    return { kind: 'number', value: Number(number), position, end: position + number.length };
  }
  const name = matchAt(NAME, text, position);
  if (name !== undefined) {
    return { kind: 'name', text: name, position, end: position + name.length };
  }
  const sign = matchAt(SIGN, text, position);
  return sign === undefined
    ? { kind: 'stray', position, end: position + 1 }
    : { kind: 'sign', text: SAME_SIGN.get(sign) ?? sign, position, end: position + sign.length };
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}
