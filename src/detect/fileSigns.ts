import { kerasSigns } from '../frameworks/kerasVersion';
import { traitSigns } from '../frameworks/traits';
import type { SyntaxEdit } from './syntax';

/** What is looked for in the text of a file, wherever it stands. */
const SIGNS = {
  ...kerasSigns,
  ...traitSigns,
  transformers: /\b(?:PretrainedConfig|PreTrainedConfig)\b/,
  tfKeras: /\btf\.keras\b/,
  tf: /\btf\./,
  setattr: /setattr/,
} as const;

export type FileSign = keyof typeof SIGNS;

/** Longer than anything that is found, with the character on each side of it. */
const REACH = 1_000;

/** Which signs a text shows; each is looked for when it is first asked for. */
export class FileSigns {
  private readonly known = new Map<FileSign, boolean>();

  constructor(private readonly text: string) {}

  readonly shows = (sign: FileSign): boolean => {
    const known = this.known.get(sign) ?? SIGNS[sign].test(this.text);
    this.known.set(sign, known);
    return known;
  };

  /** The signs of the text that an edit makes of this one: only around it can they be others. */
  after(text: string, edit: Pick<SyntaxEdit, 'startIndex' | 'oldEndIndex' | 'newEndIndex'>) {
    const { startIndex, oldEndIndex, newEndIndex } = edit;
    const from = Math.max(0, startIndex - REACH);
    const before = this.text.slice(from, oldEndIndex + REACH);
    const now = text.slice(from, newEndIndex + REACH);
    const signs = new FileSigns(text);
    for (const [sign, isShown] of this.known) {
      const isNear = SIGNS[sign].test(before) || SIGNS[sign].test(now);
      if (!isNear) signs.known.set(sign, isShown);
    }
    return signs;
  }
}
