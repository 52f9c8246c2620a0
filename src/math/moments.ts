import { isUnknown, type Known, type Moments } from './analysis';
import type { Budget } from './budget';
import { closedMoments } from './closedMoments';
import { type Columns, columnsOf } from './compile';
import { differentiate } from './differentiate';
import { type Convergence, convergence } from './divergence';
import type { Expr } from './expression';
import { rule } from './gaussKronrod';
import type { Interval } from './interval';
import { normalDensity } from './normal';
import { piecesOf } from './pieces';
import { type ChartedPiece, seamsWithin } from './seams';

/** Beyond this many standard deviations the Gaussian weight is below 1e-300. */
const FARTHEST = 37;

/** Panels are halved until both rules agree to this, relative to the whole. */
const TOLERANCE = 1e-13;

const MOST_PANELS = 3_000;

/** A smooth piece of a function with its derivative. */
export interface SmoothPiece extends ChartedPiece {
  readonly slope: Expr;
}

/** The pieces of a simplified expression, for its moments alone. */
export function smoothPieces(expression: Expr, budget: Budget): Known<readonly SmoothPiece[]> {
  const pieces = piecesOf(expression, budget);
  if (isUnknown(pieces)) return pieces;
  return pieces.map((piece) => ({ ...piece, slope: differentiate(piece.expression) }));
}

/**
 * E f, E f^2 and E f'^2 over Z ~ N(0, 1), or over Z times a positive `deviation`: in
 * closed form where there is one, else by quadrature.
 */
export function momentsOf(pieces: readonly SmoothPiece[], deviation = 1): Known<Moments> {
  const closed = closedMoments(pieces, deviation);
  const { mean, secondMoment, derivativeSecondMoment } = closed;
  if (mean !== undefined && secondMoment !== undefined && derivativeSecondMoment !== undefined) {
    return { mean, secondMoment, derivativeSecondMoment };
  }
  const found = momentsByQuadrature(pieces, deviation);
  return isUnknown(found) ? found : { ...found, ...closed };
}

/**
 * The same by adaptive quadrature on each smooth piece. The difference of the two rules
 * is below 1e-12 of the result; a mean below that, beside E |f|, is 0.
 */
export function momentsByQuadrature(pieces: readonly SmoothPiece[], deviation = 1): Known<Moments> {
  const tails = [
    convergence(pieces, (piece) => piece.expression, 1, deviation),
    convergence(pieces, (piece) => piece.expression, 2, deviation),
    convergence(pieces, (piece) => piece.slope, 2, deviation),
  ] as const;
  const total: Triple = [0, 0, 0];
  // What diverges is not waited for.
  const [first, second, third] = tails.map((tail) => (tail === 'finite' ? 0 : Infinity));
  const scale: Triple = [first ?? 0, second ?? 0, third ?? 0];
  if (tails.includes('finite')) {
    const integrands = pieces.map((piece) => integrandOf(piece, deviation));
    const problem = integrate(integrands, total, scale);
    if (problem !== undefined) return { unknown: problem };
  }
  if (tails.includes('undecided')) return { unknown: 'an expectation does not exist, or may not' };
  const [mean, secondMoment, derivativeSecondMoment] = total;
  const negligible = Math.abs(mean) <= 1e-13 * scale[0];
  return {
    mean: expectation(tails[0], negligible ? 0 : mean),
    secondMoment: expectation(tails[1], secondMoment),
    derivativeSecondMoment: expectation(tails[2], derivativeSecondMoment),
  };
}

function expectation(tail: Convergence, integral: number): number {
  if (tail === 'finite') return integral;
  if (tail === 'none') return Number.NaN;
  return tail === 'minusInfinity' ? -Infinity : Infinity;
}

type Triple = [number, number, number];

/** A smooth piece as a function of z. */
interface Integrand {
  /** f and f'. */
  readonly sampled: Columns;
  readonly panels: readonly Panel[];
}

/** A part of the line with what both rules make of it. */
interface Panel {
  readonly span: Interval;
  readonly sums: Triple;
  readonly gauss: Triple;
  /** Roughly the integrals of the absolute values. */
  readonly sizes: Triple;
}

function integrandOf(piece: SmoothPiece, deviation: number): Integrand {
  const lo = piece.from === 'end' ? -FARTHEST : Math.max(piece.from.x / deviation, -FARTHEST);
  const hi = piece.to === 'end' ? FARTHEST : Math.min(piece.to.x / deviation, FARTHEST);
  const columns = columnsOf([piece.expression, piece.slope]);
  const sampled: Columns = (z) => columns(deviation === 1 ? z : z.map((at) => deviation * at));
  const seams = seamsWithin(piece, (z) => sampled(z)[1] ?? z, [lo, hi], deviation);
  const spans: Interval[] = [];
  for (const [index, to] of seams.entries()) {
    const from = seams[index - 1];
    if (from !== undefined && from < to) spans.push([from, to]);
  }
  return { sampled, panels: panelsOver(spans, sampled) };
}

/**
 * Adds the integrals to `total`, and roughly those of the absolute values to `scale`;
 * the answer says what went wrong, if anything did.
 */
function integrate(
  integrands: readonly Integrand[],
  total: Triple,
  scale: Triple,
): string | undefined {
  let count = 0;
  for (const { panels } of integrands) {
    count += panels.length;
    for (const { sizes } of panels) addAll(scale, sizes);
  }
  for (const { sampled, panels } of integrands) {
    for (let open = panels; open.length > 0; ) {
      const halved: Panel[] = [];
      for (const panel of open) {
        if (!isSound(panel, scale)) return 'the function is not finite where it has weight';
        if (isFine(panel, scale)) addAll(total, panel.sums);
        else halved.push(panel);
      }
      count += 2 * halved.length;
      if (count > MOST_PANELS) return 'the quadrature did not settle';
      open = panelsOver(halved.flatMap(halvesOf), sampled);
      // A peak that the first panels missed shows in the halves: the tolerance has to grow with it.
      for (const [index, { sizes }] of halved.entries()) {
        addAll(scale, gain(sizes, open.slice(2 * index, 2 * index + 2)));
      }
    }
  }
  return undefined;
}

function isSound({ sums }: Panel, scale: Triple): boolean {
  return sums.every((sum, which) => Number.isFinite(sum) || scale[which] === Infinity);
}

/** Both rules agree, or the panel is as narrow as doubles are. */
function isFine({ span: [lo, hi], sums, gauss }: Panel, scale: Triple): boolean {
  const middle = lo + (hi - lo) / 2;
  return (
    middle <= lo ||
    middle >= hi ||
    sums.every(
      (sum, which) => Math.abs(sum - (gauss[which] ?? 0)) <= TOLERANCE * (scale[which] ?? 0),
    )
  );
}

function halvesOf({ span: [lo, hi] }: Panel): readonly Interval[] {
  const middle = lo + (hi - lo) / 2;
  return [
    [lo, middle],
    [middle, hi],
  ];
}

/** All of them at once, which is faster. */
function panelsOver(spans: readonly Interval[], sampled: Columns): readonly Panel[] {
  // By loops: arrays of arrays would take longer than the functions themselves.
  const z = new Float64Array(spans.length * rule.nodes.length);
  let at = 0;
  for (const [lo, hi] of spans) {
    const [middle, half] = [lo + (hi - lo) / 2, (hi - lo) / 2];
    for (const node of rule.nodes) {
      z[at] = middle + half * node;
      at += 1;
    }
  }
  const [f = z, slope = z] = sampled(z);
  return spans.map((span, index) => panelOver(span, index * rule.nodes.length, z, f, slope));
}

function panelOver(
  span: Interval,
  start: number,
  z: Float64Array,
  f: Float64Array,
  slope: Float64Array,
): Panel {
  const half = (span[1] - span[0]) / 2;
  // One by one rather than as triples, each of which would have to be made and thrown away.
  let [sum, square, slopes, size] = [0, 0, 0, 0];
  let [gaussSum, gaussSquare, gaussSlopes] = [0, 0, 0];
  for (let at = 0; at < rule.nodes.length; at += 1) {
    const weight = half * normalDensity(z[start + at] ?? 0);
    const value = f[start + at] ?? 0;
    const rise = slope[start + at] ?? 0;
    const weighted = weight * value;
    const squared = weighted * value;
    const squaredRise = weight * rise * rise;
    const kronrod = rule.kronrod[at] ?? 0;
    const gauss = rule.gauss[at] ?? 0;
    sum += kronrod * weighted;
    square += kronrod * squared;
    slopes += kronrod * squaredRise;
    gaussSum += gauss * weighted;
    gaussSquare += gauss * squared;
    gaussSlopes += gauss * squaredRise;
    size += kronrod * Math.abs(weighted);
  }
  const sums: Triple = [sum, square, slopes];
  // The squares are their own sizes.
  return { span, sums, gauss: [gaussSum, gaussSquare, gaussSlopes], sizes: [size, square, slopes] };
}

/** By how much each has grown, where it has. */
function gain(before: Triple, halves: readonly Panel[]): Triple {
  const after: Triple = [0, 0, 0];
  for (const { sizes } of halves) addAll(after, sizes);
  const [a, b, c] = after.map((value, which) => Math.max(0, value - (before[which] ?? 0)));
  return [a ?? 0, b ?? 0, c ?? 0];
}

function addAll(triple: Triple, [first, second, third]: Triple, factor = 1): void {
  triple[0] += factor * first;
  triple[1] += factor * second;
  triple[2] += factor * third;
}
