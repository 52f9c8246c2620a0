import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/math/analyse';
import { isUnknown, type Known } from '../../../src/math/analysis';
import { compile } from '../../../src/math/compile';
import { children } from '../../../src/math/complexity';
import { differentiate } from '../../../src/math/differentiate';
import { enclosing } from '../../../src/math/enclose';
import type { Expr } from '../../../src/math/expression';
import { type Interval, point } from '../../../src/math/interval';
import { oneSidedDerivatives, oneSidedValues } from '../../../src/math/oneSided';
import { simplify } from '../../../src/math/simplify';
import { expressions } from './arbitrary';
import { rows } from './rows';

const seed = 20160301;
const places = fc.double({ min: -30, max: 30, noNaN: true });
const names = fc.constantFrom(...Object.keys(rows));
const row = (name: string): Expr => rows[name] ?? assert.fail();

describe('laws of expressions made at random', function () {
  this.timeout(0);

  it('the enclosure over an interval contains the value at each point of it', () => {
    fc.assert(
      fc.property(expressions(4), places, places, places, (expression, a, b, c) => {
        const [lo = 0, x = 0, hi = 0] = [a, b, c].sort((p, q) => p - q);
        fc.pre(definedAt(expression, x));
        within(compile(expression)(x), enclosing(expression)([lo, hi]));
      }),
      { seed, numRuns: 1_500 },
    );
  });

  it('simplifying keeps the real value wherever there was one', () => {
    fc.assert(
      fc.property(expressions(4), places, (expression, x) => {
        fc.pre(definedAt(expression, x));
        const [a, b] = [expression, simplify(expression)].map((each) => enclosing(each)(point(x)));
        if (a === undefined || b === undefined) assert.fail();
        assert.ok(a[0] <= b[1] && b[0] <= a[1], `[${a}] and [${b}] have nothing in common`);
      }),
      { seed, numRuns: 1_500 },
    );
  });

  it('simplifying twice changes nothing more that matters: the second result has the same value', () => {
    fc.assert(
      fc.property(expressions(4), places, (expression, x) => {
        fc.pre(definedAt(expression, x));
        const once = simplify(expression);
        const [a, b] = [once, simplify(once)].map((each) => enclosing(each)(point(x)));
        assert.ok(a !== undefined && b !== undefined && a[0] <= b[1] && b[0] <= a[1]);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('analysis answers, whatever the expression', () => {
    fc.assert(
      fc.property(expressions(4), (expression) => {
        const analysis = analyse(expression);
        assert.ok(isUnknown(analysis.range) || analysis.range.components.length > 0);
      }),
      { seed, numRuns: 150 },
    );
  });

  it('the range that analysis finds holds the value at every point', () => {
    fc.assert(
      fc.property(expressions(3), places, (expression, x) => {
        const { range } = analyse(expression);
        fc.pre(!isUnknown(range) && definedAt(expression, x));
        if (isUnknown(range)) return;
        within(compile(expression)(x), [range.infimumEnclosure[0], range.supremumEnclosure[1]]);
      }),
      { seed, numRuns: 120 },
    );
  });
});

describe('laws of the reference functions', function () {
  this.timeout(0);

  it('mean value theorem: a difference quotient without a break lies in the enclosure of the slope', () => {
    fc.assert(
      fc.property(names, places, places, (name, p, q) => {
        const [a, b] = [Math.min(p, q), Math.max(p, q)];
        const { kinks, jumps } = analyse(row(name));
        fc.pre(b - a > 1e-3 && ![...kinks, ...jumps].some(({ x }) => a <= x && x <= b));
        const f = compile(simplify(row(name)));
        within((f(b) - f(a)) / (b - a), enclosing(differentiate(row(name)))([a, b]));
      }),
      { seed, numRuns: 800 },
    );
  });

  it('every slope lies in the range of slopes, and every value in the range', () => {
    fc.assert(
      fc.property(names, places, (name, x) => {
        const { range, derivativeRange, kinks, jumps } = analyse(row(name));
        if (isUnknown(range) || isUnknown(derivativeRange)) assert.fail();
        within(compile(simplify(row(name)))(x), [range.infimum, range.supremum]);
        if ([...kinks, ...jumps].some((each) => each.x === x)) return;
        const slope = compile(differentiate(row(name)))(x);
        within(slope, [derivativeRange.infimum, derivativeRange.supremum]);
      }),
      { seed, numRuns: 800 },
    );
  });

  it('an end that is attained is attained where analysis says', () => {
    for (const [name, expression] of Object.entries(rows)) {
      const { range, derivativeRange } = analyse(expression);
      const pairs = [
        [range, compile(simplify(expression))],
        [derivativeRange, compile(differentiate(expression))],
      ] as const;
      for (const [found, f] of pairs) {
        if (isUnknown(found)) assert.fail(name);
        for (const x of found.infimumAt) within(f(x), point(found.infimum));
        for (const x of found.supremumAt) within(f(x), point(found.supremum));
      }
    }
  });

  it('a finite limit is where the function has come far out', () => {
    for (const expression of Object.values(rows)) {
      const { leftLimit, rightLimit } = analyse(expression);
      const [f, slope] = [compile(simplify(expression)), compile(differentiate(expression))];
      arrives(leftLimit.value, f(-1e9));
      arrives(rightLimit.value, f(1e9));
      arrives(leftLimit.derivative, slope(-1e9));
      arrives(rightLimit.derivative, slope(1e9));
    }
  });

  it('both one-sided values and slopes are the plain ones away from the breaks', () => {
    fc.assert(
      fc.property(names, places, (name, x) => {
        const { kinks, jumps } = analyse(row(name));
        fc.pre(![...kinks, ...jumps].some((each) => Math.abs(each.x - x) < 1e-9));
        const [f, slope] = [compile(simplify(row(name))), compile(differentiate(row(name)))];
        const [values, slopes] = [oneSidedValues(row(name), x), oneSidedDerivatives(row(name), x)];
        for (const value of [values.left, values.right]) within(value, point(f(x)));
        for (const value of [slopes.left, slopes.right]) within(value, point(slope(x)));
      }),
      { seed, numRuns: 500 },
    );
  });
});

/** Plain doubles carry rounding that an enclosure of the real value need not hold. */
function within(value: number, [lo, hi]: Interval): void {
  if (!Number.isFinite(value)) return;
  const room = 1e-9 * Math.max(1, ...[lo, hi].filter(Number.isFinite).map(Math.abs));
  assert.ok(lo - room <= value && value <= hi + room, `${value} is not in [${lo}, ${hi}]`);
}

function arrives(limit: Known<number | null>, far: number): void {
  if (isUnknown(limit)) assert.fail(limit.unknown);
  if (limit !== null && Number.isFinite(limit)) assert.ok(Math.abs(far - limit) < 1e-6);
}

/** Every part of the expression has a finite value at the point. */
function definedAt(expression: Expr, x: number): boolean {
  if (!Number.isFinite(compile(expression)(x))) return false;
  return children(expression).every((child) => definedAt(child, x));
}
