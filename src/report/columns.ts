import { isWide } from '../plot/wideLetters';

/** Columns that a text takes in a terminal, where a Chinese letter takes two. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0);
}

/** A text with spaces behind it, up to so many columns. */
export function paddedTo(columns: number, text: string): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** As much of a text as fits into so many columns. */
export function cutTo(columns: number, text: string): string {
  let taken = 0;
  let cut = '';
  for (const letter of text) {
    taken += isWide(letter) ? 2 : 1;
    if (taken > columns) break;
    cut += letter;
  }
  return cut;
}
