/**
 * The search for the signs of a smooth function. Far out, and beside a place at which it is
 * not defined, by the expansion of its tail; on the window that is left by bisection with
 * interval values of the function and its derivative: an interval on which the
 * derivative keeps its sign holds at most one root. A multiple root is accepted only
 * where the function and its lower derivatives vanish exactly.
 */
import { isUnknown, type Known } from './analysis';
import { type Budget, spend } from './budget';
import { differentiate } from './differentiate';
import { type Enclosing, enclosing } from './enclose';
import { formsByExponential } from './exponentialForms';
import type { Expr } from './expression';
import { difference, type Interval, point, product, signOf, sum } from './interval';
import { type Place, vanishesAt } from './place';
import {
  chartOf,
  HIGHEST_ORDER,
  type Leaf,
  type Sign,
  type SignChart,
  type Subject,
} from './roots';
import type { Edge, Span } from './signs';
import { seenFrom } from './singularity';
import { type Side, tailSign } from './tailFacts';

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

export class Search implements Subject {
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
    const outwards = side === 'left' ? -1 : 1;
    if (edge !== 'end') {
      const room = other === 'end' ? 1 : Math.abs(edge.x - other.x);
      return (
        this.signBeside(edge, side === 'left' ? 1 : -1, room) ??
        this.windowBeside(edge, outwards, room) ?? { at: edge.x }
      );
    }
    const beyond = other === 'end' ? 0 : Math.max(0, outwards * other.x * 1.01);
    const tail = tailSign(this.expression, side, beyond);
    if (tail === undefined) return { unknown: `the sign far out on the ${side} was not decided` };
    const at = outwards * tail.from;
    if (tail.sign === 0) return { at, identical: true };
    return { at, leaf: { lo: at, hi: at, sign: tail.sign } };
  }

  /** The sign that is kept up to a place, which is seen as if it were far out. */
  private windowBeside(edge: Place, outwards: 1 | -1, room: number): Window | undefined {
    const seen = seenFrom(this.expression, edge, outwards === 1 ? -1 : 1);
    const tail = seen && tailSign(seen, 'right', 2 / room);
    if (tail === undefined || tail.sign === 0) return undefined;
    const at = edge.x - (outwards * 0.99) / tail.from;
    return at === edge.x ? undefined : windowFrom(at, tail.sign);
  }

  /**
   * The sign next to a place, in the direction given, by the first derivative that is not 0. Up
   * to where that one keeps its sign nothing needs to be searched: beside a zero of higher
   * order nothing would be found.
   */
  private signBeside(place: Place, direction: 1 | -1, room: number): Window | undefined {
    let term = this.expression;
    let parity = 1;
    for (let order = 0; order <= HIGHEST_ORDER; order += 1) {
      const sign = signOf(enclosing(term)(place.enclosure));
      // An end that is itself only enclosed is the zero that it was cut at.
      const zero =
        sign === 0 || vanishesAt(term, place) || (order === 0 && place.exact === undefined);
      if (sign && order < 2) return windowFrom(place.x, (sign * parity) as Sign);
      if (sign || !zero) {
        const kept = keptBeside(term, place, direction, room) ?? { sign, reach: 0 };
        const reach = order < 2 ? 0 : kept.reach;
        return kept.sign && windowFrom(place.x + direction * reach, (kept.sign * parity) as Sign);
      }
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

function windowFrom(at: number, sign: Sign): Window {
  return { at, leaf: { lo: at, hi: at, sign } };
}

/** The sign that an expression has beside a place, and how far from it at least. */
function keptBeside(term: Expr, { x, enclosure }: Place, direction: 1 | -1, room: number) {
  const scale = Math.max(1, Math.abs(x));
  for (const reach of REACHES) {
    const far = x + direction * reach * scale;
    const beside: Interval = direction === 1 ? [enclosure[0], far] : [far, enclosure[1]];
    const sign = reach * scale < room ? signOf(enclosing(term)(beside)) : undefined;
    if (sign) return { sign, reach: reach * scale };
  }
  return undefined;
}

const REACHES = [0.5, 0.1, 1e-2, 1e-3, 1e-6, 1e-12] as const;

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
