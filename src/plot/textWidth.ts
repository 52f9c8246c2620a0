import { isWide } from './wideLetters';

/**
 * About how wide a text is, in pixels: nobody measures fonts where the picture is
 * made. Taken from the wide side of the common interface fonts.
 */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter);
  return sum * fontSize;
}

/** In parts of the font's size. */
function widthOf(letter: string): number {
  if (isWide(letter)) {
    return 1;
  }
  if (NARROW.has(letter)) {
    return 0.34;
  }
  return WIDE.has(letter) ? 0.92 : 0.61;
}

const NARROW = new Set(".,:;·'’′()[]|ijltfrI ⁻¹");
const WIDE = new Set('mwMW—');
