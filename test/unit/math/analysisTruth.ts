import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Settings } from '../../../src/activations/activation';
import { isUnknown, type Known, type RangeOfValues } from '../../../src/math/analysis';
import type { Row, TrueRange } from './truth';
import { number } from './truth';

/** What `analysis_truth.py` worked out. */
export interface AnalysisTruth {
  readonly functions: Readonly<
    Record<
      string,
      {
        readonly expression: string;
        readonly range: TrueRange['components'];
        readonly derivative: TrueRange['components'];
        readonly gauss: Row['gauss'] | null;
      }
    >
  >;
  readonly settings: readonly {
    readonly id: string;
    readonly settings: Settings;
    readonly range: TrueRange['components'];
    readonly derivative: TrueRange['components'];
    readonly lipschitz: string;
    readonly monotone: string;
    readonly convex: string;
    readonly left: string;
    readonly right: string;
    readonly kinks: number;
    readonly jumps: number;
    readonly gauss: Row['gauss'];
  }[];
  /** By activation: where |f'| is 2^-150 on the left. */
  readonly underflow: Readonly<Record<string, string>>;
}

const file = new URL('../../fixtures/analysis.json', import.meta.url);

export const analysisTruth: AnalysisTruth = JSON.parse(readFileSync(file, 'utf8'));

export function known<T>(value: Known<T>): T {
  return isUnknown(value) ? assert.fail(`unknown: ${value.unknown}`) : value;
}

/** Relative, or absolute near 0. */
export function close(actual: number, expected: string, tolerance = 1e-12): void {
  const truth = number(expected);
  if (actual === truth) return;
  const gap = Math.abs(actual - truth);
  assert.ok(gap <= tolerance * Math.max(1, Math.abs(truth)), `${actual} is not ${expected}`);
}

/** The components are the expected ones; both enclosures hold the truth and are narrow. */
export function sameComponents(
  found: Known<RangeOfValues>,
  expected: TrueRange['components'],
): void {
  const { components, infimumEnclosure, supremumEnclosure } = known(found);
  const wanted = expected.map((each) =>
    each.kind === 'point'
      ? { kind: each.kind, lo: each.value, hi: each.value, closed: [true, true] }
      : { kind: each.kind, lo: each.lo, hi: each.hi, closed: [each.lo_closed, each.hi_closed] },
  );
  assert.deepEqual(
    components.map(({ kind, loClosed, hiClosed }) => ({ kind, closed: [loClosed, hiClosed] })),
    wanted.map(({ kind, closed }) => ({ kind, closed })),
  );
  for (const [index, { lo, hi }] of wanted.entries()) {
    close(components[index]?.lo ?? Number.NaN, lo);
    close(components[index]?.hi ?? Number.NaN, hi);
  }
  encloses(infimumEnclosure, wanted[0]?.lo ?? assert.fail());
  encloses(supremumEnclosure, wanted.at(-1)?.hi ?? assert.fail());
}

/** The double nearest to the truth may be just outside, by half a unit in the last place. */
export function encloses([lo, hi]: readonly [number, number], expected: string): void {
  const truth = number(expected);
  const half = Number.isFinite(truth) ? Number.EPSILON * Math.abs(truth) : 0;
  assert.ok(lo - half <= truth && truth <= hi + half, `${expected} is not in [${lo}, ${hi}]`);
  if (!Number.isFinite(truth)) return;
  assert.ok(hi - lo <= 1e-12 * Math.max(1, Math.abs(truth)), `[${lo}, ${hi}] is wide`);
}
