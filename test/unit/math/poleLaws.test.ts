import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accurately } from '../../../src/math/accurate';
import { analyse } from '../../../src/math/analyse';
import {
  type Analysis,
  isUnknown,
  type Known,
  type RangeOfValues,
} from '../../../src/math/analysis';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { enclosing } from '../../../src/math/enclose';
import { point } from '../../../src/math/interval';
import { simplify } from '../../../src/math/simplify';
import { parsed } from './parsed';

const seed = 20240607;

const number = fc.constantFrom('1', '2', '0.5', '3', '-1', '1.7');
const tops = fc.constantFrom(
  '1',
  'x',
  'x + 1',
  'exp(x)',
  'tanh(x)',
  'sin(x)',
  'abs(x - 1)',
  'x^2 - 1',
);
const bottoms = fc
  .tuple(
    fc.constantFrom(
      (c: string) => `(x - ${c})`,
      (c: string) => `(x^2 - ${c})`,
      (c: string) => `(exp(x) - ${c})`,
      (c: string) => `(${c} + x)^2`,
      (c: string) => `sin(${c} * x)`,
      (c: string) => `(tanh(x) - ${c})`,
      () => 'x',
      () => 'log(abs(x))',
      (c: string) => `sqrt(x - ${c})`,
    ),
    number,
  )
  .map(([build, c]) => build(c));
const quotients = fc.tuple(tops, bottoms).map(([top, bottom]) => `(${top}) / ${bottom}`);
const texts = fc
  .tuple(
    fc.constantFrom(
      (u: string) => u,
      (u: string) => `exp(${u})`,
      (u: string) => `tanh(${u})`,
      (u: string) => `abs(${u})`,
      (u: string) => `max(${u}, 0.5)`,
      (u: string) => `log(abs(${u}))`,
      (u: string) => `x + ${u}`,
      (u: string) => `x * ${u}`,
      (u: string) => `where(x > 0, ${u}, 1)`,
      (u: string) => `sqrt(${u})`,
    ),
    quotients,
  )
  .map(([wrap, inner]) => wrap(inner));
const places = fc.double({ min: -9, max: 9, noNaN: true });

interface Case {
  readonly text: string;
  readonly analysis: Analysis;
  readonly f: (x: number) => number;
  readonly slope: (x: number) => number;
  /** Too large a number is an infinity, where `f` has none. */
  readonly plain: (x: number) => number;
}

const cases = new Map<string, Case>();

function caseOf(text: string): Case {
  const before = cases.get(text);
  if (before !== undefined) return before;
  const expression = parsed(text);
  const made = {
    text,
    analysis: analyse(expression),
    f: definedOnly(expression),
    slope: definedOnly(differentiate(expression)),
    plain: compile(simplify(expression)),
  };
  cases.set(text, made);
  return made;
}

/** NaN where intervals know no bounds: at a pole, or so near to it that doubles do not tell it apart. */
function definedOnly(expression: ReturnType<typeof parsed>): (x: number) => number {
  const [value, bounds] = [accurately(simplify(expression)), enclosing(simplify(expression))];
  return (x) => (bounds(point(x)).every(Number.isFinite) ? value(x) : Number.NaN);
}

function within(range: Known<RangeOfValues>, value: number): boolean {
  if (isUnknown(range) || !Number.isFinite(value)) return true;
  const room = 1e-9 * Math.max(1, Math.abs(value));
  return range.components.some(({ lo, hi }) => lo - room <= value && value <= hi + room);
}

describe('laws of functions with poles made at random', function () {
  this.timeout(0);

  it('every value and every slope lies in one of the parts of its range', () => {
    fc.assert(
      fc.property(texts, fc.array(places, { minLength: 40, maxLength: 40 }), (text, xs) => {
        const { analysis, f, slope } = caseOf(text);
        const breaks = [...analysis.kinks, ...analysis.jumps].map(({ x }) => x);
        for (const x of [...xs, ...breaks.flatMap((at) => beside(at))]) {
          if (breaks.some((at) => Math.abs(at - x) < 1e-9 * Math.max(1, Math.abs(at)))) continue;
          assert.ok(within(analysis.range, f(x)), `${text} at ${x}: ${f(x)}`);
          assert.ok(
            within(analysis.derivativeRange, slope(x)),
            `f′ of ${text} at ${x}: ${slope(x)}`,
          );
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('what is said of both sides of a break is what is there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { analysis, f } = caseOf(text);
        for (const { x, leftValue, rightValue } of analysis.jumps) {
          comesTo(
            text,
            [1e-2, 1e-4, 1e-6].map((step) => f(x - step)),
            leftValue,
          );
          comesTo(
            text,
            [1e-2, 1e-4, 1e-6].map((step) => f(x + step)),
            rightValue,
          );
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it('where no break is told the function has values, or it is outside of its domain', () => {
    fc.assert(
      fc.property(texts, places, (text, x) => {
        const { analysis, plain } = caseOf(text);
        fc.pre(analysis.undissected === undefined && analysis.period === undefined);
        fc.pre(analysis.jumps.every((at) => Math.abs(at.x - x) > 1e-6));
        const { domain = [{ lo: -Infinity, hi: Infinity }] } = analysis;
        const isInside = domain.some(({ lo, hi }) => lo < x && x < hi);
        const isDefined = !Number.isNaN(plain(x));
        assert.equal(isDefined, isInside, `${text} at ${x}`);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('what falls or rises on the whole line does so from each place to the next', () => {
    fc.assert(
      fc.property(texts, fc.array(places, { minLength: 30, maxLength: 30 }), (text, xs) => {
        const { analysis, f } = caseOf(text);
        const { monotone } = analysis;
        fc.pre(!isUnknown(monotone) && monotone !== 'none');
        const sign = monotone === 'decreasing' || monotone === 'nonincreasing' ? -1 : 1;
        const values = [...xs]
          .sort((a, b) => a - b)
          .map(f)
          .filter(Number.isFinite);
        for (const [index, value] of values.entries()) {
          const before = values[index - 1] ?? value;
          assert.ok(sign * (value - before) >= -1e-12 * Math.max(1, Math.abs(value)), text);
        }
      }),
      { seed, numRuns: 40 },
    );
  });
});

function beside(x: number): readonly number[] {
  return [1e-1, 1e-2, 1e-3, 1e-5].flatMap((step) => [x - step, x + step]);
}

/** Slowly, where it is a logarithm or its inverse that does. */
function comesTo(text: string, [far = 0, , near = 0]: readonly number[], limit: number): void {
  const about = `${text}: ${far}, ${near} to ${limit}`;
  if (Number.isNaN(limit)) assert.ok(Number.isNaN(near), about);
  else if (Number.isFinite(limit)) {
    const gap = Math.abs(near - limit);
    assert.ok(gap <= 1e-3 || gap < 0.7 * Math.abs(far - limit), about);
  } else
    assert.ok(
      Number.isNaN(near) || Math.sign(limit) * (near - (Number.isNaN(far) ? -limit : far)) > 0,
      about,
    );
}
