import { HEIGHT_BELOW_DIAGNOSTIC, room } from './hoverBox';

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
  /** What the activations of this model could be; in short: as the model is now. */
  readonly choice: { readonly long: string; readonly short: string };
  /** One more thing that is known of the activation. */
  readonly known: string;
  readonly advice: string;
  readonly links: string;
  /** The least height of the picture, in pixels; 0 without one. */
  readonly leastPicture: number;
}

/** What stands below the facts; `joined`: advice and links in one paragraph. */
export type Ending = 'apart' | 'joined' | 'links alone';

export interface Arranged {
  /** The lines between picture and advice. */
  readonly facts: readonly string[];
  readonly ending: Ending;
  /** Pixels that are left for the picture; fewer than its least: it is left out. */
  readonly left: number;
}

/** Between the parts of a line. */
export const SEPARATOR = ' · ';

/**
 * As much as a box of this height holds: what is below its edge is seen by nobody who
 * does not scroll. The links move up behind the advice first; then goes what the panel
 * shows as well, and what only those need who port the code before all else; last the
 * advice and the picture. That values are assumed is always said.
 */
export function arrange(headline: string, wanted: Wanted, height: number): Arranged {
  const { assumed, remarks, elsewhere, limits, formula, choice, known } = wanted;
  const { advice, links, leastPicture } = wanted;
  const drawn = [...assumed, ...remarks];
  const { long, short } = choice;
  // What is said there in general is said above in particular.
  const isBelowMessage = height <= HEIGHT_BELOW_DIAGNOSTIC && short !== '';
  const attempts = [
    ...apartOrJoined([...drawn, limits, formula, elsewhere, known, long]),
    ...apartOrJoined([...drawn, limits, formula, elsewhere, long]),
    ...(elsewhere === '' ? [] : [joined([...drawn, limits, elsewhere, short])]),
    ...apartOrJoined([...drawn, limits, formula, long]),
    joined([...drawn, limits, long]),
    joined([...drawn, limits, short]),
    joined([...drawn, short]),
    ...(isBelowMessage ? [{ facts: [...drawn, short], ending: 'links alone' } as const] : []),
    joined([...assumed, limits]),
    joined(assumed),
    { facts: [...assumed, limits], ending: 'links alone' } as const,
  ];
  const sparsest: Attempt = { facts: assumed, ending: 'links alone' };
  const measure = (attempt: Attempt): Arranged => {
    const facts = attempt.facts.filter(isText);
    const texts = [...facts, ...joinEnding(advice, links, attempt.ending)];
    return { facts, ending: attempt.ending, left: room(headline, texts, height) };
  };
  for (const attempt of attempts) {
    const measured = measure(attempt);
    if (measured.left >= leastPicture) return measured;
  }
  return measure(sparsest);
}

type Attempt = Pick<Arranged, 'facts' | 'ending'>;

function apartOrJoined(facts: readonly string[]): readonly Attempt[] {
  return [{ facts, ending: 'apart' }, joined(facts)];
}

function joined(facts: readonly string[]): Attempt {
  return { facts, ending: 'joined' };
}

/** The lines of an ending, of its two texts in any form. */
export function joinEnding(advice: string, links: string, ending: Ending): readonly string[] {
  const both = [ending === 'links alone' ? '' : advice, links].filter(isText);
  return ending === 'joined' ? [both.join(SEPARATOR)].filter(isText) : both;
}

function isText(text: string): boolean {
  return text !== '';
}
