import type { SourceLanguage } from '../detect/use';
import { insert } from './edits';
import type { TextEdit } from './finding';
import { lineAround } from './lines';

/**
 * The comment that silences a rule on the line of an offset, or the rule's code in the
 * comment that is there. `undefined`: a comment cannot stand on that line.
 */
export function ignoreOnLine(
  text: string,
  offset: number,
  code: string,
  language: SourceLanguage,
): TextEdit | undefined {
  const line = lineAt(text, offset);
  const above = lineAt(text, line.start - (text.endsWith('\r\n', line.start) ? 2 : 1));
  const existing = endOfList(line) ?? (OWN_LINE.test(above.text) ? endOfList(above) : undefined);
  if (existing !== undefined) {
    return addTo(text, existing, code);
  }
  const end = line.start + line.text.trimEnd().length;
  // A backslash that continues the line has to be its last character.
  return language === 'python' && text[end - 1] === '\\'
    ? undefined
    : insert(end, `${language === 'python' ? '  ' : ' '}${comment('ignore', code, language)}`);
}

/** The same for a whole text: a line of its own at the top, or the code in the one that is there. */
export function ignoreInFile(text: string, code: string, language: SourceLanguage): TextEdit {
  const existing = FILE_LIST.exec(text);
  return existing
    ? addTo(text, existing.index + existing[0].length - 1, code)
    : insert(HEAD.exec(text)?.[0].length ?? 0, `${comment('ignore-file', code, language)}\n`);
}

function comment(what: string, code: string, language: SourceLanguage): string {
  return `${language === 'python' ? '#' : '//'} activation-lens: ${what}[${code}]`;
}

const LINE_LIST = /(?:#|\/\/)[ \t]*activation-lens:[ \t]*ignore[ \t]*\[[^\]\r\n]{0,500}\]/;
const FILE_LIST = /(?:#|\/\/)[ \t]*activation-lens:[ \t]*ignore-file[ \t]*\[[^\]\r\n]{0,500}\]/;
const OWN_LINE = /^[ \t]*(?:#|\/\/)/;

/** What has to stay at the top: how a file is run and read, and what a notebook does with a cell. */
const HEAD = /^(?:#!.*(?:\r\n?|\n))?(?:[ \t]*#.*coding[:=].*(?:\r\n?|\n))?(?:\s*%%.*(?:\r\n?|\n))?/;

interface Line {
  readonly start: number;
  /** Without its end of line. */
  readonly text: string;
}

function lineAt(text: string, offset: number): Line {
  const { start, end } = lineAround(text, offset);
  return { start, text: text.slice(start, end) };
}

/** Offset of the bracket that closes the codes of a line's comment. */
function endOfList({ start, text }: Line): number | undefined {
  const found = LINE_LIST.exec(text);
  return found ? start + found.index + found[0].length - 1 : undefined;
}

function addTo(text: string, closing: number, code: string): TextEdit {
  return insert(closing, text[closing - 1] === '[' ? code : `, ${code}`);
}
