import type { SourceLanguage } from '../../../src/detect/use';

/** One expected use, as a comment marks it. */
export interface Mark {
  /** UTF-16 offsets of the token. */
  readonly start: number;
  readonly end: number;
  readonly facts: string;
}

/**
 * Reads the marks of an annotated source. A comment line whose first word is
 * carets marks the code line above it: `^^^^ leaky_relu torch class certain
 * negative_slope=0.2:literal`. Several comment lines may follow one code line, and
 * `< token … ` in place of carets marks the token by its text (in a line that
 * starts too early for carets). Facts that begin with `miss` state what is known to be
 * missed: it is no use that is found, and the test says so once it is.
 */
export function readMarks(language: SourceLanguage, text: string): readonly Mark[] {
  const comment = language === 'python' ? '#' : '//';
  const marks: Mark[] = [];
  let codeStart = 0;
  let codeLine = '';
  let offset = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trimStart();
    const body = trimmed.startsWith(comment) ? trimmed.slice(comment.length) : undefined;
    if (body !== undefined && /^\s*(\^|<)/.test(body)) {
      marks.push(readMark(line, body.trim(), codeLine, codeStart));
    } else {
      codeStart = offset;
      codeLine = line;
    }
    offset += line.length + 1;
  }
  return marks;
}

function readMark(line: string, body: string, codeLine: string, codeStart: number): Mark {
  const carets = /^\^+/.exec(body)?.[0];
  if (carets !== undefined) {
    const column = line.indexOf('^');
    return {
      start: codeStart + column,
      end: codeStart + column + carets.length,
      facts: body.slice(carets.length).trim(),
    };
  }
  const [, token = '', facts = ''] = /^<\s*(\S+)\s+(.*)$/.exec(body) ?? [];
  const column = codeLine.indexOf(token);
  if (column < 0) {
    throw new Error(`No ${token} in: ${codeLine}`);
  }
  return { start: codeStart + column, end: codeStart + column + token.length, facts };
}

export function isMiss({ facts }: Mark): boolean {
  return /^miss\b/.test(facts);
}
