import { isUnknown, type RangeOfValues } from './analysis';
import { limitAtEdge } from './atEdge';
import type { Expr } from './expression';
import { piecesAndGaps } from './pieces';
import { placeOfNumber } from './place';

/** Where two neighbouring poles are looked for, and what that may take. */
const REACH = 12;
const STEPS = 40_000;

/**
 * All numbers, as the range of a function that has more poles than can be followed, where it
 * goes from one infinity to the other between two of them: it is continuous there. Else `undefined`.
 */
export function rangeBetweenPoles(expression: Expr): RangeOfValues | undefined {
  const span = { from: placeOfNumber(-REACH), to: placeOfNumber(REACH) };
  const pieces = piecesAndGaps(expression, { steps: STEPS }, span);
  if (isUnknown(pieces)) return undefined;
  const reaches = pieces.some((piece) => {
    if (piece.problem !== undefined) return false;
    const ends = [
      limitAtEdge(piece.expression, piece, 'left'),
      limitAtEdge(piece.expression, piece, 'right'),
    ];
    return [-Infinity, Infinity].every((end) => ends.some((limit) => limit?.value === end));
  });
  return reaches ? EVERYTHING : undefined;
}

const EVERYTHING: RangeOfValues = {
  infimum: -Infinity,
  supremum: Infinity,
  infimumAttained: false,
  supremumAttained: false,
  infimumAt: [],
  supremumAt: [],
  infimumEnclosure: [-Infinity, -Infinity],
  supremumEnclosure: [Infinity, Infinity],
  components: [{ kind: 'interval', lo: -Infinity, hi: Infinity, loClosed: false, hiClosed: false }],
};
