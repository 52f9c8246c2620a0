import { accurately } from './accurate';
import { type Crossing, isUnknown, type Known } from './analysis';
import { limitAtEdge } from './atEdge';
import { plainly, type RealFunction } from './compile';
import type { DissectedPiece, Dissection } from './dissection';
import { type Enclosing, enclosing } from './enclose';
import type { Expr } from './expression';
import { above, below, type Interval, magnitude, point } from './interval';
import { parts } from './parts';
import { log } from './primitives';
import { signChange } from './signChange';
import type { Edge, Span } from './signs';
import type { Side } from './tailFacts';

/** A stretch on which f' is monotone, with its absolute values at both ends, outer end first. */
interface Stretch {
  readonly outer: Edge;
  readonly inner: Edge;
  readonly atOuter: number;
  readonly atInner: number;
  readonly expression: Expr;
  readonly slope: RealFunction;
  readonly bounds: Enclosing;
}

/**
 * The points beyond which |f'| stays below each of falling levels, looking inwards from
 * that end of the line. A level that f' never reaches is left out.
 */
export function crossings(
  dissection: Dissection,
  side: Side,
  levels: readonly number[],
): Known<readonly Crossing[]> {
  const stretches = stretchesOf(dissection, side);
  if (isUnknown(stretches)) return stretches;
  const found: Crossing[] = [];
  let last: Crossed | undefined;
  for (const level of levels) {
    const first = firstReaching(stretches, level, side, last);
    if (first === undefined) continue;
    if (isUnknown(first)) return first;
    const { x, enclosure } = first;
    found.push({ level, x, enclosure });
    if ('stretch' in first) last = first;
  }
  return found;
}

interface Found {
  readonly x: number;
  readonly enclosure: Interval;
}

interface Crossed extends Found {
  readonly stretch: Stretch;
}

function firstReaching(
  stretches: readonly Stretch[],
  level: number,
  side: Side,
  last: Crossed | undefined,
): Known<Found | Crossed> | undefined {
  for (const stretch of stretches) {
    if (stretch.atOuter >= level && stretch.outer !== 'end') return stretch.outer;
    if (stretch.atInner < level) continue;
    const inside = last?.stretch === stretch ? last.x : innerPoint(stretch, level, side);
    if (inside === undefined) return { unknown: 'the size of a slope was not decided' };
    return { stretch, ...crossing(stretch, level, side, inside) };
  }
  return undefined;
}

/**
 * A point of the stretch at which |f'| reaches the level, as it does at its inner end; where
 * that end was not decided, `undefined` if none is met.
 */
function innerPoint(stretch: Stretch, level: number, side: Side): number | undefined {
  const { inner, outer, slope, atInner } = stretch;
  if (inner !== 'end') return Number.isNaN(atInner) ? undefined : inner.x;
  const inwards = side === 'left' ? 1 : -1;
  const from = outer === 'end' ? 0 : outer.x;
  const reaches = (x: number) => Math.abs(slope(x)) >= level;
  const found = steppedUntil(from, inwards, reaches);
  return Number.isNaN(atInner) && !reaches(found) ? undefined : found;
}

/** |f'| is below the level at the outer end, and not at the point inside. */
function crossing(stretch: Stretch, level: number, side: Side, near: number): Found {
  const outwards = side === 'left' ? -1 : 1;
  const { outer, slope } = stretch;
  const isBelow = (x: number) => Math.abs(slope(x)) < level;
  const far = outer === 'end' ? steppedUntil(near, outwards, isBelow) : outer.x;
  const guess = lastBelow(slope, level, near, far);
  const enclosure = certified(stretch, level, guess, ordered(near, far), outwards);
  if (enclosure[1] - enclosure[0] <= WIDEST * Math.abs(guess)) return { x: guess, enclosure };
  // Doubles lost digits there: `1 + x / sqrt(x^2 + 4)` at -1000 keeps half of them.
  const precise = remembering(accurately(stretch.expression));
  const below = (x: number) => Math.abs(precise(x)) < level;
  const step = NEARBY * Math.max(Math.abs(guess), 1e-300);
  const [start, end] = below(guess)
    ? [steppedUntil(guess, -outwards * step, (x) => !below(x), near), guess]
    : [guess, steppedUntil(guess, outwards * step, below, outer === 'end' ? undefined : far)];
  const x = lastBelow(precise, level, start, end);
  return { x, enclosure: [before(precise, level, x, -1), before(precise, level, x, 1)] };
}

/** What doubles lose is looked for from here on, relative to the distance from 0. */
const NEARBY = 2 ** -40;

/** Precise values are dear, and asked for again at the ends of a search. */
function remembering(f: RealFunction): RealFunction {
  const known = new Map<number, number>();
  return (x) => {
    const value = known.get(x) ?? f(x);
    known.set(x, value);
    return value;
  };
}

/** Relative width at which an enclosure of a point is narrow enough. */
const WIDEST = 1e-14;

/**
 * The last number, from `far` towards `near`, where the size is at most the level. By the
 * logarithm of the size, which is straight where f' falls exponentially.
 */
function lastBelow(slope: RealFunction, level: number, near: number, far: number): number {
  const excess = (x: number) => log(Math.abs(slope(x)) / level);
  const [reached, below] = signChange(excess, near, far, 1);
  return Math.abs(slope(reached)) === level ? reached : below;
}

/** The nearest number in a direction at which the rounded size is not the level itself. */
function before(slope: RealFunction, level: number, from: number, direction: 1 | -1): number {
  let x = from;
  for (let count = 0; count < 64; count += 1) {
    x = direction === 1 ? above(x) : below(x);
    if (Math.abs(slope(x)) !== level) break;
  }
  return x;
}

/** The narrowest interval around the guess at whose ends |f'| is surely below and above. */
function certified(
  { bounds }: Stretch,
  level: number,
  guess: number,
  widest: Interval,
  outwards: number,
): Interval {
  const scale = Math.max(Math.abs(guess), 1e-300) * Number.EPSILON;
  for (let reach = scale; reach < widest[1] - widest[0]; reach *= 2) {
    const [far, near] = [guess + outwards * reach, guess - outwards * reach];
    const inside = widest[0] <= Math.min(far, near) && Math.max(far, near) <= widest[1];
    if (!inside) break;
    if (magnitude(bounds(point(far)))[1] < level && magnitude(bounds(point(near)))[0] > level) {
      return ordered(far, near);
    }
  }
  return widest;
}

function ordered(a: number, b: number): Interval {
  return a <= b ? [a, b] : [b, a];
}

/** From a point in growing steps, the first of the size given, until something holds or the limit is met. */
function steppedUntil(
  from: number,
  first: number,
  found: (x: number) => boolean,
  limit = Math.sign(first) * 1e300,
): number {
  if (found(from)) return from;
  let step = first;
  while (Math.abs(step) < Math.abs(limit - from) && !found(from + step)) step *= GROWTH;
  return Math.abs(step) < Math.abs(limit - from) ? from + step : limit;
}

const GROWTH = 16;

function stretchesOf({ pieces }: Dissection, side: Side): Known<readonly Stretch[]> {
  const all: Stretch[] = [];
  for (const piece of pieces) {
    const stretches = stretchesOfPiece(piece);
    if (isUnknown(stretches)) return stretches;
    all.push(...stretches);
  }
  return side === 'left' ? all : all.map(reversed).reverse();
}

function stretchesOfPiece(piece: DissectedPiece): Known<readonly Stretch[]> {
  const { curvatureChart, slope } = piece;
  if (isUnknown(curvatureChart)) return curvatureChart;
  const [plain, bounds] = [plainly(slope), enclosing(slope)];
  return parts(curvatureChart.window ?? piece, curvatureChart).map(({ span }) => ({
    outer: span.from,
    inner: span.to,
    atOuter: sizeAt(piece, span, 'left'),
    atInner: sizeAt(piece, span, 'right'),
    expression: slope,
    slope: plain,
    bounds,
  }));
}

function sizeAt({ slope }: DissectedPiece, span: Span, side: Side): number {
  const value = limitAtEdge(slope, span, side);
  return Math.abs(value?.value ?? Number.NaN);
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
