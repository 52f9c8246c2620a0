import { sampleCurve } from './curve';
import { chooseDomain } from './domain';
import { legendOf, legendWidth } from './legend';
import { derivativeAsymptotes, derivativeDots, valueAsymptotes, valueDots } from './marks';
import type { Box, Frame, PlotLayout, PlotOptions } from './plotLayout';
import { derivativeBreakpoints, valueBreakpoints } from './plotted';
import { chooseDerivativeRange, chooseValueRange } from './range';
import { type Interval, type Scale, unitsPerPixel } from './scale';
import { textWidth } from './textWidth';
import { ticks } from './ticks';
import { titlePlace } from './titlePlace';
import { zonesOf } from './zones';

/** Decides what is seen and where. Any size gives a layout, a very small one a crowded one. */
export function layoutPlot(options: PlotOptions): PlotLayout {
  const { functions, arrangement, width, height, fontSize = 10 } = options;
  const domain = isDomain(options.domain) ? options.domain : chooseDomain(functions);
  const ranges = {
    value: chooseValueRange(functions, domain),
    derivative: chooseDerivativeRange(functions, domain),
  };
  const place = arrangement === 'stacked' ? stacked : sideBySide;
  const context = { options, domain, fontSize };
  const boxes = place(context, ranges);
  const value = frame(context, 'value', boxes.value, ranges.value);
  const derivative = frame(context, 'derivative', boxes.derivative, ranges.derivative);
  return {
    width,
    height,
    fontSize,
    domain,
    frames: [value, derivative],
    legend: legendOf(functions, value, fontSize),
  };
}

/** Wide enough that neighbouring pixels are different numbers. */
function isDomain(domain: Interval | undefined): domain is Interval {
  if (domain === undefined) {
    return false;
  }
  const [lo, hi] = domain;
  return hi - lo > 1e-12 * Math.max(Math.abs(lo), Math.abs(hi), 1e-200) && hi - lo < 1e200;
}

interface Context {
  readonly options: PlotOptions;
  readonly domain: Interval;
  readonly fontSize: number;
}

interface Ranges {
  readonly value: Interval;
  readonly derivative: Interval;
}

type Boxes = { readonly value: Box; readonly derivative: Box };

const EDGE = 5;

function sideBySide({ options, domain, fontSize }: Context, ranges: Ranges): Boxes {
  const { width, height } = options;
  const bottom = fontSize + 5;
  const half = Math.floor(width / 2);
  const right = rightMargin(domain, half, fontSize);
  const box = (start: number, end: number, range: Interval): Box => {
    const labels = yLabelWidth(range, height - bottom, fontSize);
    return area(start + labels + 8, EDGE, end - right, height - bottom);
  };
  return {
    value: box(0, half, ranges.value),
    derivative: box(half, width, ranges.derivative),
  };
}

function stacked({ options, domain, fontSize }: Context, ranges: Ranges): Boxes {
  const { width, height, functions } = options;
  const bottom = fontSize + 6;
  const gap = 10;
  const each = (height - bottom - EDGE - gap) / 2;
  const left =
    8 +
    Math.max(
      yLabelWidth(ranges.value, each, fontSize),
      yLabelWidth(ranges.derivative, each, fontSize),
    );
  const names = legendWidth(functions, fontSize);
  const right = width - Math.max(names, rightMargin(domain, width, fontSize));
  return {
    value: area(left, EDGE, right, EDGE + each),
    derivative: area(left, EDGE + each + gap, right, height - bottom),
  };
}

/** Half of the last label stands beyond the end of the axis. */
function rightMargin(domain: Interval, width: number, fontSize: number): number {
  const last = ticks(domain, xTickCount(width, fontSize)).at(-1);
  return Math.max(EDGE, 2 + textWidth(last?.label ?? '', fontSize) / 2);
}

/** Never inside out: a box that does not fit is a pixel wide. */
function area(left: number, top: number, right: number, bottom: number): Box {
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function frame(
  { options, domain, fontSize }: Context,
  shows: Frame['shows'],
  box: Box,
  range: Interval,
): Frame {
  const { functions, arrangement } = options;
  const first = functions[0];
  const window = { domain, range };
  const x: Scale = { domain, pixels: [box.left, box.left + box.width] };
  const y: Scale = { domain: range, pixels: [box.top + box.height, box.top] };
  const parts = PARTS[shows];
  const curves = functions.map((shown) =>
    sampleCurve(shown[shows], {
      ...window,
      breakpoints: parts.breakpoints(shown.analysis),
      pixel: { x: unitsPerPixel(x), y: unitsPerPixel(y) },
    }),
  );
  const dots = functions.map(({ analysis }) => parts.dots(analysis, window));
  return {
    shows,
    box,
    x,
    y,
    xTicks: ticks(domain, xTickCount(box.width, fontSize)),
    yTicks: ticks(range, yTickCount(box.height, fontSize)),
    xLabels: arrangement === 'side by side' || shows === 'derivative',
    curves,
    dots,
    asymptotes: functions.length === 1 && first ? parts.asymptotes(first, window) : [],
    zones: first && functions.length === 1 ? zonesOf(first, domain, options.saturationLevel) : [],
    title: titlePlace({ x, y, box, curves, dots }, fontSize),
  };
}

const PARTS = {
  value: { breakpoints: valueBreakpoints, dots: valueDots, asymptotes: valueAsymptotes },
  derivative: {
    breakpoints: derivativeBreakpoints,
    dots: derivativeDots,
    asymptotes: derivativeAsymptotes,
  },
} as const;

function yLabelWidth(range: Interval, height: number, fontSize: number): number {
  const labels = ticks(range, yTickCount(height, fontSize)).map(({ label }) => label);
  return Math.max(0, ...labels.map((label) => textWidth(label, fontSize)));
}

/** Ticks as close as their labels allow, in a large picture no closer than they are of use. */
function xTickCount(width: number, fontSize: number): number {
  return Math.min(10, width / (2.4 * fontSize));
}

function yTickCount(height: number, fontSize: number): number {
  return Math.min(8, height / (1.9 * fontSize));
}
