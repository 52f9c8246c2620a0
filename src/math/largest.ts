import { type Budget, spend } from './budget';
import { plainly, type RealFunction } from './compile';
import { differentiate } from './differentiate';
import { type Enclosing, enclosing } from './enclose';
import type { Expr } from './expression';
import {
  difference,
  EVERYTHING,
  type Interval,
  intersection,
  magnitude,
  point,
  product,
  sum,
} from './interval';
import { tailTerms } from './tail';
import { outward } from './tailFacts';
import { boundsOfTerms } from './tailGrowth';

/** The largest absolute value of a function, and where it has it. */
export interface Largest {
  /** Proven to be within `TOLERANCE` of the supremum, relative to it. */
  readonly size: number;
  /** Ascending. */
  readonly at: readonly number[];
}

const TOLERANCE = 1e-9;

/** Where a window that is searched is tried to end. */
const WINDOWS = [4, 20, 128] as const;

/**
 * The supremum of |f| over the line, by branch and bound on a window beyond which the
 * expansions of the tails stay smaller. It needs no zero of f′, and so tells of functions
 * whose derivative doubles cannot tell from 0 far out. `undefined`: not shown.
 */
export function largestSize(expression: Expr, budget: Budget): Largest | undefined {
  for (const reach of WINDOWS) {
    const outside = boundOutside(expression, reach);
    if (outside === undefined) continue;
    const found = new Search(expression, budget).within([-reach, reach]);
    if (found !== undefined && outside < found.size) return found;
  }
  return undefined;
}

/** What |f| does not exceed for |x| beyond a window. */
function boundOutside(expression: Expr, reach: number): number | undefined {
  const sizes = (['left', 'right'] as const).map((side) => {
    const { terms } = tailTerms(outward(expression, side), reach);
    const bounds = terms && boundsOfTerms(terms, reach);
    return bounds && magnitude(bounds)[1];
  });
  return sizes.every((size) => size !== undefined) ? Math.max(...sizes) : undefined;
}

class Search {
  private readonly plain: RealFunction;
  private readonly value: Enclosing;
  private readonly slope: Enclosing;
  private readonly rise: RealFunction;
  /** Proven to be reached. */
  private best = 0;

  constructor(
    expression: Expr,
    private readonly budget: Budget,
  ) {
    const derivative = differentiate(expression);
    this.plain = plainly(expression);
    this.rise = plainly(derivative);
    this.value = enclosing(expression);
    this.slope = enclosing(derivative);
  }

  within([from, to]: Interval): Largest | undefined {
    this.sample(from, to);
    const near = this.bisect(from, to);
    if (near === undefined || !(this.best > 0)) return undefined;
    const clusters = joined(near.filter(({ most }) => most >= this.best));
    return { size: this.best, at: clusters.map((cluster) => this.turn(cluster)) };
  }

  /** A good bound from below first, so that little is left to be bisected. */
  private sample(from: number, to: number): void {
    const count = 256;
    for (let index = 0; index <= count; index += 1) {
      this.raise(from + ((to - from) * index) / count);
    }
  }

  private raise(x: number): void {
    const [least] = magnitude(this.value(point(x)));
    if (least > this.best) this.best = least;
  }

  /** What is left where |f| may reach its largest; `undefined` where that takes too long. */
  private bisect(from: number, to: number): readonly Box[] | undefined {
    const left: Box[] = [];
    const stack: Interval[] = [[from, to]];
    const cost = 2 * this.value.operations + this.slope.operations;
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      if (!spend(this.budget, cost)) return undefined;
      const [lo, hi] = top;
      const middle = lo + (hi - lo) / 2;
      this.raise(middle);
      const [, most] = magnitude(this.bounds(top, middle));
      if (most <= this.best * (1 + TOLERANCE)) {
        if (most >= this.best) left.push({ lo, hi, most });
      } else if (middle <= lo || middle >= hi) return undefined;
      else stack.push([middle, hi], [lo, middle]);
    }
    return left;
  }

  private bounds(x: Interval, middle: number): Interval {
    const rise = this.slope(x);
    const mean = rise.every(Number.isFinite)
      ? sum(this.value(point(middle)), product(rise, difference(x, point(middle))))
      : EVERYTHING;
    return intersection(this.value(x), mean);
  }

  /** Where in a short interval f turns; its middle where it does not, as at a kink. */
  private turn([from, to]: Interval): number {
    let [lo, hi] = [from, to];
    const before = Math.sign(this.rise(lo));
    if (before === Math.sign(this.rise(hi))) {
      return Math.abs(this.plain(lo)) > Math.abs(this.plain(hi)) ? lo : hi;
    }
    for (;;) {
      const middle = lo + (hi - lo) / 2;
      if (middle <= lo || middle >= hi) return middle;
      if (Math.sign(this.rise(middle)) === before) lo = middle;
      else hi = middle;
    }
  }
}

interface Box {
  readonly lo: number;
  readonly hi: number;
  /** What |f| does not exceed in it. */
  readonly most: number;
}

/** Boxes that are this near to each other, relative to |x| or absolutely near 0, are around one place. */
const NEAR = 1e-3;

function joined(boxes: readonly Box[]): readonly Interval[] {
  const result: [number, number][] = [];
  for (const { lo, hi } of [...boxes].sort((a, b) => a.lo - b.lo)) {
    const last = result.at(-1);
    if (last !== undefined && lo - last[1] <= NEAR * Math.max(1, Math.abs(lo))) last[1] = hi;
    else result.push([lo, hi]);
  }
  return result;
}
