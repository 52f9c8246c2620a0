import { isUnknown } from './analysis';
import { closure } from './compile';
import { type DissectedPiece, type Dissection, limitAtEdge } from './dissection';
import { type Piece, parts } from './pieces';
import { valueAt } from './place';
import type { Side } from './tailFacts';

const LEVELS = [0.1, 0.01, 0.001] as const;

/** A stretch on which f' is monotone, with its values at both ends, outer end first. */
interface Stretch {
  readonly outer: number;
  readonly inner: number;
  readonly atOuter: number;
  readonly atInner: number;
  readonly slope: (x: number) => number;
}

/**
 * The points beyond which |f'| stays below each level, looking inwards from that end
 * of the line. A level that f' never reaches is left out.
 */
export function crossings(
  dissection: Dissection,
  side: Side,
): readonly { level: number; x: number }[] {
  const stretches = stretchesOf(dissection, side);
  const found: { level: number; x: number }[] = [];
  for (const level of LEVELS) {
    const x = firstReaching(stretches, level);
    if (x !== undefined) found.push({ level, x });
  }
  return found;
}

function firstReaching(stretches: readonly Stretch[], level: number): number | undefined {
  for (const stretch of stretches) {
    if (Math.abs(stretch.atOuter) >= level) return stretch.outer;
    if (Math.abs(stretch.atInner) >= level) return crossing(stretch, level);
  }
  return undefined;
}

/** Bisection; |f'| - level is below 0 at the outer end and not at the inner one. */
function crossing({ outer, inner, slope }: Stretch, level: number): number {
  const reaches = (x: number) => Math.abs(slope(x)) >= level;
  const anchor = Number.isFinite(inner) ? inner : Number.isFinite(outer) ? outer : 0;
  let near = reaches(anchor) ? anchor : outwardUntil(anchor, inner, reaches);
  let far = Number.isFinite(outer) ? outer : outwardUntil(near, outer, (x) => !reaches(x));
  for (let count = 0; count < 1100; count += 1) {
    const middle = far + (near - far) / 2;
    if (middle === far || middle === near) break;
    if (reaches(middle)) near = middle;
    else far = middle;
  }
  return far;
}

/** From a point towards an end of the line in doubling steps; the point itself where that end is finite. */
function outwardUntil(from: number, end: number, found: (x: number) => boolean): number {
  if (Number.isFinite(end)) return from;
  let step = Math.sign(end);
  while (!found(from + step) && Math.abs(step) < 1e300) step *= 2;
  return from + step;
}

function stretchesOf({ pieces }: Dissection, side: Side): readonly Stretch[] {
  const all = pieces.flatMap(stretchesOfPiece);
  return side === 'left' ? all : all.map(reversed).reverse();
}

function stretchesOfPiece(piece: DissectedPiece): readonly Stretch[] {
  const { curvatureChart, slope } = piece;
  if (isUnknown(curvatureChart)) return [];
  const plain = closure(slope);
  return parts(curvatureChart.window ?? piece, curvatureChart).map(({ span }) => {
    const within: Piece = { ...span, expression: slope };
    return {
      outer: span.from === 'end' ? -Infinity : span.from.x,
      inner: span.to === 'end' ? Infinity : span.to.x,
      atOuter: edgeValue(within, 'left'),
      atInner: edgeValue(within, 'right'),
      slope: plain,
    };
  });
}

function edgeValue(piece: Piece, side: Side): number {
  const edge = side === 'left' ? piece.from : piece.to;
  if (edge === 'end') return limitAtEdge(piece.expression, piece, side)?.value ?? Number.NaN;
  return valueAt(piece.expression, edge)?.value ?? Number.NaN;
}

function reversed(stretch: Stretch): Stretch {
  return {
    ...stretch,
    outer: stretch.inner,
    inner: stretch.outer,
    atOuter: stretch.atInner,
    atInner: stretch.atOuter,
  };
}
