import { isUnknown, type Known } from './analysis';
import type { Budget } from './budget';
import type { Expr } from './expression';
import { sum } from './interval';
import { type Period, periodWindow } from './period';
import { type Piece, piecesAndGaps } from './pieces';
import { type Place, placeOfNumber } from './place';
import type { Edge, Span } from './signs';

/** One period of a function that has breaks again and again. */
export interface Repeated {
  /** From one break to the same one a period later. */
  readonly pieces: readonly Piece[];
  /** The break at which the period begins and ends. */
  readonly seam: Place;
  readonly period: number;
}

/**
 * One period around 0 of a periodic function with poles, kinks or jumps; `undefined` for
 * other functions.
 */
export function onePeriod(expression: Expr, budget: Budget): Repeated | undefined {
  // A break where one window ends is inside of the other.
  const starts: readonly Span[] = [
    { from: 'end', to: 'end' },
    { from: placeOfNumber(0), to: 'end' },
  ];
  for (const start of starts) {
    const pieces = piecesWithin(periodWindow(expression, start), expression, budget);
    if (pieces === undefined || isUnknown(pieces)) return undefined;
    const seam = pieces.at(-1)?.from;
    if (pieces.length < 2 || seam === undefined || seam === 'end') continue;
    const onward: Span = seam.x < 0 ? { from: seam, to: 'end' } : { from: 'end', to: seam };
    const window = periodWindow(expression, onward);
    const found = piecesWithin(window, expression, budget);
    if (window === undefined || found === undefined || isUnknown(found)) return undefined;
    return { pieces: found, seam, period: window.to.x - window.from.x };
  }
  return undefined;
}

function piecesWithin(window: Period | undefined, expression: Expr, budget: Budget) {
  return window && piecesAndGaps(expression, budget, window);
}

/** What has weight under a normal distribution lies within. */
const FARTHEST = 37;

/** So many periods are enough to integrate over, and as many as are integrated over. */
const MOST_PERIODS = 64;

/** The pieces of as many periods as have weight under a normal distribution. */
export function piecesFarOut<Each extends Piece>({
  pieces,
  period,
}: {
  readonly pieces: readonly Each[];
  readonly period?: number;
}): Known<readonly Each[]> {
  if (period === undefined) return pieces;
  const count = Math.ceil(FARTHEST / period) + 1;
  if (2 * count + 1 > MOST_PERIODS) return { unknown: 'too many pieces' };
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const moved = (edge: Edge) => (edge === 'end' ? edge : movedBy(edge, (index - count) * period));
    return pieces.map((each) => ({ ...each, from: moved(each.from), to: moved(each.to) }));
  }).flat();
}

function movedBy({ x, enclosure }: Place, distance: number): Place {
  const around = 8 * Number.EPSILON * Math.abs(distance);
  return { x: x + distance, enclosure: sum(enclosure, [distance - around, distance + around]) };
}
