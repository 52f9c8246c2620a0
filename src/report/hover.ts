import { recommend } from '../advice/recommend';
import type { ActivationUse, FileTraits } from '../detect/use';
import type { ThemeKind } from '../plot/palette';
import type { Words } from '../text/text';
import { formulaLine, headline, limitsLine, noteLines } from './hoverLines';
import { escapeMarkdown, lines, link } from './hoverMarkup';
import { picture, pictureMarkdown } from './hoverPicture';
import { type HoverSubject, subjectOf } from './hoverSubject';

/** What a hover can show below its first line. */
export type HoverPart = 'picture' | 'limits' | 'formula' | 'advice' | 'links';

export interface HoverInput {
  readonly use: ActivationUse;
  readonly traits: FileTraits;
  readonly theme: ThemeKind;
  readonly show: ReadonlySet<HoverPart>;
  readonly words: Words;
  /** Addresses that run a command, encoded for Markdown. */
  readonly links: { readonly openPanel: string; readonly compare: string };
}

/**
 * The hover of one use as Markdown. The default box is 250 px high and 500 px wide:
 * one line for each part but the picture, which gives way to notes. Every number is
 * also text; whatever comes from the document is escaped.
 */
export function hoverMarkdown(input: HoverInput): string {
  const { use, words } = input;
  const subject = subjectOf(use);
  switch (subject.kind) {
    case 'unknown':
      return lines([bold(subject.name), escapeMarkdown(words('hover.dynamic'))]);
    case 'problem':
      return lines([
        bold(subject.name),
        escapeMarkdown(subject.problem),
        adviceLine(input),
        linksLine(input),
      ]);
    case 'function':
      return functionMarkdown(subject, input);
  }
}

const WIDTH = 420;
const HEIGHT = 100;
/** What a further line of text takes from the picture, and what is left of it at least. */
const LINE = 16;
const LEAST_HEIGHT = 84;

function functionMarkdown(
  subject: Extract<HoverSubject, { kind: 'function' }>,
  input: HoverInput,
): string {
  const { use, show, theme, words } = input;
  const notes = noteLines(subject, use, words);
  const height = Math.max(LEAST_HEIGHT, HEIGHT - LINE * notes.length);
  const size = { arrangement: 'side by side', width: WIDTH, height, theme } as const;
  const image = () => pictureMarkdown(picture(subject, size, words), size);
  return lines([
    bold(headline(subject, use, words)),
    show.has('picture') ? image() : '',
    ...notes.map(escapeMarkdown),
    show.has('limits') ? escapeMarkdown(limitsLine(subject.analysis, words)) : '',
    show.has('formula') ? escapeMarkdown(formulaLine(subject, words)) : '',
    adviceLine(input),
    linksLine(input),
  ]);
}

function adviceLine({ use, traits, show, words }: HoverInput): string {
  if (!show.has('advice')) {
    return '';
  }
  const { text, reference } = recommend(use, traits, words);
  return escapeMarkdown(reference === '' ? text : words('hover.advice', { text, reference }));
}

function linksLine({ show, links, words }: HoverInput): string {
  return show.has('links')
    ? [
        link(words('hover.openPanel'), links.openPanel),
        link(words('hover.compare'), links.compare),
      ].join(' · ')
    : '';
}

function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}
