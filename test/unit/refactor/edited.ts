import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TextEdit } from '../../../src/advice/finding';
import { type DetectOptions, detectWriting } from '../../../src/detect/detect';
import { languageOfPath } from '../../../src/detect/languages';
import type { SyntaxNode } from '../../../src/detect/syntax';
import type { ActivationUse, SourceLanguage, Span } from '../../../src/detect/use';
import type { Writing } from '../../../src/detect/writing/writing';
import type { ReplaceOptions } from '../../../src/refactor/replace';
import { words } from '../../../src/text/text';
import { parserFor } from '../detect/sources';

/** The sources on which detection is tested: every form of every framework. */
export const fixtures: readonly {
  readonly file: string;
  readonly language: SourceLanguage;
  readonly text: string;
}[] = readdirSync('test/fixtures/detect', { recursive: true, encoding: 'utf8' })
  .sort()
  .flatMap((file) => {
    const language = languageOfPath(file);
    if (language === undefined) return [];
    const text = readFileSync(resolve('test/fixtures/detect', file), 'utf8');
    return [{ file, language, text }];
  });

/** What a source is read as by those who write into it. */
export interface Read {
  readonly text: string;
  readonly uses: readonly ActivationUse[];
  readonly hasError: boolean;
  readonly writing: (use?: Span) => Writing;
}

export async function read(
  language: SourceLanguage,
  text: string,
  options?: DetectOptions,
): Promise<Read> {
  const tree = (await parserFor(language)).parse(text);
  try {
    const hasError = tree.rootNode.hasError || isMisordered(tree.rootNode);
    const found = detectWriting(language, tree, options);
    if (!found) throw new Error('the source was given up');
    return { text, uses: found.detection.uses, hasError, writing: found.writing };
  } finally {
    tree.delete();
  }
}

/** The grammar lets an argument by position stand behind one by name; Python does not. */
function isMisordered(node: SyntaxNode): boolean {
  const children = node.children.filter((child) => child !== null).filter(({ isNamed }) => isNamed);
  const byName = children.findIndex(({ type }) => type === 'keyword_argument');
  const isWrong =
    node.type === 'argument_list' &&
    byName >= 0 &&
    children.slice(byName).some(({ type }) => !/keyword|splat|comment/.test(type));
  return isWrong || children.some(isMisordered);
}

/** The whole text as the region. */
export function optionsFor(language: SourceLanguage, text: string): ReplaceOptions {
  return {
    region: { start: 0, end: text.length },
    typed: language.startsWith('typescript'),
    words: words(),
  };
}

/** Throws where edits are out of order or overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: by } of edits) {
    if (span.start < at) throw new Error(`overlapping edits at ${span.start}`);
    result += text.slice(at, span.start) + by;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Where a span of the old text is in the new one, edits within it included. */
export function moved({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const shift = (isBefore: (edit: TextEdit) => boolean) =>
    edits
      .filter(isBefore)
      .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  const isInsertion = ({ span }: TextEdit) => span.start === span.end;
  return {
    start:
      start +
      shift((edit) => edit.span.end < start || (isInsertion(edit) && edit.span.end === start)),
    end: end + shift((edit) => edit.span.end <= end),
  };
}

/** The lines that are new. */
export function changes(before: string, after: string): string {
  const old = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !old.has(line))
    .join('\n');
}

/** Whether both are the same. */
export function isSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
