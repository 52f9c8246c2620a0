import type { UseAdvice } from '../advice/useAdvice';
import type { ActivationUse } from '../detect/use';
import type { ThemeKind } from '../plot/palette';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';
import { applyingText, choiceText } from './choiceText';
import { elsewhereText } from './elsewhereText';
import { arrange, joinEnding, SEPARATOR, type Wanted } from './hoverArrangement';
import { LEAST_HEIGHT, PICTURE_WIDTH, pictureHeight } from './hoverBox';
import {
  assumedLines,
  formulaLine,
  headline,
  limitsLine,
  remarkLines,
  shortName,
} from './hoverLines';
import { escapeMarkdown, lines, link } from './hoverMarkup';
import { picture, pictureMarkdown } from './hoverPicture';
import { type HoverSubject, subjectOf } from './hoverSubject';

/** What a hover can show below its first line. */
export type HoverPart = 'picture' | 'limits' | 'formula' | 'advice' | 'links';

export interface HoverInput {
  readonly use: ActivationUse;
  readonly advice: UseAdvice;
  readonly theme: ThemeKind;
  readonly show: ReadonlySet<HoverPart>;
  readonly words: Words;
  /** Of the box, in pixels: what is below its edge has to be scrolled to. */
  readonly height: number;
  /** Of the picture at most, in pixels; as in a hover unless told. */
  readonly width?: number;
  /** Addresses that run a command, encoded for Markdown. */
  readonly links: {
    readonly openPanel: string;
    readonly compare: string;
    readonly compareFrameworks: string;
  };
}

/**
 * The hover of one use as Markdown: what counts most first, in a box that shows
 * little. Every number is also text; whatever comes from the document is escaped.
 */
export function hoverMarkdown(input: HoverInput): string {
  const { use, words } = input;
  const subject = subjectOf(use, words);
  switch (subject.kind) {
    case 'unknown':
      return lines([bold(shortName(subject.name)), escapeMarkdown(words('hover.dynamic'))]);
    case 'problem':
      return lines([
        bold(subject.name),
        escapeMarkdown(phraseIn(words, subject.problem)),
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
  const { use, show, theme, words, height, width = PICTURE_WIDTH } = input;
  const head = headline(subject, use, words);
  const leastPicture = show.has('picture') ? LEAST_HEIGHT : 0;
  const wanted = {
    assumed: assumedLines(subject, use, words),
    remarks: remarkLines(subject, words),
    elsewhere: elsewhereText(use, words),
    limits: show.has('limits') ? limitsLine(subject.analysis, words) : '',
    formula: show.has('formula') ? formulaLine(subject, use, words) : '',
    choice: choiceLines(input),
    known: knownLine(input),
    advice: adviceText(input),
    links: linksText(input),
    leastPicture,
  };
  const { facts, ending, left } = arrange(head, wanted, height);
  const size = { width, height: pictureHeight(left), theme };
  const isPictured = show.has('picture') && left >= leastPicture;
  return lines([
    bold(head),
    isPictured ? pictureMarkdown(picture(subject, size, words), size) : '',
    ...facts.map((fact) =>
      fact === wanted.elsewhere ? elsewhereMarkdown(fact, input) : escapeMarkdown(fact),
    ),
    ...joinEnding(escapeMarkdown(adviceText(input)), linksMarkdown(input), ending),
  ]);
}

function adviceText({ advice, show, words }: HoverInput): string {
  if (!show.has('advice')) {
    return '';
  }
  const { text, reference } = advice.recommendation;
  return reference === '' ? text : words('hover.advice', { text, reference });
}

function choiceLines({ advice: { choice }, show, words }: HoverInput): Wanted['choice'] {
  return choice && show.has('advice')
    ? { long: choiceText(choice, words), short: applyingText(choice, words) }
    : { long: '', short: '' };
}

/** One thing that no rule finds in code; that nothing is settled is true of all. */
function knownLine({ advice: { remarks }, show }: HoverInput): string {
  const remark = remarks.find(({ slug }) => slug !== 'no-consensus');
  return remark && show.has('advice') ? remark.text : '';
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

/** Where the line names other frameworks it leads to a comparison with them. */
function elsewhereMarkdown(text: string, { show, links, words }: HoverInput): string {
  const [escaped, word] = [escapeMarkdown(text), words('hover.elsewhere')];
  return show.has('links')
    ? escaped.replace(escapeMarkdown(word), () => link(word, links.compareFrameworks))
    : escaped;
}

function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}
