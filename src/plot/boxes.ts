import { legendWidth } from './legend';
import type { Box, PlotOptions } from './plotLayout';
import type { Interval } from './scale';
import { textWidth } from './textWidth';
import { fittingTicks, ticks } from './ticks';

/** What decides where the frames are. */
export interface Room {
  readonly options: PlotOptions;
  readonly domain: Interval;
  /** The heights that each frame shows, in the order of the frames. */
  readonly ranges: readonly Interval[];
  readonly fontSize: number;
}

/** The box of the frame at an index: one beside the other, or one over the other. */
export function boxesOf(room: Room): (index: number) => Box {
  return room.options.arrangement === 'stacked' ? stacked(room) : sideBySide(room);
}

const EDGE = 5;

function sideBySide({ options, domain, ranges, fontSize }: Room): (index: number) => Box {
  const { width, height } = options;
  const bottom = fontSize + 5;
  const part = Math.floor(width / ranges.length);
  const right = rightMargin(domain, part, fontSize);
  const labels = ranges.map((range) => yLabelWidth(range, height - bottom, fontSize));
  return (index) => {
    const left = part * index + (labels[index] ?? 0) + 8;
    const end = index === ranges.length - 1 ? width : part * (index + 1);
    return area(left, EDGE, end - right, height - bottom);
  };
}

const BETWEEN = 10;
/** Room for labels such as this one is kept, so that a plot does not shift while it is moved. */
const USUAL_LABEL = '−0.25';

function stacked({ options, domain, ranges, fontSize }: Room): (index: number) => Box {
  const { width, height, home } = options;
  const bottom = fontSize + 6;
  const count = ranges.length;
  const each = (height - bottom - EDGE - BETWEEN * (count - 1)) / count;
  const labels = ranges.map((range) => yLabelWidth(range, each, fontSize));
  const left = 8 + Math.max(...labels, home === undefined ? 0 : textWidth(USUAL_LABEL, fontSize));
  const names = Math.max(legendWidth(options, fontSize), titleWidth(options, fontSize));
  const right = width - Math.max(names, rightMargin(domain, width, fontSize));
  return (index) => {
    const top = EDGE + index * (each + BETWEEN);
    return area(left, top, right, top + each);
  };
}

/** Room for the names of curves at their ends. */
function titleWidth({ functions, wording }: PlotOptions, fontSize: number): number {
  return wording === undefined || functions.length > 1 ? 0 : textWidth('f″(x)', fontSize + 2) + 12;
}

/** Half of the last label stands beyond the end of the axis. */
function rightMargin(domain: Interval, width: number, fontSize: number): number {
  const last = fittingTicks(domain, width, fontSize).at(-1);
  return Math.max(EDGE, 2 + textWidth(last?.label ?? '', fontSize) / 2);
}

/** Never inside out: a box that does not fit is a pixel wide. */
function area(left: number, top: number, right: number, bottom: number): Box {
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function yLabelWidth(range: Interval, height: number, fontSize: number): number {
  const labels = ticks(range, yTickCount(height, fontSize)).map(({ label }) => label);
  return Math.max(0, ...labels.map((label) => textWidth(label, fontSize)));
}

/** Ticks as close as their labels allow, in a large picture no closer than they are of use. */
export function yTickCount(height: number, fontSize: number): number {
  return Math.min(8, height / (1.9 * fontSize));
}
