import assert from 'node:assert/strict';
import type { Activation, Settings } from '../../../src/activations/activation';
import { findActivation } from '../../../src/activations/catalogue';
import { explain } from '../../../src/report/explain';
import type { ComponentDocument, ExplainDocument } from '../../../src/report/explainDocument';
import { truths, unnamed } from '../activations/truth';
import { rows } from '../math/rows';
import { number, type Row, type TrueRange, truth } from '../math/truth';

/** Relative, or absolute near 0. */
const CLOSE = 1e-12;

interface Case {
  readonly key: string;
  readonly activation: Activation;
  readonly settings: Settings;
}

const cases: readonly Case[] = [
  ...truths.map(({ key, id, settings }) => ({
    key,
    activation: findActivation(id) ?? assert.fail(id),
    settings,
  })),
  ...unnamed.map((key) => ({ key, activation: nameless(key), settings: {} })),
];

describe('explain --format json against the reference table', () => {
  it('covers every row', () => {
    assert.deepEqual([...new Set(cases.map(({ key }) => key))].sort(), Object.keys(truth).sort());
  });

  for (const { key, activation, settings } of cases) {
    it(`${activation.id} ${JSON.stringify(settings)} is row ${key} in every field`, () => {
      const row = truth[key] ?? assert.fail();
      const at = row.samples.map(({ x }) => number(x));
      const document: ExplainDocument = JSON.parse(
        JSON.stringify(explain(activation, settings, at)),
      );
      assert.deepEqual(document.unknownReasons, {});
      sameRanges(document, row);
      sameSides(document, row);
      sameBreaks(document, row);
      sameShape(document, row);
      sameSamples(document, row);
    });
  }
});

function sameRanges({ range, derivativeRange, enclosures }: ExplainDocument, row: Row): void {
  const ranges = [
    [range, row.range, enclosures.rangeInfimum, enclosures.rangeSupremum],
    [
      derivativeRange,
      row.derivative_range,
      enclosures.derivativeInfimum,
      enclosures.derivativeSupremum,
    ],
  ] as const;
  for (const [found, expected, lower, upper] of ranges) {
    if (found === 'unknown') assert.fail();
    close(found.infimum, expected.inf);
    close(found.supremum, expected.sup);
    assert.deepEqual(
      [found.infimumAttained, found.supremumAttained],
      [expected.inf_attained, expected.sup_attained],
    );
    encloses(lower, expected.inf);
    encloses(upper, expected.sup);
    assert.equal(found.components.length, expected.components.length);
    for (const [index, component] of ascending(expected).entries()) {
      const mine: ComponentDocument = found.components[index] ?? assert.fail();
      const { kind, lo, hi, loClosed, hiClosed } = mine;
      close(lo, component.lo);
      close(hi, component.hi);
      assert.deepEqual([kind, loClosed, hiClosed], [component.kind, ...component.closed]);
    }
  }
}

interface TrueComponent {
  readonly kind: string;
  readonly lo: string;
  readonly hi: string;
  readonly closed: readonly boolean[];
}

/** One value only is a point, however the row writes it. */
function ascending({ components }: TrueRange): readonly TrueComponent[] {
  return components
    .map((each) =>
      each.kind === 'point'
        ? { lo: each.value, hi: each.value, closed: [true, true] }
        : { lo: each.lo, hi: each.hi, closed: [each.lo_closed, each.hi_closed] },
    )
    .map((each) => ({ ...each, kind: each.lo === each.hi ? 'point' : 'interval' }))
    .sort((a, b) => number(a.lo) - number(b.lo));
}

function sameSides(document: ExplainDocument, row: Row): void {
  const { limits, saturation } = document;
  for (const [side, end, threshold] of [
    ['left', 'minus', row.saturation.hard_left_for_x_below],
    ['right', 'plus', row.saturation.hard_right_for_x_above],
  ] as const) {
    close(limits[side].value, row.limits[`f_${end}_inf`]);
    close(limits[side].derivative, row.limits[`df_${end}_inf`]);
    assert.equal(saturation[side], row.saturation[side]);
    close(saturation[`${side}Threshold`], threshold);
    assert.equal(saturation[`${side}Decay`] !== null, row.saturation[side] === 'soft');
    assert.notEqual(saturation[`${side}Decay`], 'unknown');
    const below = saturation[`${side}Below`];
    if (below === 'unknown') assert.fail();
    for (const [level, expected] of Object.entries(row.below_threshold)) {
      const found = below.find((each) => each.level === Number(level));
      close(found?.x ?? null, expected[side]);
      if (expected[side] !== null) encloses(found?.enclosure, expected[side]);
    }
  }
}

function sameBreaks({ kinks, jumps }: ExplainDocument, row: Row): void {
  const [smooth, broken] = [false, true].map((jump) =>
    row.kinks.filter((kink) => kink.jump === jump).sort((a, b) => number(a.x) - number(b.x)),
  );
  assert.deepEqual([kinks.length, jumps.length], [smooth?.length, broken?.length]);
  for (const [index, kink] of kinks.entries()) {
    const expected = smooth?.[index] ?? assert.fail();
    close(kink.x, expected.x);
    close(kink.leftDerivative, expected.df_left);
    close(kink.rightDerivative, expected.df_right);
  }
  for (const [index, jump] of jumps.entries()) {
    const expected = broken?.[index] ?? assert.fail();
    close(jump.x, expected.x);
    close(jump.leftValue, expected.f_left);
    close(jump.rightValue, expected.f_right);
  }
}

const MONOTONE: Readonly<Record<string, string>> = {
  'strictly increasing': 'increasing',
  nondecreasing: 'nondecreasing',
  no: 'none',
};

function sameShape(document: ExplainDocument, row: Row): void {
  const { lipschitz, monotone, convex, moments, valueAtZero, derivativeAtZero } = document;
  close(lipschitz, row.kinks.some(({ jump }) => jump) ? 'inf' : row.lipschitz);
  assert.equal(monotone, MONOTONE[row.monotone]);
  const expected = /^yes/.test(row.convex)
    ? ['convex', 'both']
    : /^no \(concave\)$/.test(row.convex)
      ? ['concave']
      : ['neither'];
  assert.ok(expected.includes(convex), `${convex}: ${row.convex}`);
  close(valueAtZero, row.f0);
  close(derivativeAtZero, row.df0);
  if (moments === 'unknown') assert.fail();
  close(moments.mean, row.gauss.mean);
  close(moments.secondMoment, row.gauss.second);
  close(moments.derivativeSecondMoment, row.gauss.dsecond);
}

function sameSamples({ samples }: ExplainDocument, row: Row): void {
  assert.equal(samples.length, row.samples.length);
  for (const [index, expected] of row.samples.entries()) {
    const sample = samples[index] ?? assert.fail();
    assert.equal(sample.x, number(expected.x));
    close(sample.value, expected.f);
    close(sample.derivative, expected.df);
    if (expected.df !== null) continue;
    const kink = row.kinks.find(({ x }) => number(x) === number(expected.x)) ?? assert.fail();
    close(sample.leftDerivative, kink.df_left);
    close(sample.rightDerivative, kink.df_right);
  }
}

function close(actual: unknown, expected: string | null): void {
  if (expected === null) {
    assert.equal(actual, null);
    return;
  }
  const truth = number(expected);
  if (!Number.isFinite(truth)) {
    assert.equal(actual, String(truth));
    return;
  }
  assert.equal(typeof actual, 'number', `${String(actual)} for ${expected}`);
  const gap = Math.abs(Number(actual) - truth);
  assert.ok(gap <= CLOSE * Math.max(1, Math.abs(truth)), `${String(actual)}: ${expected}`);
}

/** The row may have a parameter that is not a double, hence two units in the last place. */
function encloses(found: unknown, expected: string): void {
  if (!Array.isArray(found)) assert.fail(`no enclosure of ${expected}`);
  const [lo, hi] = found.map(Number);
  const truth = number(expected);
  if (lo === undefined || hi === undefined || !Number.isFinite(truth)) {
    assert.deepEqual([lo, hi], [truth, truth]);
    return;
  }
  const slack = 2 * Number.EPSILON * Math.abs(truth);
  assert.ok(lo - slack <= truth && truth <= hi + slack, `${expected} is not in [${lo}, ${hi}]`);
  assert.ok(hi - lo <= CLOSE * Math.max(1, Math.abs(truth)), `[${lo}, ${hi}] is wide`);
}

/** A row that has no name in the vocabulary, as an entry of its own. */
function nameless(key: string): Activation {
  return {
    id: 'expression',
    name: key,
    aliases: [],
    family: 'other',
    arity: 'elementwise',
    expression: rows[key] ?? assert.fail(key),
    parameters: [],
    inSurvey: false,
    papers: [],
  };
}
