import type { Column } from '../math/compile';
import { nothingKnown } from '../math/nothingKnown';
import { clipToRange } from './clip';
import { type Point, sampleCurve } from './curve';
import type { Dot, Window } from './marks';
import { parts } from './parts';
import type { Shows } from './plotLayout';
import type { Curve, PlottedFunction } from './plotted';
import { type Interval, pixelOf, type Scale, unitsPerPixel, within } from './scale';

/** What is drawn beside a single function, behind it. */
export interface Beside {
  readonly companions: readonly Companion[];
  /** Areas, the widest first. */
  readonly bands: readonly Band[];
  /** A function a point: f and f′ of it are drawn at one place, all places equally far apart. */
  readonly samples: Scatter;
}

/** So many functions, of which the first has its value at the first point, and so on. */
export interface Scatter extends Readonly<Record<Curve, Column>> {
  readonly count: number;
}

export const noSamples: Scatter = {
  count: 0,
  value: (points) => points,
  derivative: (points) => points,
};

/** A thin curve with a name. */
export interface Companion extends PlottedFunction {
  /** Whether the axes have to be as high as it is; else it goes on out of sight. */
  readonly isFramed: boolean;
}

/** Between two functions; of f′ only where its ends are known. */
export interface Band {
  readonly value: Edges;
  readonly derivative: Edges | undefined;
}

export type Edges = readonly [lower: Column, upper: Column];

/** The same in one pair of axes, in data units. */
export interface BesideInFrame {
  /** By companion, as the curves of a frame are. */
  readonly curves: readonly (readonly (readonly Point[])[])[];
  readonly dots: readonly (readonly Dot[])[];
  readonly names: readonly string[];
  readonly bands: readonly BandInFrame[];
  readonly samples: readonly Point[];
}

export interface BandInFrame {
  /** Corners of the area; it may stand out of the frame. */
  readonly area: readonly Point[];
  /** Its two edges, as far as they are seen. */
  readonly edges: readonly (readonly Point[])[];
}

const nothingBeside: BesideInFrame = {
  curves: [],
  dots: [],
  names: [],
  bands: [],
  samples: [],
};

/** All that has a share in how high the axes are. */
export function framedBeside(beside: Beside | undefined, shows: Shows): readonly PlottedFunction[] {
  if (beside === undefined) {
    return [];
  }
  const companions = beside.companions.filter(({ isFramed }) => isFramed).flatMap(parts[shows].of);
  const edges = beside.bands.flatMap((band) => edgesIn(band, shows) ?? []);
  return [...companions, ...[...edges, ...scattered(beside.samples, shows)].map(bare)];
}

/** The samples as one curve, which is known where they are drawn between the ends of the points. */
function scattered(samples: Scatter, shows: Shows): readonly Column[] {
  if (shows === 'secondDerivative' || samples.count === 0) {
    return [];
  }
  return [
    (points) =>
      samples[shows](placesOfSamples([points[0] ?? 0, points.at(-1) ?? 0], samples.count)),
  ];
}

/** A curve of which nothing is known but itself. */
function bare(column: Column): PlottedFunction {
  return { name: '', value: column, derivative: column, analysis: NOTHING };
}

const NOTHING = nothingKnown({ kind: 'constant', value: 0 }, 'drawn');

function edgesIn(band: Band, shows: Shows): Edges | undefined {
  return shows === 'secondDerivative' ? undefined : band[shows];
}

export interface BesidePlace {
  readonly shows: Shows;
  readonly x: Scale;
  readonly y: Scale;
  readonly window: Window;
}

export function besideIn(beside: Beside | undefined, place: BesidePlace): BesideInFrame {
  if (beside === undefined) {
    return nothingBeside;
  }
  const { shows, window } = place;
  const part = parts[shows];
  const companions = beside.companions.flatMap(part.of);
  return {
    curves: companions.map((shown) =>
      curveIn(shown[part.curve], place, part.breakpoints(shown.analysis)),
    ),
    dots: companions.map(({ analysis }) => part.dots(analysis, window)),
    names: companions.map(({ name }) => name),
    bands: beside.bands.flatMap((band) => {
      const edges = edgesIn(band, shows);
      return edges === undefined ? [] : [bandIn(edges, place)];
    }),
    samples: shows === 'secondDerivative' ? [] : samplesIn(beside.samples, shows, window),
  };
}

function curveIn(
  column: Column,
  { x, y, window }: BesidePlace,
  breakpoints: Parameters<typeof sampleCurve>[1]['breakpoints'] = [],
  range: Interval = window.range,
  coarseness = 1,
): readonly (readonly Point[])[] {
  const pixel = { x: coarseness * unitsPerPixel(x), y: coarseness * unitsPerPixel(y) };
  return sampleCurve(column, { domain: window.domain, range, breakpoints, pixel });
}

/** The edges of a band are faint, and there are many: a third of a pixel will do for them. */
const COARSE = 3;
/** So high that what lies beyond is out of sight however steeply it gets there. */
const FAR = 1e3;

function bandIn([lower, upper]: Edges, place: BesidePlace): BandInFrame {
  const [lo, hi] = place.window.range;
  const height = hi - lo;
  const wide: Interval = [lo - FAR * height, hi + FAR * height];
  const [below, above] = [lower, upper].map((column) => curveIn(column, place, [], wide, COARSE));
  return {
    area: [...(below ?? []).flat(), ...(above ?? []).flat().reverse()],
    edges: [...(below ?? []), ...(above ?? [])].flatMap((line) =>
      clipToRange(line, place.window.range),
    ),
  };
}

/** The middles of equal parts of what is seen: a place keeps its sample while the view moves. */
export function placesOfSamples([lo, hi]: Interval, count: number): Float64Array {
  return Float64Array.from(
    { length: count },
    (_, index) => lo + ((hi - lo) * (index + 0.5)) / count,
  );
}

function samplesIn(samples: Scatter, shows: Curve, { domain, range }: Window): readonly Point[] {
  const places = placesOfSamples(domain, samples.count);
  return [...samples[shows](places)]
    .map((value, index): Point => [places[index] ?? Number.NaN, value])
    .filter(([, value]) => within(range, value));
}

/** The end of a companion at which it is farther from the curve of f: there its name stands. */
export function endToName(
  companion: readonly (readonly Point[])[],
  curve: readonly (readonly Point[])[],
  y: Scale,
): { readonly at: Point; readonly side: 'left' | 'right' } | undefined {
  const [first, last] = [companion[0]?.[0], companion.at(-1)?.at(-1)];
  if (first === undefined || last === undefined) {
    return undefined;
  }
  const gap = (end: Point, other: Point | undefined) =>
    other === undefined ? 0 : Math.abs(pixelOf(y, end[1]) - pixelOf(y, other[1]));
  return gap(first, curve[0]?.[0]) >= gap(last, curve.at(-1)?.at(-1))
    ? { at: first, side: 'left' }
    : { at: last, side: 'right' };
}
