import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import type { Analysis, RangeOfValues } from '../../../src/math/analysis';
import { compile } from '../../../src/math/compile';
import { differentiate } from '../../../src/math/differentiate';
import { enclosing } from '../../../src/math/enclose';
import type { Expr } from '../../../src/math/expression';
import { type Interval, point } from '../../../src/math/interval';
import { simplify } from '../../../src/math/simplify';
import { analysisTruth, known } from './analysisTruth';
import { parsed } from './parsed';
import { rows } from './rows';

const functions: readonly (readonly [string, Expr])[] = [
  ...Object.entries(rows),
  ...Object.entries(analysisTruth.functions).map(
    ([name, { expression }]) => [name, parsed(expression)] as const,
  ),
];

describe('ten thousand samples of each function', function () {
  this.timeout(0);
  const places = tenThousand();

  for (const [name, expression] of functions) {
    it(`meet the enclosures of ${name}, which are met where an end is attained`, () => {
      const analysis = analyse(expression);
      const simple = simplify(expression);
      const slope = differentiate(expression);
      const broken = brokenPlaces(analysis);
      for (const [of, range] of [
        [simple, known(analysis.range)],
        [slope, known(analysis.derivativeRange)],
      ] as const) {
        const enclose = enclosing(of);
        const image: Interval = [range.infimumEnclosure[0], range.supremumEnclosure[1]];
        for (const x of places) {
          if (!broken.has(x)) meets(enclose(point(x)), image, `${x}`);
        }
        attained(enclose, range);
      }
    });
  }
});

describe('a seeded Monte Carlo', function () {
  this.timeout(0);
  const normal = normals(100_000);

  for (const [name, expression] of functions) {
    // A needle is hit by a hundredth of a sample, a huge one overflows when squared.
    if (!(name in rows)) continue;
    it(`agrees with the moments of ${name} within five standard errors`, () => {
      const { mean, secondMoment, derivativeSecondMoment } = known(analyse(expression).moments);
      const [f, slope] = [compile(simplify(expression)), compile(differentiate(expression))];
      agrees(normal.map(f), mean);
      agrees(
        normal.map((z) => f(z) ** 2),
        secondMoment,
      );
      agrees(
        normal.map((z) => slope(z) ** 2),
        derivativeSecondMoment,
      );
    });
  }
});

function meets([lo, hi]: Interval, [from, to]: Interval, at: string): void {
  assert.ok(lo <= to && from <= hi, `[${lo}, ${hi}] at ${at} is outside of [${from}, ${to}]`);
}

function attained(enclose: (x: Interval) => Interval, range: RangeOfValues): void {
  for (const x of range.infimumAt) meets(enclose(point(x)), around(range.infimumEnclosure), `${x}`);
  for (const x of range.supremumAt) {
    meets(enclose(point(x)), around(range.supremumEnclosure), `${x}`);
  }
}

/** The place itself is a double near the true one, where the function differs by its rounding. */
function around([lo, hi]: Interval): Interval {
  const room = 1e-12 * Math.max(1, Math.abs(lo), Math.abs(hi));
  return [lo - room, hi + room];
}

function brokenPlaces({ kinks, jumps }: Analysis): ReadonlySet<number> {
  return new Set([...kinks, ...jumps].map(({ x }) => x));
}

/** Half of them evenly over [-50, 50], half by magnitude from 1e-12 to 1e6. */
function tenThousand(): readonly number[] {
  const even = Array.from({ length: 5_000 }, (_, index) => -50 + index / 50);
  const byMagnitude = Array.from(
    { length: 2_500 },
    (_, index) => 10 ** (-12 + (18 * index) / 2_499),
  );
  return [...even, ...byMagnitude, ...byMagnitude.map((x) => -x)];
}

/** Box and Muller, over a linear congruential sequence. */
function normals(count: number): readonly number[] {
  let state = 20160301;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}

function agrees(samples: readonly number[], expected: number): void {
  const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
  const variance =
    samples.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (samples.length - 1);
  const error = Math.sqrt(variance / samples.length);
  assert.ok(
    Math.abs(mean - expected) <= 5 * error + 1e-12,
    `${mean} is more than five times ${error} from ${expected}`,
  );
}
