import { agree } from './agreement';
import { isUnknown } from './analysis';
import { Canonical } from './canonical';
import { tooComplex } from './complexity';
import { constantOf } from './constants';
import { isBrokenAt } from './domain';
import type { Expr } from './expression';
import { type Piece, piecesOf } from './pieces';
import { type Place, type Value, valueOfClosed } from './place';
import { fromDecimal } from './rational';
import { rebuilt, simplify } from './simplify';
import { substitute } from './substitute';

/** A function cut into smooth pieces, ready to be compared. */
export interface Cut {
  readonly expression: Expr;
  readonly pieces: readonly Piece[];
}

/** Interval operations that cutting one function may take: enough for what people write by hand. */
const STEPS = 20_000;

/**
 * Whether both are proven to be the same function of x: cut at their kinks, they have
 * the same canonical form on every piece, and the same value where pieces meet.
 * Numbers count as written (`0.1` is a tenth), and as the same when they differ by
 * no more than rounding. `false` says only that there is no proof.
 */
export function identical(a: Expr, b: Expr): boolean {
  const [one, other] = [cutOf(a), cutOf(b)];
  return one !== undefined && other !== undefined && sameCuts(one, other);
}

/** `undefined` where the function is not defined on the whole line, or is too much to cut. */
export function cutOf(expression: Expr): Cut | undefined {
  if (tooComplex(expression) !== undefined) return undefined;
  const simple = simplify(asWritten(expression));
  const pieces = piecesOf(simple, { steps: STEPS });
  return isUnknown(pieces) ? undefined : { expression: simple, pieces };
}

export function sameCuts(a: Cut, b: Cut, canonical = new Canonical()): boolean {
  const breaks = mergedBreaks([...a.pieces, ...b.pieces]);
  return (
    [undefined, ...breaks].every((from, index) => {
      const to = breaks[index];
      const [one, other] = [a, b].map(({ pieces }) => pieceBetween(pieces, from, to));
      return (
        one !== undefined && other !== undefined && canonical.same(one.expression, other.expression)
      );
    }) && breaks.every((place) => meetAt(a, b, place))
  );
}

/**
 * Doubles as the shortest decimals that they are read from: whoever writes 0.2 means a
 * fifth, and the kink of `max(0, 0.2x + 0.5)` is at −2.5.
 */
function asWritten(node: Expr): Expr {
  if (node.kind !== 'constant') return rebuilt(node, asWritten);
  if (node.exact !== undefined || Number.isInteger(node.value)) return node;
  return constantOf(fromDecimal(String(node.value))) ?? node;
}

/** Ascending, each once. */
function mergedBreaks(pieces: readonly Piece[]): readonly Place[] {
  const places = pieces.flatMap(({ from }) => (from === 'end' ? [] : [from]));
  places.sort((one, other) => one.x - other.x);
  return places.filter((place, index) => {
    const before = places[index - 1];
    return before === undefined || !meets(before, place);
  });
}

/** The piece that holds on the whole of an interval without breaks; `undefined` ends are infinite. */
function pieceBetween(
  pieces: readonly Piece[],
  from: Place | undefined,
  to: Place | undefined,
): Piece | undefined {
  return pieces.find(
    (piece) =>
      (piece.from === 'end' || (from !== undefined && reaches(piece.from, from))) &&
      (piece.to === 'end' || (to !== undefined && reaches(to, piece.to))),
  );
}

function meets(a: Place, b: Place): boolean {
  return agree({ ...a, value: a.x }, { ...b, value: b.x });
}

function reaches(left: Place, right: Place): boolean {
  return left.x <= right.x || meets(left, right);
}

/**
 * Where a break is no rational number it is a zero of the difference of its two pieces,
 * the only one nearby; pieces that are the same on both sides then meet at the same.
 */
function meetAt(a: Cut, b: Cut, place: Place): boolean {
  const { exact } = place;
  if (isBrokenAt(a.expression, place) !== isBrokenAt(b.expression, place)) return false;
  if (exact === undefined) return true;
  const [one, other] = [a, b].map((cut): Value => valueOfClosed(substitute(cut.expression, exact)));
  return one !== undefined && other !== undefined && agree(one, other, () => 1);
}
