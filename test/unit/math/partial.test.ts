import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../../src/math/analyse';
import {
  type Analysis,
  isUnknown,
  type Known,
  type RangeOfValues,
} from '../../../src/math/analysis';
import { compile } from '../../../src/math/compile';
import { parsed } from './parsed';
import { undecidedFields } from './undecided';

/** What `partial_truth.py` worked out: `null` where a function is not defined, or too large. */
interface PartialTruth {
  readonly places: readonly number[];
  readonly functions: Readonly<
    Record<
      string,
      { readonly values: readonly (number | null)[]; readonly slopes: readonly (number | null)[] }
    >
  >;
}

const file = new URL('../../fixtures/partial.json', import.meta.url);
const { places, functions }: PartialTruth = JSON.parse(readFileSync(file, 'utf8'));

/** In parts: waves that die out, differences of two poles, and poles or waves without end. */
const UNDECIDED: readonly string[] = [
  '1/tanh(x)-1/x',
  'sin(x)/x',
  '(1-cos(x))/x',
  '(1-cos(x))/x^2',
  'x*sin(1/x)',
  'sin(1/x)',
  'x*tan(x)',
  'x/sin(x)',
  '1/(1-exp(-x))-1/x',
];

interface Sample {
  readonly x: number;
  readonly y: number;
}

function samplesOf(values: readonly (number | null)[]): readonly Sample[] {
  return values.flatMap((y, index) => (y === null ? [] : [{ x: places[index] ?? 0, y }]));
}

describe('87 functions that are not defined everywhere, or grow without bounds', function () {
  this.timeout(60_000);

  for (const [text, { values, slopes }] of Object.entries(functions)) {
    it(`${text}: what is said is true of its values`, () => {
      const analysis = analyse(parsed(text));
      const [seen, rises] = [samplesOf(values), samplesOf(slopes)];
      holds(analysis.range, seen);
      holds(analysis.derivativeRange, rises);
      isDefinedWhereSaid(text, analysis, values);
      comesTo(analysis.rightLimit.value, values, places.length - 3, places.length - 1);
      comesTo(analysis.leftLimit.value, values, 2, 0);
      comesTo(analysis.rightLimit.derivative, slopes, places.length - 3, places.length - 1);
      comesTo(analysis.leftLimit.derivative, slopes, 2, 0);
      fallsOrRises(analysis, seen);
      crossesAtZeros(analysis, seen);
    });
  }

  it('are known in all but 8 % of what is asked, all but these in all of it', () => {
    const found = Object.keys(functions).map((text) => {
      const analysis = analyse(parsed(text));
      return { text, fields: undecidedFields({ ...analysis, ...WITHOUT_MEANS }) };
    });
    const undecided = found.filter(({ fields }) => fields.length > 0);
    assert.deepEqual(
      undecided.map(({ text }) => text),
      UNDECIDED,
    );
    const count = undecided.reduce((sum, { fields }) => sum + fields.length, 0);
    const share = count / (found.length * FIELDS);
    assert.ok(share <= 0.08, `${(100 * share).toFixed(1)} %`);
  });
});

/** A function that is not defined somewhere has no means, which is said with the reason. */
const WITHOUT_MEANS = { moments: null, undissected: null };

/** Ranges, limits, saturation, underflow, Lipschitz constant, shape and zeros. */
const FIELDS = 15;

function holds(range: Known<RangeOfValues>, samples: readonly Sample[]): void {
  if (isUnknown(range)) return;
  for (const { x, y } of samples) {
    const room = 1e-6 * Math.max(1, Math.abs(y));
    const isIn = range.components.some(({ lo, hi }) => lo - room <= y && y <= hi + room);
    assert.ok(isIn, `${y} at ${x}`);
  }
  const [least, most] = [Math.min, Math.max].map((pick) => pick(...samples.map(({ y }) => y)));
  comesNear(range.infimum, least ?? 0);
  comesNear(range.supremum, most ?? 0);
}

function comesNear(end: number, reached: number): void {
  if (Number.isFinite(end))
    assert.ok(Math.abs(reached - end) < 0.2 * Math.max(1, Math.abs(end)), `${reached} to ${end}`);
  else assert.ok(Math.sign(end) * reached > 3, `${reached} to ${end}`);
}

function isDefinedWhereSaid(
  text: string,
  analysis: Analysis,
  values: readonly (number | null)[],
): void {
  if (analysis.undissected !== undefined || analysis.period !== undefined) return;
  const { domain = [{ lo: -Infinity, hi: Infinity }], jumps } = analysis;
  const f = compile(parsed(text));
  for (const [index, x] of places.entries()) {
    const isBreak = jumps.some((jump) => Math.abs(jump.x - x) < 1e-9);
    if (isBreak || Math.abs(f(x)) > 1e290) continue;
    const isInside = domain.some(({ lo, hi }) => lo < x && x < hi);
    assert.equal(values[index] !== null, isInside, `at ${x}`);
  }
}

function comesTo(
  limit: Known<number | null>,
  values: readonly (number | null)[],
  near: number,
  far: number,
): void {
  if (isUnknown(limit) || limit === null) return;
  const [before, after] = [values[near] ?? null, values[far] ?? null];
  if (Number.isNaN(limit)) assert.equal(after, null);
  else if (after === null) assert.equal(Math.abs(limit), Infinity);
  else if (before === null || Number.isFinite(limit)) {
    const gap = Math.abs(after - limit);
    assert.ok(
      gap < 1e-3 || gap < 0.7 * Math.abs((before ?? 0) - limit),
      `${before}, ${after} to ${limit}`,
    );
  } else assert.ok(Math.sign(limit) * (after - before) > 0, `${before}, ${after} to ${limit}`);
}

function fallsOrRises({ monotone, lipschitz }: Analysis, samples: readonly Sample[]): void {
  const steps = samples.slice(1).map(({ x, y }, index) => {
    const before = samples[index] ?? { x, y };
    return { rise: y - before.y, run: x - before.x, room: 1e-9 * Math.max(1, Math.abs(y)) };
  });
  if (!isUnknown(monotone) && monotone !== 'none') {
    const sign = monotone === 'decreasing' || monotone === 'nonincreasing' ? -1 : 1;
    assert.ok(
      steps.every(({ rise, room }) => sign * rise >= -room),
      String(monotone),
    );
  }
  if (monotone === 'none') {
    assert.ok(steps.some(({ rise }) => rise > 0) && steps.some(({ rise }) => rise < 0));
  }
  if (isUnknown(lipschitz)) return;
  assert.ok(
    steps.every(({ rise, run, room }) => Math.abs(rise) <= lipschitz * run * (1 + 1e-9) + room),
  );
}

function crossesAtZeros(
  { zeros, jumps, kinks, period }: Analysis,
  samples: readonly Sample[],
): void {
  if (isUnknown(zeros) || zeros.period !== undefined || period !== undefined) return;
  const ends = zeros.intervals.flatMap(({ lo, hi }) => [lo, hi]);
  const places = [...zeros.points, ...jumps, ...kinks].map(({ x }) => x).concat(ends);
  for (const [index, { x, y }] of samples.entries()) {
    const before = samples[index - 1];
    if (before === undefined || before.y * y >= 0) continue;
    assert.ok(
      places.some((at) => before.x - 1e-9 <= at && at <= x + 1e-9),
      `${before.x} to ${x}`,
    );
  }
}
