/**
 * Where a smooth function of one variable is positive, negative and zero.
 *
 * Far out by the expansion of its tail; on the window that is left by bisection with
 * interval values of the function and its derivative: an interval on which the
 * derivative keeps its sign holds at most one root. A multiple root is accepted only
 * where the function and its lower derivatives vanish exactly.
 */
import { isUnknown, type Known } from './analysis';
import { type Budget, spend } from './budget';
import { closedSign, hasVariable } from './closed';
import { isConstant } from './constants';
import { differentiate } from './differentiate';
import { type Enclosing, enclosing } from './enclose';
import type { Expr } from './expression';
import { difference, type Interval, point, product, signOf, sum } from './interval';
import { affineRoot, type Place, vanishesAt } from './place';
import { formsByExponential } from './positiveFactors';
import {
  chartOf,
  HIGHEST_ORDER,
  type Leaf,
  type Sign,
  type SignChart,
  type Subject,
} from './roots';
import { signCore } from './signCore';
import { type Side, tailSign } from './tailFacts';

/** One end of an open interval: a place, or an end of the line. */
export type Edge = Place | 'end';

export interface Span {
  readonly from: Edge;
  readonly to: Edge;
}

/** The chart of a smooth expression on an open interval. */
export function signChart(expression: Expr, span: Span, budget: Budget): Known<SignChart> {
  const core = hasVariable(expression) ? signCore(expression) : expression;
  if (!hasVariable(core)) return constantChart(core);
  const affine = affineRoot(core);
  if (affine !== undefined) return affineChart(affine, span);
  return new Search(core, budget).chart(span);
}

function constantChart(expression: Expr): Known<SignChart> {
  const sign = isConstant(expression, 0) ? 0 : closedSign(expression);
  if (sign === undefined) return { unknown: 'the sign of a constant is not certain' };
  return { roots: [], signs: [sign] };
}

function affineChart({ root, rising }: { root: Place; rising: boolean }, span: Span): SignChart {
  const [before, after]: [Sign, Sign] = rising ? [-1, 1] : [1, -1];
  if (span.from !== 'end' && root.x <= span.from.x) return { roots: [], signs: [after] };
  if (span.to !== 'end' && root.x >= span.to.x) return { roots: [], signs: [before] };
  return { roots: [root], signs: [before, after] };
}

/** How narrow an interval may become before it is left without a sign. */
type Fineness = (size: number) => number;

/**
 * First no narrower than this, which tells simple roots and most multiple ones; then what is
 * enough for nearly all; then as narrow as doubles are, for what happens within 1e-9 of
 * another thing.
 */
const FINENESSES: readonly Fineness[] = [
  (size) => 1e-2 * Math.max(1, size),
  (size) => 1e-7 * Math.max(1, size),
  (size) => 1e-14 * size + 1e-290,
];

/** One end of the bounded window that is searched. */
interface Window {
  readonly at: number;
  /** What is known at the end itself, or beyond it. */
  readonly leaf?: Leaf;
  readonly identical?: boolean;
}

const UNSEARCHED = { unknown: 'the budget of steps was spent on finding zeros' };

class Search implements Subject {
  readonly value: Enclosing;
  readonly slope: Enclosing;
  private readonly forms: readonly Subject[];

  constructor(
    readonly expression: Expr,
    private readonly budget: Budget,
  ) {
    this.value = enclosing(expression);
    this.slope = enclosing(differentiate(expression));
    this.forms = [this, ...formsByExponential(expression).map(subjectOf)];
  }

  chart(span: Span): Known<SignChart> {
    const left = this.edge(span.from, 'left', span.to);
    const right = this.edge(span.to, 'right', span.from);
    if (isUnknown(left)) return left;
    if (isUnknown(right)) return right;
    if (left.identical || right.identical) return { roots: [], signs: [0] };
    let chart: Known<SignChart> = UNSEARCHED;
    for (const fineness of FINENESSES) {
      if (this.budget.steps > 0) chart = this.chartBetween(left, right, fineness);
      if (!isUnknown(chart)) break;
    }
    return chart;
  }

  /** Where a value is not finite or not decided, that on a short interval may be. */
  private signNear(term: Expr, { x, enclosure }: Place, direction: 1 | -1, parity: number) {
    const scale = Math.max(1, Math.abs(x));
    for (const reach of [1e-3, 1e-6, 1e-12]) {
      const far = x + direction * reach * scale;
      const beside: Interval = direction === 1 ? [enclosure[0], far] : [far, enclosure[1]];
      const sign = signOf(enclosing(term)(beside));
      if (sign === 1 || sign === -1) return (sign * parity) as Sign;
    }
    return undefined;
  }

  private chartBetween(left: Window, right: Window, fineness: Fineness): Known<SignChart> {
    const leaves: Leaf[] = [];
    if (left.leaf !== undefined) leaves.push(left.leaf);
    if (!this.bisect(left.at, right.at, leaves, fineness)) {
      return UNSEARCHED;
    }
    if (right.leaf !== undefined) leaves.push(right.leaf);
    return chartOf(this, leaves);
  }

  /** The finite end of the window, with what is known at it or beyond it. */
  private edge(edge: Edge, side: Side, other: Edge): Known<Window> {
    if (edge !== 'end') return { at: edge.x, ...this.leafAt(edge, side) };
    const outwards = side === 'left' ? -1 : 1;
    const beyond = other === 'end' ? 0 : Math.max(0, outwards * other.x * 1.01);
    const tail = tailSign(this.expression, side, beyond);
    if (tail === undefined) return { unknown: `the sign far out on the ${side} was not decided` };
    const at = outwards * tail.from;
    if (tail.sign === 0) return { at, identical: true };
    return { at, leaf: { lo: at, hi: at, sign: tail.sign } };
  }

  /** At a finite end the sign just inside, where the function or its slope decides it. */
  private leafAt(edge: Place, side: Side): { leaf?: Leaf } {
    const sign = this.signBeside(edge, side === 'left' ? 1 : -1);
    return sign === undefined ? {} : { leaf: { lo: edge.x, hi: edge.x, sign } };
  }

  /** The sign next to a place, in the direction given, by the first derivative that is not 0. */
  private signBeside(place: Place, direction: 1 | -1): Sign | undefined {
    let term = this.expression;
    let parity = 1;
    for (let order = 0; order <= HIGHEST_ORDER; order += 1) {
      const sign = signOf(enclosing(term)(place.enclosure));
      if (sign === 1 || sign === -1) return (sign * parity) as Sign;
      // An end that is itself only enclosed is the zero that it was cut at.
      const zero =
        sign === 0 || vanishesAt(term, place) || (order === 0 && place.exact === undefined);
      if (!zero) return this.signNear(term, place, direction, parity);
      term = differentiate(term);
      parity *= direction;
    }
    return undefined;
  }

  private bisect(lo: number, hi: number, leaves: Leaf[], fineness: Fineness): boolean {
    const stack: [number, number][] = [[lo, hi]];
    const costs = this.forms.map(({ value, slope }) => 2 * value.operations + slope.operations);
    const cost = costs.reduce((total, each) => total + each, 0);
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      if (!spend(this.budget, cost)) return false;
      const [from, to] = top;
      const leaf = this.leaf(from, to, fineness);
      if (leaf !== undefined) {
        leaves.push(leaf);
        continue;
      }
      const middle = seamBetween(from, to);
      stack.push([middle, to], [from, middle]);
    }
    return true;
  }

  private leaf(lo: number, hi: number, fineness: Fineness): Leaf | undefined {
    for (const form of this.forms) {
      const leaf = leafBy(form, lo, hi);
      if (leaf !== undefined) return form === this ? leaf : { ...leaf, shownBy: form };
    }
    const narrow = fineness(Math.max(Math.abs(lo), Math.abs(hi)));
    return hi - lo < narrow ? { lo, hi } : undefined;
  }
}

function subjectOf(expression: Expr): Subject {
  const slope = enclosing(differentiate(expression));
  return { expression, value: enclosing(expression), slope };
}

function leafBy({ value, slope }: Subject, lo: number, hi: number): Leaf | undefined {
  const x: Interval = [lo, hi];
  const sign = signOf(value(x));
  if (sign !== undefined) return { lo, hi, sign };
  const rise = slope(x);
  const direction = signOf(rise);
  if (direction === 1 || direction === -1) return { lo, hi, direction };
  const middle = lo + (hi - lo) / 2;
  const around = sum(value(point(middle)), product(rise, difference(x, point(middle))));
  const byMean = signOf(around);
  return byMean === undefined ? undefined : { lo, hi, sign: byMean };
}

/** Off the middle, so that roots at round numbers do not fall on the seams. */
function seamBetween(from: number, to: number): number {
  const [smaller, larger] = from < 0 ? [-to, -from] : [from, to];
  const apart = smaller > 0 && larger > 1e3 * smaller;
  if (!apart) return from + (to - from) * 0.4873;
  // Over many magnitudes by magnitude: 1e150 and 1 are 500 halvings apart.
  const seam = Math.sqrt(smaller) * Math.sqrt(larger) * 1.013;
  return from < 0 ? -seam : seam;
}
