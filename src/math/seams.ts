import { isUnknown, type Known } from './analysis';
import type { Column } from './compile';
import type { Interval } from './interval';
import type { Piece } from './pieces';
import type { SignChart } from './roots';

/** A piece with what is known of where its slope and curvature change their sign. */
export interface ChartedPiece extends Piece {
  readonly slopeChart?: Known<SignChart>;
  readonly curvatureChart?: Known<SignChart>;
}

/** So narrow where the weight is that most functions need no narrower panel. */
const REGULAR = [0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 12, 20].flatMap((seam) => [-seam, seam]);

/**
 * Where a quadrature in `x / deviation` begins a new panel. A needle is no wider than
 * the distance over which the slope changes at its top, its flank or the edge that it
 * stands at; panels that grow from there cannot step over it as equal ones do.
 */
export function seamsWithin(
  piece: ChartedPiece,
  slope: Column,
  [lo, hi]: Interval,
  deviation: number,
): readonly number[] {
  const seams = new Set<number>(REGULAR);
  for (const place of remarkable(piece)) {
    const x = place / deviation;
    const reach = scaleAround(slope, x, lo, hi);
    if (reach === undefined) continue;
    seams.add(x);
    for (let step = reach; step < 1; step *= GROWTH) seams.add(x - step).add(x + step);
  }
  const inside = [...seams].filter((seam) => seam > lo && seam < hi).sort((a, b) => a - b);
  return [lo, ...inside, hi];
}

const GROWTH = 4;

function remarkable({ from, to, slopeChart, curvatureChart }: ChartedPiece): readonly number[] {
  const places = [slopeChart, curvatureChart].flatMap((chart) =>
    chart === undefined || isUnknown(chart) ? [] : chart.roots,
  );
  const edges = [from, to].flatMap((edge) => (edge === 'end' ? [] : [edge]));
  return [...places, ...edges].map(({ x }) => x);
}

/** Steps at which the slope is looked at; a change at the first of them needs no panel. */
const STEPS = [
  1, 0.1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15,
] as const;

/** The least step at which the slope has changed by much; `undefined` where that is a long one. */
function scaleAround(slope: Column, x: number, lo: number, hi: number): number | undefined {
  const places = STEPS.flatMap((step) => [x - step, x + step]);
  const [at = 0, ...beside] = slope(Float64Array.of(x, ...places));
  const changeAt = (index: number) => {
    const place = places[index] ?? lo;
    const change = place > lo && place < hi ? Math.abs((beside[index] ?? 0) - at) : 0;
    return Number.isFinite(change) ? change : 0;
  };
  const changes = STEPS.map((_, index) => Math.max(changeAt(2 * index), changeAt(2 * index + 1)));
  const much = MUCH * Math.max(...changes);
  const least = STEPS.filter((_, index) => (changes[index] ?? 0) > much).at(-1);
  return least !== undefined && least < 0.05 ? least : undefined;
}

const MUCH = 0.02;
