import { accurately } from './accurate';
import {
  type Analysis,
  type EndLimits,
  isUnknown,
  type Known,
  type RangeOfValues,
  type Unknown,
} from './analysis';
import { limitAtEdge } from './atEdge';
import { rangeBetweenPoles } from './betweenPoles';
import { domainOf, isJump, jumpAt, kinkAt, lipschitzOf, tidy } from './breakFacts';
import { type Break, isDefinedAt } from './breaks';
import type { Budget } from './budget';
import { type DissectedPiece, type Dissection, dissect, valueAtOrigin, waves } from './dissection';
import type { Expr } from './expression';
import { keyOf } from './keyOf';
import { forgettable, remembered } from './memo';
import { momentsOf } from './moments';
import { nothingKnown } from './nothingKnown';
import { oneSidedDerivatives, oneSidedValues } from './oneSided';
import { derivativeRangeOf, rangeOf } from './range';
import { piecesFarOut } from './repeated';
import { deadZonesOf, sideFacts } from './saturation';
import { convexityOf, monotonicityOf } from './shape';
import { simplify } from './simplify';
import { unsuitable } from './suitable';
import { forgetTails } from './tail';
import type { Side } from './tailFacts';
import { derivativeZerosOf, zerosOf } from './zeros';

/** Interval operations that the search for zeros may take in one analysis. */
const STEPS = 200_000;

/** Slider drags make many expressions; the latest of them are kept. */
const MOST_CACHED = 200;

const cache = forgettable(new Map<string, Analysis>());

/**
 * Everything that is known of an expression without parameters. What cannot be
 * decided, or not within the budget of steps, says so; nothing is guessed.
 */
export function analyse(expression: Expr): Analysis {
  const problem = unsuitable(expression);
  if (problem !== undefined) return nothingKnown(expression, problem);
  const key = keyOf(expression);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const analysis = computed(simplify(expression));
  cache.set(key, analysis);
  const [oldest] = cache.keys();
  if (cache.size > MOST_CACHED && oldest !== undefined) cache.delete(oldest);
  return analysis;
}

function computed(expression: Expr): Analysis {
  const dissection = takenApart(expression);
  if (isUnknown(dissection)) {
    return { ...nothingKnown(expression, dissection.unknown), ...origin(expression, dissection) };
  }
  const [first, second] = dissection.pieces;
  if (first?.problem === undefined || second !== undefined) return facts(dissection);
  const undissected = { unknown: first.problem };
  const nothing = nothingKnown(expression, first.problem);
  return { ...nothing, undissected, nowhere: true, valueAtZero: Number.NaN };
}

/** What plain evaluation tells of a function that could not be taken apart, where both sides agree. */
function origin(expression: Expr, undissected: Unknown): Partial<Analysis> {
  const [value, slope] = [oneSidedValues(expression, 0), oneSidedDerivatives(expression, 0)];
  const f = accurately(expression);
  const here = finite(f(0));
  const near = [value.left, f(-BESIDE), f(BESIDE)];
  const isContinuous =
    value.left === value.right && near.every((each) => Math.abs(each - here) <= rounding(here));
  const range = rangeBetweenPoles(expression);
  return {
    undissected,
    ...(range && { range }),
    valueAtZero: tidy(here),
    derivativeAtZero: isContinuous && slope.left === slope.right ? slope.left : null,
  };
}

/** So near to a place that nothing else lies between, and not defined where it is so at the place alone. */
const BESIDE = 1e-100;

/** Plain evaluation loses digits. */
function rounding(value: number): number {
  return 1e-9 * Math.max(1, Math.abs(value));
}

/** Which infinity it is at a pole depends on the side. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

/** What an analysis begins with; the expression is simplified, and suitable. The latest are kept. */
export const takenApart = remembered((expression: Expr): Known<Dissection> => {
  forgetTails();
  const budget: Budget = { steps: STEPS };
  return dissect(expression, budget);
}, 8);

function facts(dissection: Dissection): Analysis {
  const { period } = dissection;
  const breaks = [...dissection.breaks].sort((a, b) => a.place.x - b.place.x);
  const [range, derivativeRange] = [rangeOf(dissection), derivativeRangeOf(dissection)];
  const pieces = piecesFarOut(dissection);
  const ends = period === undefined ? undefined : endsOfWave(range, derivativeRange);
  const [left, right] = [sideFacts(dissection, 'left'), sideFacts(dissection, 'right')];
  return {
    ...(period === undefined ? {} : { period }),
    ...domainOf(dissection),
    range,
    derivativeRange,
    leftLimit: ends ?? endLimits(dissection, 'left'),
    rightLimit: ends ?? endLimits(dissection, 'right'),
    leftSaturation: left.saturation,
    rightSaturation: right.saturation,
    leftUnderflow: left.underflow,
    rightUnderflow: right.underflow,
    deadZones: deadZonesOf(dissection),
    zeros: zerosOf(dissection),
    derivativeZeros: derivativeZerosOf(dissection),
    kinks: breaks.filter((each) => !isJump(each) && !each.differentiable).map(kinkAt),
    jumps: breaks.filter(isJump).map(jumpAt),
    lipschitz: lipschitzOf(breaks, derivativeRange),
    monotone: monotonicityOf(dissection),
    convex: convexityOf(dissection),
    valueAtZero: tidy(valueAtZero(dissection)),
    derivativeAtZero: derivativeAtZero(dissection),
    moments: isUnknown(pieces) ? pieces : momentsWhereDefined(pieces),
  };
}

/** A function that is the same in each period has a limit only where it is one number. */
function endsOfWave(range: Known<RangeOfValues>, slopes: Known<RangeOfValues>): EndLimits {
  const limit = (values: Known<RangeOfValues>) => {
    if (isUnknown(values)) return values;
    return values.infimum === values.supremum ? values.infimum : null;
  };
  return { value: limit(range), derivative: limit(slopes) };
}

/** A normal variable is where the function is not defined, too. */
function momentsWhereDefined(pieces: readonly DissectedPiece[]): Analysis['moments'] {
  const gap = pieces.find(({ problem }) => problem !== undefined);
  return gap?.problem === undefined ? momentsOf(pieces) : { unknown: gap.problem };
}

function endLimits({ pieces }: Dissection, side: Side): EndLimits {
  const piece = side === 'left' ? pieces[0] : pieces.at(-1);
  if (piece?.problem !== undefined) return { value: Number.NaN, derivative: Number.NaN };
  if (piece === undefined) return { value: undecided(side), derivative: undecided(side) };
  return {
    value: limitOf(piece, piece.expression, piece.slopeChart, side),
    derivative: limitOf(piece, piece.slope, piece.curvatureChart, side),
  };
}

/** A periodic function that is not constant has no limit. */
function limitOf(
  piece: DissectedPiece,
  expression: Expr,
  chart: DissectedPiece['slopeChart'],
  side: Side,
): Known<number | null> {
  const limit = limitAtEdge(expression, piece, side);
  if (limit !== undefined) return tidy(limit.value);
  return waves(expression, chart, piece) ? null : undecided(side);
}

function undecided(side: Side): { unknown: string } {
  return { unknown: `the limit on the ${side} was not decided` };
}

function breakAtZero({ breaks }: Dissection): Break | undefined {
  return breaks.find(({ place }) => place.x === 0);
}

function valueAtZero(dissection: Dissection): number {
  const here = breakAtZero(dissection);
  if (here !== undefined && !isDefinedAt(here)) return Number.NaN;
  const isInGap = here === undefined && pieceAtZero(dissection)?.problem !== undefined;
  return isInGap ? Number.NaN : valueAtOrigin(dissection.expression);
}

/** The piece that 0 is in, where it is no break. */
function pieceAtZero({ pieces }: Dissection): DissectedPiece | undefined {
  return pieces.find(({ to }) => to === 'end' || to.x > 0);
}

function derivativeAtZero(dissection: Dissection): number | null {
  const here = breakAtZero(dissection);
  if (here !== undefined) {
    return here.differentiable && isDefinedAt(here) ? tidy(here.left.slope.value) : null;
  }
  const piece = pieceAtZero(dissection);
  return piece?.problem === undefined && piece ? tidy(valueAtOrigin(piece.slope)) : null;
}
