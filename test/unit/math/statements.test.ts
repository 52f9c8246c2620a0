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
import { children } from '../../../src/math/complexity';
import { differentiate } from '../../../src/math/differentiate';
import type { Expr } from '../../../src/math/expression';
import { callableFunctions } from '../../../src/math/functions';
import { parsed } from './parsed';

const seed = 20261126;

const names = [...callableFunctions].flatMap(([name, { operands }]) =>
  operands === 1 && /^[a-z0-9_]+$/.test(name) ? [name] : [],
);
const numbers = fc.constantFrom('0', '1', '2', '3', '0.5', '-1', '-2', '1.7', 'pi');
const exponents = fc.constantFrom('2', '3', '-1', '-2', '0.5', '1.5', '-0.5');
const comparisons = fc.constantFrom('<', '<=', '>', '>=');
const operators = fc.constantFrom('+', '-', '*', '/', '/');

/** All that the language has, as a person may write it, with what is not defined everywhere in front. */
function texts(depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    { weight: 5, arbitrary: fc.constant('x') },
    { weight: 2, arbitrary: numbers },
  );
  if (depth <= 1) return leaf;
  const inner = fc.oneof(
    { weight: 1, arbitrary: leaf },
    { weight: 2, arbitrary: texts(depth - 1) },
  );
  const called = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom('sign', 'relu', 'abs', 'log', 'sqrt', 'reciprocal'),
  );
  const pair = fc.tuple(inner, inner);
  return fc.oneof(
    { weight: 5, arbitrary: fc.tuple(called, inner).map(([name, u]) => `${name}(${u})`) },
    {
      weight: 4,
      arbitrary: fc.tuple(operators, pair).map(([sign, [a, b]]) => `(${a} ${sign} ${b})`),
    },
    { weight: 1, arbitrary: fc.tuple(inner, exponents).map(([u, n]) => `(${u})^${n}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('min', 'max'), pair)
        .map(([f, [a, b]]) => `${f}(${a}, ${b})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(inner, comparisons, inner, pair)
        .map(([left, sign, right, [a, b]]) => `where(${left} ${sign} ${right}, ${a}, ${b})`),
    },
  );
}

interface Sample {
  readonly x: number;
  readonly y: number;
}

interface Case {
  readonly analysis: Analysis;
  readonly f: (x: number) => number;
  readonly slope: (x: number) => number;
  /** Where doubles neither overflow nor underflow on the way; NaN where f is not defined. */
  readonly samples: readonly Sample[];
}

const cases = new Map<string, Case>();

function caseOf(text: string): Case {
  const made = cases.get(text) ?? madeOf(text);
  cases.set(text, made);
  return made;
}

function madeOf(text: string): Case {
  const expression = parsed(text);
  const analysis = analyse(expression);
  const [f, slope] = [accurately(expression), accurately(differentiate(expression))];
  const breaks = breaksOf(analysis);
  const around = breaks.flatMap((at) => [-0.1, -1e-3, 1e-3, 0.1].map((step) => at + step));
  const places = [...new Set([...PLACES, ...around])].filter((x) => isPlain(expression, x));
  const samples = places.sort((a, b) => a - b).map((x) => ({ x, y: f(x) }));
  return { analysis, f, slope, samples };
}

const PLACES = [
  ...Array.from({ length: 33 }, (_, index) => -8 + (16 * (index + 0.377)) / 33),
  ...[-40.1, -20.3, -2, -1, -0.5, -1e-3, 0, 1e-3, 0.5, 1, 2, 20.3, 40.1],
];

function breaksOf({ kinks, jumps, domain = [] }: Analysis): readonly number[] {
  const ends = domain.flatMap(({ lo, hi }) => [lo, hi]).filter(Number.isFinite);
  return [...kinks.map(({ x }) => x), ...jumps.map(({ x }) => x), ...ends];
}

/** No part of it too large or too small for doubles. */
function isPlain(node: Expr, x: number): boolean {
  const size = Math.abs(compile(node)(x));
  const isPart = node.kind === 'unary' && ALWAYS_POSITIVE.has(node.name);
  if ((size > 1e150 && size !== Infinity) || (size < 1e-150 && (size !== 0 || isPart)))
    return false;
  return children(node).every((child) => isPlain(child, x));
}

const ALWAYS_POSITIVE: ReadonlySet<string> = new Set(['exp', 'sigmoid', 'softplus', 'erfc']);

function room(value: number): number {
  return 1e-9 * Math.max(1, Math.abs(value));
}

function within(range: Known<RangeOfValues>, value: number): boolean {
  if (isUnknown(range) || !Number.isFinite(value)) return true;
  return range.components.some(
    ({ lo, hi }) => lo - room(value) <= value && value <= hi + room(value),
  );
}

function isBreak({ period, ...analysis }: Analysis, x: number): boolean {
  return breaksOf(analysis).some((at) => {
    const apart = Math.abs(at - x) % (period ?? Infinity);
    return Math.min(apart, (period ?? Infinity) - apart) < 1e-6;
  });
}

/** The derivative’s formula may go by another branch at a single place. */
function isSlope(f: Case['f'], x: number, slope: number): boolean {
  const step = 1e-6;
  const quotient = (f(x + step) - f(x - step)) / (2 * step);
  return Math.abs(quotient - slope) <= 1e-3 * Math.max(1, Math.abs(slope));
}

describe('what is said of expressions made at random', function () {
  this.timeout(0);

  const law = (title: string, holds: (each: Case) => void, numRuns = 200) =>
    it(title, () => {
      const check = (text: string) => {
        fc.pre(text.includes('x'));
        holds(caseOf(text));
      };
      fc.assert(fc.property(texts(4), check), { seed, numRuns });
    });

  law('it is defined where that is told, and nowhere else', ({ analysis, samples }) => {
    const { undissected, nowhere, domain = [{ lo: -Infinity, hi: Infinity }], period } = analysis;
    if (undissected !== undefined && nowhere !== true) return;
    for (const { x, y } of samples) {
      if (isBreak(analysis, x)) continue;
      const first = domain[0]?.lo ?? 0;
      const turns = period === undefined ? 0 : Math.floor((x - first) / period);
      const at = Number.isFinite(first) ? x - turns * (period ?? 0) : x;
      const isInside = nowhere !== true && domain.some(({ lo, hi }) => lo < at && at < hi);
      assert.equal(!Number.isNaN(y), isInside, `at ${x}: ${y}`);
    }
  });

  law('values and slopes lie in their ranges', ({ analysis, f, slope, samples }) => {
    for (const { x, y } of samples) {
      assert.ok(within(analysis.range, y), `${y} at ${x}`);
      const rise = Number.isNaN(y) || isBreak(analysis, x) ? Number.NaN : slope(x);
      if (!within(analysis.derivativeRange, rise)) {
        assert.ok(!isSlope(f, x, rise), `f′ is ${rise} at ${x}`);
      }
    }
  });

  law('it falls and rises, and no faster, as is told', ({ analysis, samples }) => {
    const { monotone, lipschitz } = analysis;
    const defined = samples.filter(({ y }) => Number.isFinite(y));
    for (const [index, { x, y }] of defined.entries()) {
      const before = defined[index - 1];
      if (before === undefined) continue;
      const [rise, about] = [y - before.y, room(Math.max(Math.abs(y), Math.abs(before.y)))];
      if (!isUnknown(monotone)) {
        const [mayRise, mayFall] = MAY[monotone];
        assert.ok((rise <= about || mayRise) && (-rise <= about || mayFall), `${monotone} at ${x}`);
      }
      if (isUnknown(lipschitz)) continue;
      assert.ok(Math.abs(rise) <= lipschitz * (x - before.x) * (1 + 1e-9) + about, `at ${x}`);
    }
  });

  law('at 0 and at breaks it has the value that is told', ({ analysis, f }) => {
    const { jumps, valueAtZero } = analysis;
    for (const { x, value } of [...jumps, { x: 0, value: valueAtZero }]) {
      if (!Number.isInteger(4 * x)) continue;
      const [told, found] = [value, f(x)].map((each) =>
        Number.isFinite(each) ? each : Number.NaN,
      );
      const isSame = Math.abs((told ?? 0) - (found ?? 0)) <= room(found ?? 0);
      assert.ok(Object.is(told, found) || isSame, `${value} at ${x}: ${found}`);
    }
  });

  law('it passes 0 at zeros and breaks alone', ({ analysis, samples }) => {
    const { zeros, undissected, period } = analysis;
    if (isUnknown(zeros) || undissected || zeros.period !== undefined || period !== undefined)
      return;
    const ends = zeros.intervals.flatMap(({ lo, hi }) => [lo, hi]);
    const places = [...zeros.points.map(({ x }) => x), ...ends, ...breaksOf(analysis)];
    for (const [index, { x, y }] of samples.entries()) {
      const before = samples[index - 1];
      if (before === undefined || !(before.y * y < 0)) continue;
      assert.ok(
        places.some((at) => before.x - 1e-9 <= at && at <= x + 1e-9),
        `${before.x} to ${x}`,
      );
    }
  });
});

/** Whether a value may be above the one before it, and below it. */
const MAY = {
  increasing: [true, false],
  nondecreasing: [true, false],
  decreasing: [false, true],
  nonincreasing: [false, true],
  constant: [false, false],
  none: [true, true],
} as const;
