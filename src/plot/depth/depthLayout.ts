import { type FloatFormat, floatFormats } from '../../math/floatFormats';
import { yTickCount } from '../boxes';
import type { Axes } from '../drawAxes';
import type { Box } from '../plotLayout';
import type { Interval, Scale } from '../scale';
import { textWidth } from '../textWidth';
import { fittingTicks, type Tick } from '../ticks';
import { logTicks } from './logTicks';

/** A quantity by layer, from the first; what is not above 0 is not drawn. */
export interface DepthSeries {
  readonly shows: DepthShows;
  /** What theory says. */
  readonly expected: readonly number[];
  /** What a network did; empty without one. */
  readonly ran: readonly number[];
}

export type DepthShows = 'signal' | 'gradient';

export interface DepthPlotOptions {
  /** One over the other, on one axis of layers. */
  readonly series: readonly DepthSeries[];
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly titles: Readonly<Record<DepthShows, string>>;
  /** Of the axis of layers. */
  readonly axis: string;
}

/** A frame with logarithmic heights: its y scale takes decimal logarithms. */
export interface DepthFrame extends Axes {
  readonly shows: DepthShows;
  readonly title: string;
  readonly expected: readonly number[];
  readonly ran: readonly number[];
  readonly limits: readonly Limit[];
}

/** A limit of floating-point formats that is in view. */
export interface Limit {
  readonly end: 'smallest' | 'largest';
  /** Formats whose limits nobody could tell apart here. */
  readonly formats: readonly FloatFormat[];
  readonly value: number;
}

export interface DepthLayout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly axis: string;
  readonly frames: readonly DepthFrame[];
}

const EDGE = 5;
const TITLE = 1.7;

export function layoutDepth(options: DepthPlotOptions): DepthLayout {
  const { series, width, height, fontSize, titles, axis } = options;
  const layers = Math.max(
    1,
    ...series.map(({ expected, ran }) => Math.max(expected.length, ran.length)),
  );
  const bottom = 2.6 * fontSize;
  const title = TITLE * fontSize;
  const each = (height - bottom - EDGE) / series.length - title;
  const ranges = series.map(rangeOf);
  const yTicks = ranges.map((range) => logTicks(range, yTickCount(each, fontSize)));
  const left =
    8 +
    Math.max(
      textWidth('10⁻¹⁰', fontSize),
      ...yTicks.flat().map(({ label }) => textWidth(label, fontSize)),
    );
  const right = Math.max(left + 1, width - EDGE - fontSize);
  const x: Scale = { domain: layerDomain(layers), pixels: [left, right] };
  const xTicks = layerTicks(layers, right - left, fontSize);
  const frames = series.map(({ shows, expected, ran }, index): DepthFrame => {
    const top = EDGE + title + index * (each + title);
    const box: Box = { left, top, width: right - left, height: Math.max(1, each - 6) };
    const domain = ranges[index] ?? [0, 1];
    const y: Scale = { domain, pixels: [top + box.height, top] };
    return {
      shows,
      title: titles[shows],
      box,
      x,
      y,
      xTicks,
      yTicks: yTicks[index] ?? [],
      xLabels: index === series.length - 1,
      expected,
      ran,
      limits: limitsIn(y),
    };
  });
  return { width, height, fontSize, axis, frames };
}

/** Half a layer of room at both ends, so that no point lies on the frame. */
function layerDomain(layers: number): Interval {
  const room = Math.max(0.5, layers * 0.015);
  return [1 - room, layers + room];
}

/** Whole layers, the first one among them. */
function layerTicks(layers: number, width: number, fontSize: number): readonly Tick[] {
  const found = fittingTicks([0, layers], width, fontSize).filter(
    ({ value }) => Number.isInteger(value) && value > 1,
  );
  return [{ value: 1, label: '1' }, ...found];
}

/** A decade at least, and a little room: a signal that stays is a level line, not a zoomed one. */
function rangeOf({ expected, ran }: DepthSeries): Interval {
  const logs = [...expected, ...ran].filter(isDrawn).map(Math.log10);
  if (logs.length === 0) return [-1, 1];
  const [lo, hi] = [Math.min(...logs), Math.max(...logs)];
  const room = Math.max(0.06 * (hi - lo), (1.2 - (hi - lo)) / 2);
  return [lo - room, hi + room];
}

export function isDrawn(value: number): boolean {
  return value > 0 && value < Infinity;
}

/** Limits nearer to each other than this, in pixels, are one. */
const CLOSE = 3;

function limitsIn(y: Scale): readonly Limit[] {
  const perDecade = Math.abs((y.pixels[1] - y.pixels[0]) / (y.domain[1] - y.domain[0]));
  const found: Limit[] = [];
  for (const end of ['smallest', 'largest'] as const) {
    for (const format of floatFormats) {
      const value = format[end];
      const log = Math.log10(value);
      if (log <= y.domain[0] || log >= y.domain[1]) continue;
      const same = found.findIndex(
        (limit) => limit.end === end && Math.abs(Math.log10(limit.value) - log) * perDecade < CLOSE,
      );
      const other = found[same];
      if (other === undefined) found.push({ end, formats: [format], value });
      else found[same] = { ...other, formats: [...other.formats, format] };
    }
  }
  return found;
}
