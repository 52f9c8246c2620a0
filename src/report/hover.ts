import { recommend } from '../advice/recommend';
import type { ActivationUse, FileTraits } from '../detect/use';
import type { ThemeKind } from '../plot/palette';
import type { Words } from '../text/text';
import { LEAST_HEIGHT, PICTURE_WIDTH, pictureHeight, room } from './hoverBox';
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
 * The hover of one use as Markdown: what counts most first, in a box that shows
 * little. Every number is also text; whatever comes from the document is escaped.
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
        escapeMarkdown(adviceText(input)),
        linksMarkdown(input),
      ]);
    case 'function':
      return functionMarkdown(subject, input);
  }
}

function functionMarkdown(
  subject: Extract<HoverSubject, { kind: 'function' }>,
  input: HoverInput,
): string {
  const { use, show, theme, words } = input;
  const head = headline(subject, use, words);
  const facts = [
    ...noteLines(subject, use, words),
    show.has('limits') ? limitsLine(subject.analysis, words) : '',
    show.has('formula') ? formulaLine(subject, use, words) : '',
  ].filter((text) => text !== '');
  const { markdown: ending, left } = endingOf(head, facts, input);
  const size = { width: PICTURE_WIDTH, height: pictureHeight(left), theme };
  return lines([
    bold(head),
    show.has('picture') ? pictureMarkdown(picture(subject, size, words), size) : '',
    ...facts.map(escapeMarkdown),
    ending,
  ]);
}

/**
 * Advice and links, and the room that they leave: the links stand on a line of
 * their own unless the picture needs it.
 */
function endingOf(
  head: string,
  facts: readonly string[],
  input: HoverInput,
): { readonly markdown: string; readonly left: number } {
  const [advice, links] = [adviceText(input), linksText(input)];
  const below = [...facts, advice, links].filter((text) => text !== '');
  const left = room(head, below);
  const parts = [escapeMarkdown(advice), linksMarkdown(input)];
  if (left >= LEAST_HEIGHT || advice === '' || links === '') {
    return { markdown: lines(parts), left };
  }
  return {
    markdown: parts.join(SEPARATOR),
    left: room(head, [...facts, advice + SEPARATOR + links]),
  };
}

const SEPARATOR = ' · ';

function adviceText({ use, traits, show, words }: HoverInput): string {
  if (!show.has('advice')) {
    return '';
  }
  const { text, reference } = recommend(use, traits, words);
  return reference === '' ? text : words('hover.advice', { text, reference });
}

function linksText({ show, words }: HoverInput): string {
  return show.has('links') ? words('hover.openPanel') + SEPARATOR + words('hover.compare') : '';
}

function linksMarkdown({ show, links, words }: HoverInput): string {
  return show.has('links')
    ? link(words('hover.openPanel'), links.openPanel) +
        SEPARATOR +
        link(words('hover.compare'), links.compare)
    : '';
}

function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}
