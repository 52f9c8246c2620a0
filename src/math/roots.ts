/**
 * Roots of a smooth function from the leaves of a bisection: the runs of subintervals
 * without a sign, between those that have one.
 */
import { isUnknown, type Known } from './analysis';
import { plainly } from './compile';
import { differentiate } from './differentiate';
import { type Enclosing, enclosing } from './enclose';
import type { Expr } from './expression';
import { contains, type Interval, point, signOf } from './interval';
import { type Place, vanishesAt } from './place';
import { candidates } from './rootCandidates';
import { signChange } from './signChange';

export type Sign = -1 | 0 | 1;

/** `signs[i]` holds before `roots[i]`, the last one after all of them. */
export interface SignChart {
  readonly roots: readonly Place[];
  readonly signs: readonly Sign[];
}

/** A subinterval on which the sign is known, or the function monotone, or neither. */
export interface Leaf {
  readonly lo: number;
  readonly hi: number;
  readonly sign?: Sign;
  readonly direction?: Sign;
  /** The form of the function that showed the direction, where there are several. */
  readonly shownBy?: Subject;
}

/** A function whose roots are looked for. */
export interface Subject {
  readonly expression: Expr;
  readonly value: Enclosing;
  readonly slope: Enclosing;
}

/** Highest order of a root that is recognised. */
export const HIGHEST_ORDER = 6;

/** The chart of the leaves, which cover the window from left to right. */
export function chartOf(subject: Subject, leaves: readonly Leaf[]): Known<SignChart> {
  const [first, last] = [leaves[0]?.lo ?? 0, leaves.at(-1)?.hi ?? 0];
  const roots: Place[] = [];
  const signs: Sign[] = [];
  let run: Leaf[] = [];
  for (const leaf of withSeams(subject, leaves)) {
    if (leaf.sign === undefined || leaf.sign === 0) {
      run.push(leaf);
      continue;
    }
    const found = rootIn(subject, run, signs.at(-1), leaf.sign);
    if (isUnknown(found)) return found;
    // The one root of a run may be the end of the window itself: none inside then.
    if (found !== 'none' && found.x > first && found.x < last) roots.push(found);
    if (signs.length <= roots.length) signs.push(leaf.sign);
    if (signs.at(-1) !== leaf.sign) return { unknown: 'a zero was not isolated' };
    run = [];
  }
  return endsWell(run, signs) ? { roots, signs } : undecidedBeside(run.at(-1)?.hi ?? last);
}

/** Between two leaves without a sign, the sign at the point where they meet cuts the run. */
function withSeams(subject: Subject, leaves: readonly Leaf[]): readonly Leaf[] {
  const result: Leaf[] = [];
  for (const leaf of leaves) {
    const last = result.at(-1);
    if (last !== undefined && last.sign === undefined && leaf.sign === undefined) {
      const sign = signOf(subject.value(point(leaf.lo)));
      if (sign !== undefined && sign !== 0) result.push({ lo: leaf.lo, hi: leaf.lo, sign });
    }
    result.push(leaf);
  }
  return result;
}

/** The run that reaches the right end, where no sign is known, goes on as it came. */
function endsWell(run: readonly Leaf[], signs: readonly Sign[]): boolean {
  const before = signs.at(-1);
  return before !== undefined && (run.length === 0 || commonDirection(run) === before);
}

function rootIn(
  subject: Subject,
  run: readonly Leaf[],
  before: Sign | undefined,
  after: Sign,
): Known<Place | 'none'> {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) {
    const steady = before === undefined || before === after;
    return steady ? 'none' : { unknown: 'a zero was not isolated' };
  }
  const direction = commonDirection(run);
  if (before === undefined) {
    const away = direction !== undefined && direction !== after;
    return away ? 'none' : undecidedBeside(first.lo);
  }
  if (direction === undefined) {
    const multiple = multipleRoot(subject, first.lo, last.hi);
    return multiple ?? { unknown: `a zero near x = ${first.lo} was not isolated` };
  }
  return before === after ? 'none' : refined(first.shownBy ?? subject, first.lo, last.hi, before);
}

function undecidedBeside(x: number): { unknown: string } {
  return { unknown: `the sign beside x = ${x} was not decided` };
}

/** The one root between `lo` and `hi`, as tightly as interval values can show it. */
export function refined(subject: Subject, lo: number, hi: number, before: Sign): Place {
  const [a, b] = signChange(plainly(subject.expression), lo, hi, before);
  return certified(subject, a + (b - a) / 2, lo, hi, before);
}

/** As near as this to where doubles see a root, round numbers are tried for it. */
const NEAR = 1e-9;

function around(guess: number, lo: number, hi: number): Interval {
  const near = NEAR * Math.max(1, Math.abs(guess));
  return [Math.max(lo, guess - near), Math.min(hi, guess + near)];
}

function certified(subject: Subject, guess: number, lo: number, hi: number, before: Sign): Place {
  // There is one root: where one is shown to be exact, it is this.
  const exact = exactWithin(subject, around(guess, lo, hi));
  if (exact !== undefined) return exact;
  const scale = Math.max(Math.abs(guess), 1e-300) * Number.EPSILON;
  let enclosure: Interval = [lo, hi];
  for (let reach = scale; reach < hi - lo; reach *= 4) {
    const [a, b] = [Math.max(lo, guess - reach), Math.min(hi, guess + reach)];
    const left = a === lo ? before : signOf(subject.value(point(a)));
    const right = b === hi ? -before : signOf(subject.value(point(b)));
    if (left === before && right === -before) {
      enclosure = [a, b];
      break;
    }
  }
  return exactWithin(subject, enclosure) ?? { x: guess, enclosure };
}

/** A root at which lower derivatives vanish exactly and the next keeps its sign around it. */
function multipleRoot(subject: Subject, lo: number, hi: number): Place | undefined {
  const turn = turnWithin(subject, lo, hi);
  const place = exactWithin(subject, turn === undefined ? [lo, hi] : around(turn, lo, hi));
  if (place === undefined) return undefined;
  let term = subject.expression;
  for (let order = 1; order <= HIGHEST_ORDER; order += 1) {
    term = differentiate(term);
    const sign = signOf(enclosing(term)([lo, hi]));
    if (sign === 1 || sign === -1) return place;
    if (!vanishesAt(term, place)) return undefined;
  }
  return undefined;
}

/** Where the function turns, as far as doubles show it. */
function turnWithin({ expression, slope }: Subject, lo: number, hi: number): number | undefined {
  const [before, after] = [signOf(slope(point(lo))), signOf(slope(point(hi)))];
  if (before === undefined || after === undefined || before * after >= 0) return undefined;
  return signChange(plainly(differentiate(expression)), lo, hi, before)[0];
}

/** The direction in which the function runs through every leaf, where there is one. */
function commonDirection(run: readonly Leaf[]): Sign | undefined {
  const first = run[0]?.direction;
  return run.every((leaf) => leaf.direction === first) ? first : undefined;
}

/** A round number inside the enclosure at which the expression is exactly 0. */
function exactWithin({ expression, value }: Subject, enclosure: Interval): Place | undefined {
  return candidates(expression, enclosure).find(
    (place) => contains(value(place.enclosure), 0) && vanishesAt(expression, place),
  );
}
