import type { Reading, Sides } from '../src/picture/probe';
import type { Frame, PlotLayout } from '../src/plot/plotLayout';
import { pixelOf } from '../src/plot/scale';
import { svgElement } from './dom';

/** The probe over the figure: a line through all plots, dots on the curves, the tangent at f. */
export function drawProbe(
  layout: PlotLayout,
  reading: Reading,
  pinned: boolean,
): readonly SVGElement[] {
  const drawn = drawProbeLine(layout, reading.x, pinned);
  if (!isSeen(layout, reading.x)) return drawn;
  return [...drawn, ...tangents(layout.frames[0], reading), ...dotsOf(layout, reading)];
}

/** The same through several curves: no tangents, which would cross each other. */
export function drawProbes(
  layout: PlotLayout,
  readings: readonly Reading[],
  x: number,
  pinned: boolean,
): readonly SVGElement[] {
  const drawn = drawProbeLine(layout, x, pinned);
  if (!isSeen(layout, x)) return drawn;
  return [...drawn, ...readings.flatMap((reading) => dotsOf(layout, reading))];
}

function drawProbeLine(layout: PlotLayout, x: number, pinned: boolean): readonly SVGElement[] {
  return isSeen(layout, x)
    ? line(layout, pixelOf(layout.frames[0].x, x), pinned)
    : beyond(layout, x > layout.domain[1]);
}

function isSeen({ domain: [lo, hi] }: PlotLayout, x: number): boolean {
  return x >= lo && x <= hi;
}

function dotsOf({ frames }: PlotLayout, reading: Reading): readonly SVGElement[] {
  const [value, derivative, secondDerivative] = frames;
  const x = pixelOf(value.x, reading.x);
  const values = reading.isBreak ? [reading.value, ...both(reading.values)] : [reading.value];
  return [
    ...dots(value, x, values),
    ...dots(derivative, x, both(reading.slopes)),
    ...(secondDerivative && reading.bends ? dots(secondDerivative, x, both(reading.bends)) : []),
  ];
}

function both({ left, right }: Sides): readonly number[] {
  return [left, right];
}

/** A pinned line has handles between the plots, by which it can be dragged. */
function line({ frames }: PlotLayout, x: number, pinned: boolean): readonly SVGElement[] {
  const top = frames[0].box.top;
  const bottom = Math.max(...frames.map(bottomOf));
  const between = frames.slice(0, -1).map((frame) => bottomOf(frame) + 5);
  const handles = between.map((y) =>
    svgElement('rect', {
      class: 'probe-handle',
      x: x - 3.5,
      y: y - 7,
      width: 7,
      height: 14,
      rx: 3.5,
    }),
  );
  return [
    svgElement('path', {
      class: pinned ? 'probe-line probe-pinned' : 'probe-line',
      d: `M${x} ${top}V${bottom}`,
    }),
    ...(pinned ? handles : []),
  ];
}

function bottomOf({ box }: Pick<Frame, 'box'>): number {
  return box.top + box.height;
}

/** The probe is out of sight: an arrowhead at the edge says on which side. */
function beyond({ frames }: PlotLayout, right: boolean): readonly SVGElement[] {
  const { box } = frames[0];
  const [edge, inwards] = right ? [box.left + box.width, -7] : [box.left, 7];
  const y = bottomOf(frames[0]) + 5;
  return [
    svgElement('path', {
      class: 'probe-handle',
      d: `M${edge} ${y}l${inwards} -5v10Z`,
    }),
  ];
}

function dots({ y, box }: Frame, x: number, values: readonly number[]): readonly SVGElement[] {
  return [...new Set(values)].flatMap((value) => {
    const height = pixelOf(y, value);
    return height >= box.top && height <= bottomOf({ box })
      ? [svgElement('circle', { class: 'probe-dot', cx: x, cy: height, r: 4 })]
      : [];
  });
}

/** Pixels that a tangent reaches to either side of its point, at any slope. */
const REACH = 44;

/** Short pieces of the tangent; at a break one to each side. */
function tangents(frame: Frame, reading: Reading): readonly SVGElement[] {
  const { values, slopes } = reading;
  const d = [
    ray(frame, reading.x, values.left, slopes.left, -1),
    ray(frame, reading.x, values.right, slopes.right, 1),
  ].join('');
  if (d === '') return [];
  // An SVG of its own cuts off what would stand out of the frame.
  const { left, top, width, height } = frame.box;
  const viewBox = `${left} ${top} ${width} ${height}`;
  const path = svgElement('path', { class: 'probe-tangent', d });
  return [svgElement('svg', { x: left, y: top, width, height, viewBox }, path)];
}

function ray({ x, y, box }: Frame, at: number, value: number, slope: number, side: 1 | -1): string {
  const [fromX, fromY] = [pixelOf(x, at), pixelOf(y, value)];
  if (!(fromY >= box.top && fromY <= box.top + box.height)) return '';
  const along = pixelOf(x, at + 1) - fromX;
  const up = Number.isFinite(slope) ? pixelOf(y, value + slope) - fromY : 0;
  const scale = (side * REACH) / Math.hypot(along, up);
  if (!Number.isFinite(slope) || !Number.isFinite(scale)) return '';
  return `M${fromX} ${fromY}l${along * scale} ${up * scale}`;
}
