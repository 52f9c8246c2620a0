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
import { closure } from './compile';
import { isConstant } from './constants';
import { differentiate } from './differentiate';
import { type Enclosing, enclosing } from './enclose';
import type { Expr } from './expression';
import { difference, type Interval, point, product, signOf, sum } from './interval';
import { affineRoot, type Place, placeOfNumber, vanishesAt } from './place';
import { type Side, tailSign } from './tailFacts';

/** One end of an open interval: a place, or an end of the line. */
export type Edge = Place | 'end';

export interface Span {
  readonly from: Edge;
  readonly to: Edge;
}

export type Sign = -1 | 0 | 1;

/** `signs[i]` holds before `roots[i]`, the last one after all of them. */
export interface SignChart {
  readonly roots: readonly Place[];
  readonly signs: readonly Sign[];
}

/** The chart of a smooth expression on an open interval. */
export function signChart(expression: Expr, span: Span, budget: Budget): Known<SignChart> {
  if (!hasVariable(expression)) return constantChart(expression);
  const affine = affineRoot(expression);
  if (affine !== undefined) return affineChart(affine, span);
  return new Search(expression, budget).chart(span);
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

/** A subinterval on which the sign is known, or the function monotone, or neither. */
interface Leaf {
  readonly lo: number;
  readonly hi: number;
  readonly sign?: Sign;
  readonly direction?: Sign;
}

/** Narrower than this, relative to its distance from 0, an interval is not split. */
const NARROWEST = 1e-7;

/** Highest order of a root that is recognised. */
const HIGHEST_ORDER = 6;

class Search {
  private readonly value: Enclosing;
  private readonly slope: Enclosing;
  private readonly derivative: Expr;

  constructor(
    private readonly expression: Expr,
    private readonly budget: Budget,
  ) {
    this.derivative = differentiate(expression);
    this.value = enclosing(expression);
    this.slope = enclosing(this.derivative);
  }

  chart(span: Span): Known<SignChart> {
    const left = this.edge(span.from, 'left', span.to);
    const right = this.edge(span.to, 'right', span.from);
    if (isUnknown(left)) return left;
    if (isUnknown(right)) return right;
    if (left.identical || right.identical) return { roots: [], signs: [0] };
    const leaves: Leaf[] = [];
    if (left.leaf !== undefined) leaves.push(left.leaf);
    if (!this.bisect(left.at, right.at, leaves)) {
      return { unknown: 'the budget of steps was spent on finding zeros' };
    }
    if (right.leaf !== undefined) leaves.push(right.leaf);
    return this.read(this.withSeams(leaves));
  }

  /** The finite end of the window, with what is known at it or beyond it. */
  private edge(
    edge: Edge,
    side: Side,
    other: Edge,
  ): Known<{ at: number; leaf?: Leaf; identical?: boolean }> {
    if (edge !== 'end') return { at: edge.x, ...this.leafAt(edge, side) };
    const beyond = other === 'end' ? 0 : Math.abs(other.x) * 1.01;
    const tail = tailSign(this.expression, side, beyond);
    if (tail === undefined) return { unknown: `the sign far out on the ${side} was not decided` };
    const at = side === 'left' ? -tail.from : tail.from;
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
      if (!zero) return undefined;
      term = differentiate(term);
      parity *= direction;
    }
    return undefined;
  }

  private bisect(lo: number, hi: number, leaves: Leaf[]): boolean {
    const stack: [number, number][] = [[lo, hi]];
    const cost = 2 * this.value.operations + this.slope.operations;
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      if (!spend(this.budget, cost)) return false;
      const [from, to] = top;
      const leaf = this.leaf(from, to);
      if (leaf !== undefined) {
        leaves.push(leaf);
        continue;
      }
      // Off the middle, so that roots at round numbers do not fall on the seams.
      const middle = from + (to - from) * 0.4873;
      stack.push([middle, to], [from, middle]);
    }
    return true;
  }

  private leaf(lo: number, hi: number): Leaf | undefined {
    const x: Interval = [lo, hi];
    const sign = signOf(this.value(x));
    if (sign !== undefined) return { lo, hi, sign };
    const slope = this.slope(x);
    const direction = signOf(slope);
    const middle = lo + (hi - lo) / 2;
    const around = sum(this.value(point(middle)), product(slope, difference(x, point(middle))));
    const byMean = signOf(around);
    if (byMean !== undefined) return { lo, hi, sign: byMean };
    if (direction === 1 || direction === -1) return { lo, hi, direction };
    const narrow = NARROWEST * Math.max(1, Math.abs(lo), Math.abs(hi));
    return hi - lo < narrow ? { lo, hi } : undefined;
  }

  /** Between two leaves without a sign, the sign at the point where they meet cuts the run. */
  private withSeams(leaves: readonly Leaf[]): readonly Leaf[] {
    const result: Leaf[] = [];
    for (const leaf of leaves) {
      const last = result.at(-1);
      if (last !== undefined && last.sign === undefined && leaf.sign === undefined) {
        const sign = signOf(this.value(point(leaf.lo)));
        if (sign !== undefined && sign !== 0) result.push({ lo: leaf.lo, hi: leaf.lo, sign });
      }
      result.push(leaf);
    }
    return result;
  }

  /** Roots are the runs of leaves without a sign, between those with one. */
  private read(leaves: readonly Leaf[]): Known<SignChart> {
    const roots: Place[] = [];
    const signs: Sign[] = [];
    let run: Leaf[] = [];
    for (const leaf of leaves) {
      if (leaf.sign === undefined || leaf.sign === 0) {
        run.push(leaf);
        continue;
      }
      const before = signs.at(-1);
      const root = run.length === 0 ? undefined : this.root(run, before, leaf.sign);
      if (root !== undefined && isUnknown(root)) return root;
      if (root !== undefined) roots.push(root);
      if (before === undefined || root !== undefined) signs.push(leaf.sign);
      else if (before !== leaf.sign) return { unknown: 'a zero was not isolated' };
      run = [];
    }
    if (run.length > 0 || signs.length === 0) {
      return this.lastRun(run, { roots, signs });
    }
    return { roots, signs };
  }

  /** The run that reaches the right end of the window, where no sign is known. */
  private lastRun(run: readonly Leaf[], { roots, signs }: SignChart): Known<SignChart> {
    const direction = commonDirection(run);
    const before = signs.at(-1);
    if (before !== undefined && direction === before) return { roots, signs };
    return { unknown: `the sign beside x = ${run.at(-1)?.hi ?? '?'} was not decided` };
  }

  private root(
    run: readonly Leaf[],
    before: Sign | undefined,
    after: Sign,
  ): Known<Place | undefined> {
    const lo = run[0]?.lo ?? 0;
    const hi = run.at(-1)?.hi ?? 0;
    const direction = commonDirection(run);
    if (direction !== undefined) {
      if (before === undefined || before === after) {
        return before === undefined && direction !== after
          ? undefined
          : before === undefined
            ? { unknown: `the sign beside x = ${lo} was not decided` }
            : undefined;
      }
      return this.refined(lo, hi, before);
    }
    const multiple = this.multipleRoot(lo, hi);
    if (multiple !== undefined) return multiple;
    return { unknown: `a zero near x = ${lo} was not isolated` };
  }

  /** The one root between `lo` and `hi`, as tightly as interval values can show it. */
  private refined(lo: number, hi: number, before: Sign): Place {
    const plain = closure(this.expression);
    let [a, b] = [lo, hi];
    for (let count = 0; count < 200; count += 1) {
      const middle = a + (b - a) / 2;
      if (middle <= a || middle >= b) break;
      const value = plain(middle);
      if (value === 0) {
        [a, b] = [middle, middle];
        break;
      }
      if (value < 0 === before < 0) a = middle;
      else b = middle;
    }
    return this.certified(a + (b - a) / 2, lo, hi, before);
  }

  private certified(guess: number, lo: number, hi: number, before: Sign): Place {
    const scale = Math.max(Math.abs(guess), 1e-300) * Number.EPSILON;
    let enclosure: Interval = [lo, hi];
    for (let reach = scale; reach < hi - lo; reach *= 4) {
      const [a, b] = [Math.max(lo, guess - reach), Math.min(hi, guess + reach)];
      const left = a === lo ? before : signOf(this.value(point(a)));
      const right = b === hi ? -before : signOf(this.value(point(b)));
      if (left === before && right === -before) {
        enclosure = [a, b];
        break;
      }
    }
    return exactWithin(this.expression, enclosure) ?? { x: guess, enclosure };
  }

  /** A root at which lower derivatives vanish exactly and the next keeps its sign around it. */
  private multipleRoot(lo: number, hi: number): Place | undefined {
    const place = exactWithin(this.expression, [lo, hi]);
    if (place === undefined) return undefined;
    let term = this.expression;
    for (let order = 1; order <= HIGHEST_ORDER; order += 1) {
      term = differentiate(term);
      const sign = signOf(enclosing(term)([lo, hi]));
      if (sign === 1 || sign === -1) return place;
      if (!vanishesAt(term, place)) return undefined;
    }
    return undefined;
  }
}

/** The direction in which the function runs through every leaf, where there is one. */
function commonDirection(run: readonly Leaf[]): Sign | undefined {
  const first = run[0]?.direction;
  return run.every((leaf) => leaf.direction === first) ? first : undefined;
}

/** A round number inside the enclosure at which the expression is exactly 0. */
function exactWithin(expression: Expr, [lo, hi]: Interval): Place | undefined {
  for (const candidate of roundNumbers(lo, hi)) {
    const place = placeOfNumber(candidate);
    if (vanishesAt(expression, place)) return place;
  }
  return undefined;
}

function roundNumbers(lo: number, hi: number): readonly number[] {
  const middle = lo + (hi - lo) / 2;
  const rounded = [Math.round(middle), Math.round(middle * 2 ** 20) / 2 ** 20];
  const decimal = Number(middle.toPrecision(12));
  return [...new Set([0, ...rounded, decimal])].filter((each) => lo <= each && each <= hi);
}
