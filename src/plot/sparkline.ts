import type { Column } from '../math/compile';
import { sampleCurve } from './curve';
import { type Interval, pixelOf } from './scale';
import { round } from './xml';

/** Pixels of the picture; the line itself is drawn within. */
export interface SparklineBox {
  readonly width: number;
  readonly height: number;
  /** Free on every side, for the thickness of the line. */
  readonly margin: number;
}

/** The part of the x axis that is drawn: wide enough for the 6 of ReLU6. */
const DOMAIN: Interval = [-4, 7];
/** What runs farther away from 0 is cut off. */
const TALLEST = 6.5;
const SAMPLES = 64;

/**
 * A function as a small curve without axes, as the data of an SVG path; empty where it has no
 * values there. Nothing is known of the function, so that a list of many is drawn at once.
 */
export function sparkline(f: Column, { width, height, margin }: SparklineBox): string {
  const range = rangeOf(f);
  if (range === undefined) return '';
  const x = { domain: DOMAIN, pixels: [margin, width - margin] } as const;
  const y = { domain: range, pixels: [height - margin, margin] } as const;
  const pixel = {
    x: (DOMAIN[1] - DOMAIN[0]) / (width - 2 * margin),
    y: (range[1] - range[0]) / (height - 2 * margin),
  };
  const lines = sampleCurve(f, { domain: DOMAIN, range, breakpoints: [], pixel });
  return lines
    .map((line) =>
      line.map(([a, b]) => `${round(pixelOf(x, a))} ${round(pixelOf(y, b))}`).join('L'),
    )
    .map((points) => `M${points}`)
    .join('');
}

/** Of the values that are seen, and 0. */
function rangeOf(f: Column): Interval | undefined {
  const [lo, hi] = DOMAIN;
  const points = Float64Array.from(
    { length: SAMPLES + 1 },
    (_, index) => lo + ((hi - lo) * index) / SAMPLES,
  );
  const values = [...f(points)].filter(Number.isFinite);
  if (values.length === 0) return undefined;
  const least = Math.max(-TALLEST, Math.min(0, ...values));
  const most = Math.min(TALLEST, Math.max(0, ...values));
  return least < most ? [least, most] : [-1, 1];
}
