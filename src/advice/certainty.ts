import type { Certainty, Detection, Span } from '../detect/use';
import type { Observation } from './adviceRule';

/**
 * Whether what was seen holds only if a probable use is one: the use, or the name of one, at
 * its place; where there is none, all of those at the other places that it speaks of.
 */
export function restsOnProbable(
  detection: Detection,
  { span, related = [] }: Observation,
): boolean {
  const here = namesAt(detection, [span]);
  const names =
    here.length > 0
      ? here
      : namesAt(
          detection,
          related.map((one) => one.span),
        );
  return names.length > 0 && names.every(({ certainty }) => certainty === 'probable');
}

interface Name {
  readonly span: Span;
  readonly certainty: Certainty;
}

function namesAt({ uses, rejected }: Detection, places: readonly Span[]): readonly Name[] {
  return [...uses, ...rejected].filter(({ span }) => places.some((place) => overlap(place, span)));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
