import type { ActivationUse, SourceLanguage } from '../../../src/detect/use';
import type { KerasVersion } from '../../../src/frameworks/kerasVersion';
import { describeUse, detectText } from '../detect/sources';

/** One line of source, and the uses in it: `token: id framework form certainty parameters`. */
export interface SheetLine {
  readonly text: string;
  readonly uses: readonly string[];
  /** The rows of the tables that the line is there for, beside those that its uses name. */
  readonly rows?: readonly string[];
}

/** A source of many lines that have nothing to do with one another. */
export interface Sheet {
  readonly title: string;
  readonly language: SourceLanguage;
  readonly keras: KerasVersion;
  readonly header: string;
  readonly lines: readonly SheetLine[];
}

export interface FoundLine extends SheetLine {
  readonly found: readonly ActivationUse[];
}

const read = new Map<Sheet, Promise<readonly FoundLine[]>>();

/** What is found in each line; a sheet is read once. */
export function readSheet(sheet: Sheet): Promise<readonly FoundLine[]> {
  const known = read.get(sheet) ?? detectLines(sheet);
  read.set(sheet, known);
  return known;
}

/** The lines in which something else is found than they state. */
export async function mismatches(sheet: Sheet): Promise<readonly string[]> {
  return (await readSheet(sheet)).flatMap(({ text, uses, found }) => {
    const got = found.map((use) => `${use.text}: ${describeUse(use)}`).join(' | ');
    const stated = uses.join(' | ');
    return got === stated ? [] : [`${text}\n  has   ${stated || 'none'}\n  found ${got || 'none'}`];
  });
}

async function detectLines(sheet: Sheet): Promise<readonly FoundLine[]> {
  const { language, keras, header, lines } = sheet;
  const text = [header, ...lines.map((line) => line.text), ''].join('\n');
  const { uses } = await detectText(language, text, { keras: { setting: keras } });
  let start = header.length + 1;
  return lines.map((line) => {
    const end = start + line.text.length;
    const found = uses.filter(({ span }) => span.start >= start && span.end <= end);
    start = end + 1;
    return { ...line, found };
  });
}
