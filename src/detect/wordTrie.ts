/** Letters, digits and `_`, and 0 for what ends a word. */
const WIDTH = 64;
const SIGNS = '_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** By UTF-16 unit. */
const CODES = new Uint8Array(0x10000);
for (const [index, sign] of [...SIGNS].entries()) CODES[sign.charCodeAt(0)] = index + 1;

/** Marks that words may have: a bit each. */
export type Marks = number;

export interface Counting {
  /** Those marks of the word between two offsets that count where it stands. */
  counts(marks: Marks, start: number, end: number): Marks;
  isEnough(found: Marks): boolean;
}

/**
 * Finds whole words of a list in a text, however many these are: one pass over the text, one step a
 * sign.
 */
export class WordTrie {
  /** By node and sign, the node that follows; 0, the root, for none. */
  private next = new Uint16Array(WIDTH * 64);
  private nodes = 1;
  private readonly marks: Marks[] = [0];

  constructor(lists: readonly (readonly [mark: Marks, words: readonly string[]])[]) {
    for (const [mark, words] of lists) for (const word of words) this.add(word, mark);
  }

  /** The marks of all words in a text that count, which is read until they are enough. */
  marksIn(text: string, { counts, isEnough }: Counting): Marks {
    const { next, marks } = this;
    const codes = CODES;
    const { length } = text;
    let found = 0;
    for (let at = 0; at < length; at += 1) {
      let sign = codes[text.charCodeAt(at)] ?? 0;
      if (sign === 0) continue;
      const start = at;
      let node = 0;
      do {
        node = next[node * WIDTH + sign] ?? 0;
        at += 1;
        sign = at < length ? (codes[text.charCodeAt(at)] ?? 0) : 0;
      } while (node !== 0 && sign !== 0);
      // The rest of a word that is none of them.
      while (sign !== 0) {
        node = 0;
        at += 1;
        sign = at < length ? (codes[text.charCodeAt(at)] ?? 0) : 0;
      }
      const mark = node === 0 ? 0 : (marks[node] ?? 0) & ~found;
      if (mark !== 0) {
        found |= counts(mark, start, at);
        if (isEnough(found)) return found;
      }
    }
    return found;
  }

  private add(word: string, mark: Marks): void {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const sign = codeAt(word, at);
      if (sign === 0) throw new Error(`Not one word: ${word}`);
      const place = node * WIDTH + sign;
      const before = this.next[place] ?? 0;
      node = before === 0 ? this.made() : before;
      this.next[place] = node;
    }
    this.marks[node] = (this.marks[node] ?? 0) | mark;
  }

  private made(): number {
    const node = this.nodes;
    this.nodes += 1;
    this.marks[node] = 0;
    if (this.nodes * WIDTH > this.next.length) {
      const longer = new Uint16Array(2 * this.next.length);
      longer.set(this.next);
      this.next = longer;
    }
    return node;
  }
}

function codeAt(text: string, at: number): number {
  return CODES[text.charCodeAt(at)] ?? 0;
}
