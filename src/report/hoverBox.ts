import { remembered } from '../math/memo';
import { textWidth } from '../plot/textWidth';

/** What the picture of a hover is at most, in pixels. */
export const PICTURE_WIDTH = 420;
const MOST = 112;
/** Below this, labels would meet. */
export const LEAST_HEIGHT = 70;

/** The default box of VS Code is 250 px high and at least 500 px wide. */
export const BOX_HEIGHT = 240;
/** What is left of it below the message of a diagnostic on the same token. */
export const HEIGHT_BELOW_DIAGNOSTIC = 170;
const BOX_WIDTH = 500;
/** To the right as well, for fonts with wider letters than those that were measured. */
const PADDING = { across: 16 + 24, down: 8 };
const LINE_WIDTH = BOX_WIDTH - PADDING.across;
/** What an image adds to its line of text: the depth of its letters. */
const BELOW_IMAGE = 6;
const FONT_SIZE = 13;
const LINE_HEIGHT = 1.5 * FONT_SIZE;
/** Bold letters against others. */
const BOLD = 1.12;

/** What is left of a height beside a bold line and these texts; negative if there is nothing. */
export function room(headline: string, texts: readonly string[], height: number): number {
  const lines = boldLinesOf(headline) + texts.reduce((sum, text) => sum + linesOf(text), 0);
  return Math.floor(height - PADDING.down - BELOW_IMAGE - LINE_HEIGHT * lines);
}

/** The height of a picture for which there is so much room. */
export function pictureHeight(left: number): number {
  return Math.max(LEAST_HEIGHT, Math.min(MOST, left));
}

/** Hovers try what fits with the same few texts, again and again. */
const MOST_SET = 256;
const linesOf = remembered((text: string) => broken(text, 1), MOST_SET);
const boldLinesOf = remembered((text: string) => broken(text, BOLD), MOST_SET);

/** On how many lines a text is set, broken between words. */
function broken(text: string, weight: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = weight * textWidth(word, FONT_SIZE);
    if (used > 0 && used + width > LINE_WIDTH) {
      lines += 1;
      used = 0;
    }
    // A word that is longer than a line is broken.
    lines += Math.ceil(width / LINE_WIDTH) - 1;
    used += (width % LINE_WIDTH) + weight * textWidth(' ', FONT_SIZE);
  }
  return lines;
}
