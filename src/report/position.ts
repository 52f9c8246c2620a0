import { lastAtMost } from '../detect/lastAtMost';
import type { Span } from '../detect/use';
import type { Region } from './locatedUse';

/** A place in a text, both from 1; columns in UTF-16 units, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of `text` begin. Ends of line are `\r\n`, `\n` and a lone `\r`. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === LINE_FEED || (character === CARRIAGE_RETURN && !followed(text, at))) {
      starts.push(at + 1);
    }
  }
  return starts;
}

/** The position of an offset; one past the end of the text is on its last line. */
export function positionAt(starts: readonly number[], offset: number): Position {
  const line = lastAtMost(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** The part of a text that a span is. */
export function regionOf(starts: readonly number[], { start, end }: Span): Region {
  const { line: endLine, column: endColumn } = positionAt(starts, end);
  return { ...positionAt(starts, start), endLine, endColumn };
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function followed(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === LINE_FEED;
}
