import assert from 'node:assert/strict';
import { analyse } from '../../../src/math/analyse';
import {
  type Analysis,
  isUnknown,
  type Known,
  type RangeOfValues,
  type Saturation,
} from '../../../src/math/analysis';
import { rows } from './rows';
import { number, type Row, type TrueRange, truth } from './truth';

/** Relative, or absolute near 0. Twenty digits of truth against results good to about 1e-15. */
const CLOSE = 1e-12;

describe('analysis of every row of the reference table', () => {
  it('has an expression for every row', () => {
    assert.deepEqual(Object.keys(rows).sort(), Object.keys(truth).sort());
  });

  for (const [id, row] of Object.entries(truth)) {
    describe(id, () => {
      const analysis = () => analyse(rows[id] ?? assert.fail());

      it('finds the range of f', () => sameRange(analysis().range, row.range));
      it("finds the range of f'", () =>
        sameRange(analysis().derivativeRange, row.derivative_range));
      it("says where f' is largest and smallest", () => sameExtremes(analysis(), row));
      it('finds the limits', () => sameLimits(analysis(), row));
      it('finds the saturation on both sides', () => sameSaturation(analysis(), row));
      it('finds the kinks and jumps', () => sameBreaks(analysis(), row));
      it('finds the Lipschitz constant', () => {
        const jumps = row.kinks.some((kink) => kink.jump);
        close(known(analysis().lipschitz), jumps ? Infinity : number(row.lipschitz));
      });
      it('tells the shape', () => {
        assert.equal(known(analysis().monotone), monotone[row.monotone]);
        const convex = known(analysis().convex);
        // The table calls the identity with slope 1 convex, which "both" includes.
        if (convex === 'both') assert.match(row.convex, /^yes/);
        else assert.equal(convex, convexity[row.convex] ?? 'neither');
      });
      it("finds f(0) and f'(0)", () => {
        close(analysis().valueAtZero, number(row.f0));
        if (row.df0 === null) assert.equal(analysis().derivativeAtZero, null);
        else close(analysis().derivativeAtZero ?? Number.NaN, number(row.df0));
      });
      it('integrates the moments', () => {
        const moments = known(analysis().moments);
        close(moments.mean, number(row.gauss.mean));
        close(moments.secondMoment, number(row.gauss.second));
        close(moments.derivativeSecondMoment, number(row.gauss.dsecond));
      });
    });
  }
});

const monotone: Readonly<Record<string, string>> = {
  'strictly increasing': 'increasing',
  nondecreasing: 'nondecreasing',
  no: 'none',
};

const convexity: Readonly<Record<string, string>> = { yes: 'convex', 'no (concave)': 'concave' };

function known<T>(value: Known<T>): T {
  if (isUnknown(value)) assert.fail(`unknown: ${value.unknown}`);
  return value;
}

function close(actual: number, expected: number, tolerance = CLOSE): void {
  if (actual === expected) return;
  const gap = Math.abs(actual - expected);
  assert.ok(
    gap <= tolerance * Math.max(1, Math.abs(expected)),
    `${actual} is not within ${tolerance} of ${expected}`,
  );
}

function sameRange(found: Known<RangeOfValues>, expected: TrueRange): void {
  const range = known(found);
  close(range.infimum, number(expected.inf));
  close(range.supremum, number(expected.sup));
  assert.equal(range.infimumAttained, expected.inf_attained);
  assert.equal(range.supremumAttained, expected.sup_attained);
  holds(range.infimumEnclosure, number(expected.inf));
  holds(range.supremumEnclosure, number(expected.sup));
  const components = expected.components
    .map((each) =>
      each.kind === 'point'
        ? { lo: number(each.value), hi: number(each.value), ends: [true, true] }
        : { lo: number(each.lo), hi: number(each.hi), ends: [each.lo_closed, each.hi_closed] },
    )
    .sort((a, b) => a.lo - b.lo);
  assert.deepEqual(
    range.components.map((each) => each.kind),
    components.map((each) => (each.lo === each.hi ? 'point' : 'interval')),
  );
  for (const [index, component] of components.entries()) {
    const mine = range.components[index] ?? assert.fail();
    close(mine.lo, component.lo);
    close(mine.hi, component.hi);
    assert.deepEqual([mine.loClosed, mine.hiClosed], component.ends);
  }
}

/**
 * The enclosure holds the true number, and is narrow. The row may have a parameter that
 * is not a double, hence two units in the last place.
 */
function holds([lo, hi]: readonly [number, number], value: number): void {
  const slack = Number.isFinite(value) ? 2 * Number.EPSILON * Math.abs(value) : 0;
  assert.ok(lo - slack <= value && value <= hi + slack, `${value} is not in [${lo}, ${hi}]`);
  if (Number.isFinite(value)) assert.ok(hi - lo <= CLOSE * Math.max(1, Math.abs(value)));
}

function sameExtremes(analysis: Analysis, row: Row): void {
  const range = known(analysis.derivativeRange);
  const [first, last] = [
    row.derivative_range.components[0],
    row.derivative_range.components.at(-1),
  ];
  const isolated = (places: readonly string[]) => places.filter((place) => /^[-\d.]+$/.test(place));
  if (first?.kind === 'interval' && first.argmin[0] !== '(2k+1)*pi') {
    const expected = isolated(first.argmin).map(number);
    assert.equal(range.infimumAt.length, expected.length);
    for (const [index, x] of expected.entries()) close(range.infimumAt[index] ?? Number.NaN, x);
  }
  if (last?.kind === 'interval' && last.argmax[0] !== '2k*pi') {
    const expected = isolated(last.argmax).map(number);
    assert.equal(range.supremumAt.length, expected.length);
    for (const [index, x] of expected.entries()) close(range.supremumAt[index] ?? Number.NaN, x);
  }
}

function sameLimits({ leftLimit, rightLimit }: Analysis, { limits }: Row): void {
  const pairs = [
    [leftLimit.value, limits.f_minus_inf],
    [rightLimit.value, limits.f_plus_inf],
    [leftLimit.derivative, limits.df_minus_inf],
    [rightLimit.derivative, limits.df_plus_inf],
  ] as const;
  for (const [found, expected] of pairs) {
    const limit = known(found);
    if (expected === null || limit === null) assert.equal(limit, expected);
    else close(limit, number(expected));
  }
}

function sameSaturation({ leftSaturation, rightSaturation }: Analysis, row: Row): void {
  const sides = [
    ['left', leftSaturation, row.saturation.hard_left_for_x_below],
    ['right', rightSaturation, row.saturation.hard_right_for_x_above],
  ] as const;
  for (const [side, found, threshold] of sides) {
    const saturation: Saturation = known(found);
    assert.equal(saturation.kind, row.saturation[side]);
    if (saturation.kind === 'hard') close(saturation.threshold, number(threshold ?? 'NaN'));
    const below = saturation.kind === 'none' ? [] : known(saturation.below);
    for (const [level, expected] of Object.entries(row.below_threshold)) {
      const found = below.find((each) => each.level === Number(level));
      const x = expected[side];
      if (x === null) {
        assert.equal(found, undefined);
        continue;
      }
      const { x: point, enclosure } = found ?? assert.fail();
      close(point, number(x));
      // The level is a double here and a decimal number there, hence the slack.
      holds(enclosure, number(x));
    }
  }
}

function sameBreaks({ kinks, jumps }: Analysis, row: Row): void {
  assert.deepEqual(
    [kinks.length, jumps.length],
    [false, true].map((jump) => row.kinks.filter((kink) => kink.jump === jump).length),
  );
  for (const expected of row.kinks) {
    const found = [...kinks, ...jumps].find(({ x }) => Math.abs(x - number(expected.x)) < CLOSE);
    if (found === undefined) assert.fail(`nothing at ${expected.x}`);
    close(found.value, number(expected.f));
    close(found.leftDerivative, number(expected.df_left));
    close(found.rightDerivative, number(expected.df_right));
    const jump = jumps.find(({ x }) => x === found.x);
    if (jump === undefined) continue;
    close(jump.leftValue, number(expected.f_left));
    close(jump.rightValue, number(expected.f_right));
  }
}
