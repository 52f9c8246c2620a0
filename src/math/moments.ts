import { isUnknown, type Known, type Moments } from './analysis';
import type { Budget } from './budget';
import { closedMoments } from './closedMoments';
import { type Columns, columnsOf } from './compile';
import { differentiate } from './differentiate';
import { type Convergence, convergence } from './divergence';
import type { Expr } from './expression';
import { rule } from './gaussKronrod';
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
    const panels = pieces.flatMap((piece) => panelsOf(piece, deviation));
    const problem = integrate(panels, total, scale);
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
  return tail === 'minusInfinity' ? -Infinity : Infinity;
}

type Triple = [number, number, number];

interface Panel {
  readonly lo: number;
  readonly hi: number;
  /** Of f and f' as functions of z. */
  readonly sampled: Columns;
}

function panelsOf(piece: SmoothPiece, deviation: number): readonly Panel[] {
  const lo = piece.from === 'end' ? -FARTHEST : Math.max(piece.from.x / deviation, -FARTHEST);
  const hi = piece.to === 'end' ? FARTHEST : Math.min(piece.to.x / deviation, FARTHEST);
  const columns = columnsOf([piece.expression, piece.slope]);
  const sampled: Columns = (z) => columns(deviation === 1 ? z : z.map((at) => deviation * at));
  const seams = seamsWithin(piece, (z) => sampled(z)[1] ?? z, [lo, hi], deviation);
  const panels: Panel[] = [];
  for (const [index, to] of seams.entries()) {
    const from = seams[index - 1];
    if (from !== undefined && from < to) panels.push({ lo: from, hi: to, sampled });
  }
  return panels;
}

/**
 * Adds the integrals to `total`, and roughly those of the absolute values to `scale`;
 * the answer says what went wrong, if anything did.
 */
function integrate(panels: readonly Panel[], total: Triple, scale: Triple): string | undefined {
  const open = panels.map((panel) => new Quadrature(panel));
  for (const { sizes } of open) addAll(scale, sizes);
  let count = open.length;
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const { panel, sums } = top;
    if (!sums.every((sum, index) => Number.isFinite(sum) || scale[index] === Infinity))
      return 'the function is not finite where it has weight';
    const middle = panel.lo + (panel.hi - panel.lo) / 2;
    if (top.isFine(scale) || middle <= panel.lo || middle >= panel.hi) {
      addAll(total, sums);
      continue;
    }
    count += 2;
    if (count > MOST_PANELS) return 'the quadrature did not settle';
    const halves = [
      new Quadrature({ ...panel, hi: middle }),
      new Quadrature({ ...panel, lo: middle }),
    ];
    open.push(...halves);
    // A peak that the first panels missed shows in the halves: the tolerance has to grow with it.
    const sizes: Triple = [0, 0, 0];
    for (const half of halves) addAll(sizes, half.sizes);
    addAll(scale, gain(top.sizes, sizes));
  }
  return undefined;
}

/** Both rules on one panel. */
class Quadrature {
  readonly sums: Triple;
  readonly sizes: Triple;
  private readonly gauss: Triple;

  constructor(readonly panel: Panel) {
    const { lo, hi, sampled } = panel;
    const [middle, half] = [lo + (hi - lo) / 2, (hi - lo) / 2];
    const z = rule.nodes.map((node) => middle + half * node);
    const [f = z, slope = z] = sampled(z);
    const weight = z.map((at) => half * normalDensity(at));
    const [first, square, slopeSquare] = [z.slice(), z.slice(), z.slice()];
    for (let at = 0; at < z.length; at += 1) {
      first[at] = (weight[at] ?? 0) * (f[at] ?? 0);
      square[at] = (first[at] ?? 0) * (f[at] ?? 0);
      slopeSquare[at] = (weight[at] ?? 0) * (slope[at] ?? 0) * (slope[at] ?? 0);
    }
    const each = (by: (column: Float64Array) => number): Triple => [
      by(first),
      by(square),
      by(slopeSquare),
    ];
    this.sums = each((column) => weighed(column, rule.kronrod));
    this.sizes = each((column) => weighed(column.map(Math.abs), rule.kronrod));
    this.gauss = each((column) => weighed(column, rule.gauss));
  }

  isFine(scale: Triple): boolean {
    return this.sums.every(
      (sum, which) => Math.abs(sum - (this.gauss[which] ?? 0)) <= TOLERANCE * (scale[which] ?? 0),
    );
  }
}

function weighed(column: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < column.length; at += 1) sum += (column[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** By how much each has grown, where it has. */
function gain(before: Triple, after: Triple): Triple {
  const [a, b, c] = after.map((value, which) => Math.max(0, value - (before[which] ?? 0)));
  return [a ?? 0, b ?? 0, c ?? 0];
}

function addAll(triple: Triple, [first, second, third]: Triple): void {
  triple[0] += first;
  triple[1] += second;
  triple[2] += third;
}
