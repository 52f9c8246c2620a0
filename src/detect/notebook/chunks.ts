import type { Cell } from './cells';

/** A chunk of code in a document of prose. */
export interface Chunk extends Cell {
  /** Offset of its code in the document. */
  readonly start: number;
}

interface Fence {
  /** The signs that it is made of, as many as have to close it. */
  readonly signs: string;
  readonly isPython: boolean;
  readonly start: number;
}

const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)/;

/**
 * The chunks of Python in a document of R Markdown or Quarto, which run one after another as the
 * cells of a notebook do: between ` ```{python} ` and ` ``` `. One that is never closed lasts to the end.
 */
export function pythonChunks(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let fence: Fence | undefined;
  const close = (end: number): void => {
    if (fence?.isPython) {
      const { start } = fence;
      chunks.push({ index: chunks.length, start, text: text.slice(start, end) });
    }
    fence = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed + 1;
    const [, signs = '', info = ''] = FENCE.exec(text.slice(at, next).trimEnd()) ?? [];
    if (fence === undefined) {
      if (signs !== '') fence = { signs, isPython: /^\s*\{\s*python\b/.test(info), start: next };
    } else if (signs.startsWith(fence.signs) && info === '') {
      close(at);
    }
    at = next;
  }
  close(text.length);
  return chunks;
}
