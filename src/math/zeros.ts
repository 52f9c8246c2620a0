/**
 * Where f and f' are 0. Between two neighbouring zeros of f' a function is monotone, so
 * that its values at both ends say whether it passes 0 in between, and it does so once.
 */
import { isUnknown, type Known, type Zero, type ZeroInterval, type Zeros } from './analysis';
import { limitAtEdge } from './atEdge';
import { type Break, isDefinedAt } from './breaks';
import { hasVariable } from './closed';
import { differentiate } from './differentiate';
import type { DissectedPiece, Dissection } from './dissection';
import { type Enclosing, enclosing } from './enclose';
import type { Expr } from './expression';
import { isFlat } from './flat';
import { type Interval, point, signOf } from './interval';
import { parts } from './parts';
import { type Period, periodWindow } from './period';
import { type Place, type Value, valueAt, valueOfClosed, vanishesAt } from './place';
import { overDivisors } from './positiveFactors';
import { refined, type Sign } from './roots';
import { signCore } from './signCore';
import { type Span, signChart } from './signs';
import type { Side } from './tailFacts';

export function zerosOf({ pieces, breaks, budget, period }: Dissection): Known<Zeros> {
  const inside = pieces.map((piece): Known<Found> => {
    if (isFlat(piece)) return ofConstant(piece);
    const byStretches = ofStretches(piece);
    if (byStretches !== undefined) return byStretches;
    const core = signCore(piece.expression);
    // A divisor is nowhere 0 in a piece.
    const wave = periodWindow(core, piece) ? core : overDivisors(core).rest;
    const window = periodWindow(wave, piece);
    const chart = signChart(window ? wave : core, window ?? piece, budget);
    return isUnknown(chart) ? chart : periodic(wave, chart.roots, window, piece);
  });
  return gathered(
    inside,
    breaks.map(({ value, place }) => zeroAt(value, place)),
    period,
  );
}

export function derivativeZerosOf({ pieces, breaks, period }: Dissection): Known<Zeros> {
  const inside = pieces.map((piece): Known<Found> => {
    const { slope, slopeChart } = piece;
    if (isFlat(piece)) return { whole: true, span: piece };
    if (isUnknown(slopeChart)) return slopeChart;
    return periodic(slope, slopeChart.roots, slopeChart.window, piece);
  });
  return gathered(inside, breaks.map(slopeZeroAt), period);
}

/** The zeros inside a piece: all of it, or isolated places. */
type Found =
  | { readonly whole: true; readonly span: Span }
  | { readonly whole: false; readonly places: readonly Place[]; readonly period?: number };

function isolated(places: readonly Place[]): Found {
  return { whole: false, places };
}

/** Of one period one end is left out, which is the other: that at which the piece ends, if it does. */
function periodic(
  expression: Expr,
  roots: readonly Place[],
  window: Period | undefined,
  { to }: Span,
): Found {
  if (window === undefined) return isolated(roots);
  const end = to === 'end' ? window.to : window.from;
  const places = vanishesAt(expression, end) ? [...roots, end] : roots;
  return { whole: false, places, period: window.to.x - window.from.x };
}

function ofConstant(piece: DissectedPiece): Known<Found> {
  const value = hasVariable(piece.expression)
    ? limitAtEdge(piece.expression, piece, 'left')
    : valueOfClosed(piece.expression);
  const sign = value && signOf(value.enclosure);
  if (sign === undefined) return { unknown: 'whether a constant is 0 was not decided' };
  return sign === 0 ? { whole: true, span: piece } : isolated([]);
}

/** `undefined` where it was not seen on which stretches f is monotone. */
function ofStretches(piece: DissectedPiece): Known<Found> | undefined {
  const { expression, slopeChart } = piece;
  if (isUnknown(slopeChart) || slopeChart.window !== undefined) return undefined;
  const places: Place[] = [];
  for (const { span } of parts(piece, slopeChart)) {
    const passed = zeroWithin(expression, span);
    if (passed === 'undecided') return undefined;
    if (passed !== undefined) places.push(passed);
    if (span.to === 'end' || span.to === piece.to) continue;
    const value = valueAt(expression, span.to);
    const touched = value && zeroAt(value, span.to);
    if (touched === undefined || isUnknown(touched)) return undefined;
    if (touched !== 'none') places.push(touched);
  }
  return isolated(places);
}

/** The zero inside a span on which the expression is strictly monotone. */
function zeroWithin(expression: Expr, span: Span): Place | undefined | 'undecided' {
  const [left, right] = [signAt(expression, span, 'left'), signAt(expression, span, 'right')];
  if (left === undefined || right === undefined) return 'undecided';
  if (left * right >= 0) return undefined;
  const subject = {
    expression,
    value: enclosing(expression),
    slope: enclosing(differentiate(expression)),
  };
  const lo = bracket(subject.value, span, 'left', left);
  const hi = bracket(subject.value, span, 'right', right);
  return lo === undefined || hi === undefined ? 'undecided' : refined(subject, lo, hi, left);
}

function signAt(expression: Expr, span: Span, side: Side): Sign | undefined {
  const value = limitAtEdge(expression, span, side);
  return value && signOf(value.enclosure);
}

/** The edge itself, or a point far out on that side where the sign has been reached. */
function bracket(value: Enclosing, { from, to }: Span, side: Side, sign: Sign): number | undefined {
  const [edge, other] = side === 'left' ? [from, to] : [to, from];
  if (edge !== 'end') return edge.x;
  const start = other === 'end' ? 0 : other.x;
  for (let step = 1; step < 1e300; step *= 2) {
    const x = side === 'left' ? start - step : start + step;
    if (signOf(value(point(x))) === sign) return x;
  }
  return undefined;
}

function zeroAt(value: Value, place: Place): Known<Place | 'none'> {
  if (!Number.isFinite(value.value)) return 'none';
  const sign = signOf(value.enclosure);
  if (sign === undefined) return { unknown: `whether f is 0 at x = ${place.x} was not decided` };
  return sign === 0 ? place : 'none';
}

function slopeZeroAt(at: Break): Known<Place | 'none'> {
  return at.differentiable && isDefinedAt(at) ? zeroAt(at.left.slope, at.place) : 'none';
}

function gathered(
  inside: readonly Known<Found>[],
  between: readonly Known<Place | 'none'>[],
  wholePeriod: number | undefined,
): Known<Zeros> {
  const sets: ZeroSet[] = [];
  let period = wholePeriod;
  for (const [index, found] of inside.entries()) {
    if (isUnknown(found)) return found;
    if (found.whole) join(sets, openSet(found.span));
    else for (const place of found.places) join(sets, pointSet(place));
    if (!found.whole) period = found.period ?? period;
    const joint = between[index];
    if (joint === undefined || joint === 'none') continue;
    if (isUnknown(joint)) return joint;
    join(sets, pointSet(joint));
  }
  const points = sets
    .filter(({ lo, hi }) => lo === hi)
    .map(({ lo, at }): Zero => ({ x: lo, enclosure: at }))
    .sort((a, b) => a.x - b.x);
  const intervals = sets
    .filter(({ lo, hi }) => lo < hi)
    .map(({ lo, hi, loClosed, hiClosed }) => ({ lo, hi, loClosed, hiClosed }));
  return { points, intervals, ...(period === undefined ? {} : { period }) };
}

interface ZeroSet extends ZeroInterval {
  readonly at: Interval;
}

function pointSet({ x, enclosure }: Place): ZeroSet {
  const at = x === 0 ? 0 : x;
  return { lo: at, hi: at, loClosed: true, hiClosed: true, at: enclosure };
}

function openSet({ from, to }: Span): ZeroSet {
  const lo = from === 'end' ? -Infinity : from.x;
  const hi = to === 'end' ? Infinity : to.x;
  return { lo, hi, loClosed: false, hiClosed: false, at: [lo, hi] };
}

/** Adds a set that follows; where it touches the last one they become one. */
function join(sets: ZeroSet[], next: ZeroSet): void {
  const last = sets.at(-1);
  if (last === undefined || last.hi !== next.lo || !(last.hiClosed || next.loClosed)) {
    sets.push(next);
    return;
  }
  sets[sets.length - 1] = {
    lo: last.lo,
    hi: next.hi,
    loClosed: last.loClosed,
    hiClosed: next.hiClosed,
    at: [last.at[0], next.at[1]],
  };
}
