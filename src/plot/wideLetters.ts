/**
 * Whether a letter is as wide as it is high, as Chinese ones and the full-width signs among
 * them are (Unicode Standard Annex 11, East Asian Width W and F).
 */
export function isWide(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return code >= FIRST && RANGES.some(([from, to]) => from <= code && code <= to);
}

const FIRST = 0x1100;
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [FIRST, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];
