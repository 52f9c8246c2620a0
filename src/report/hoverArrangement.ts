import { room } from './hoverBox';

/** What a hover would say below its headline, if there is room; an empty text is not shown. */
export interface Wanted {
  /** Which values are only assumed. */
  readonly assumed: readonly string[];
  /** What the picture shows of something that is no function of one number. */
  readonly remarks: readonly string[];
  /** What the same name means in other frameworks. */
  readonly elsewhere: string;
  readonly limits: string;
  readonly formula: string;
  readonly advice: string;
  readonly links: string;
  /** The least height of the picture, in pixels; 0 without one. */
  readonly leastPicture: number;
}

export interface Arranged {
  /** The lines between picture and advice. */
  readonly facts: readonly string[];
  /** Whether the links stand on a line of their own. */
  readonly isLinkApart: boolean;
  /** Pixels that are left for the picture. */
  readonly left: number;
}

/** Between the parts of a line. */
export const SEPARATOR = ' · ';

/**
 * As much as the default box holds: what is below its edge is seen by nobody who does
 * not scroll. The links move up behind the advice first; then goes what the panel
 * shows as well, and what only those need who port the code before all else. That values are
 * assumed is always said.
 */
export function arrange(headline: string, wanted: Wanted): Arranged {
  const { assumed, remarks, elsewhere, limits, formula, advice, links, leastPicture } = wanted;
  const most = [...assumed, ...remarks, limits, formula];
  const attempts = [
    { facts: [...most, elsewhere], isLinkApart: true },
    { facts: [...most, elsewhere], isLinkApart: false },
    { facts: most, isLinkApart: true },
    { facts: most, isLinkApart: false },
    { facts: [...assumed, ...remarks, limits], isLinkApart: false },
    { facts: [...assumed, limits], isLinkApart: false },
  ];
  const measure = (attempt: { facts: readonly string[]; isLinkApart: boolean }): Arranged => {
    const facts = attempt.facts.filter(isText);
    const isLinkApart = attempt.isLinkApart || advice === '' || links === '';
    const ending = (isLinkApart ? [advice, links] : [advice + SEPARATOR + links]).filter(isText);
    return { facts, isLinkApart, left: room(headline, [...facts, ...ending]) };
  };
  const sparsest = { facts: assumed, isLinkApart: false };
  return attempts.map(measure).find(({ left }) => left >= leastPicture) ?? measure(sparsest);
}

function isText(text: string): boolean {
  return text !== '';
}
