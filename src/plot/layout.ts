import { framedBeside } from './beside';
import { boxesOf } from './boxes';
import { chooseDomain } from './domain';
import { frameOf } from './frame';
import { legendOf } from './legend';
import { parts } from './parts';
import type { Frame, PlotLayout, PlotOptions, Shows } from './plotLayout';
import { repeatedIn } from './plotted';
import { PADDING } from './range';
import type { Interval } from './scale';
import { isView } from './view';
import { rangeOfView } from './viewRange';

/** Decides what is seen and where. Any size gives a layout, a very small one a crowded one. */
export function layoutPlot(options: PlotOptions): PlotLayout {
  const { functions, width, height, arrangement, fontSize = 10 } = options;
  const domain = isView(options.domain) ? options.domain : chooseDomain(functions);
  const home = isView(options.home) ? options.home : domain;
  const shown = framesOf(options);
  const padding = paddingOf(options, shown.length, fontSize);
  const ranges = shown.map((shows): Interval => {
    const { curve, of } = parts[shows];
    const framed = [...functions.flatMap(of), ...framedBeside(options.beside, shows)];
    return rangeOfView(curve, framed, domain, home, padding);
  });
  const boxAt = boxesOf({ options, domain, ranges, fontSize });
  const seen = { ...options, functions: functions.map((each) => repeatedIn(each, domain)) };
  const frame = (shows: Shows, index: number): Frame => {
    const window = { domain, home, range: ranges[index] ?? domain };
    const xLabels = arrangement === 'side by side' || index === shown.length - 1;
    return frameOf(seen, { shows, box: boxAt(index), window, xLabels, fontSize });
  };
  const value = frame('value', 0);
  const derivative = frame('derivative', 1);
  return {
    width,
    height,
    fontSize,
    domain,
    frames:
      shown.length === 2 ? [value, derivative] : [value, derivative, frame('secondDerivative', 2)],
    legend: legendOf(options, value, fontSize),
  };
}

/** Room for a label over the highest and under the lowest point of a curve. */
function paddingOf({ height, wording }: PlotOptions, count: number, fontSize: number): number {
  if (wording === undefined) {
    return PADDING;
  }
  const line = 1.6 * fontSize;
  const each = height / count - 2 * fontSize;
  return Math.min(0.2, Math.max(PADDING, line / Math.max(1, each - 2 * line)));
}

function framesOf({ functions }: PlotOptions): readonly Shows[] {
  const haveSlopes = functions.length > 0 && functions.every(({ slope }) => slope !== undefined);
  return haveSlopes ? ['value', 'derivative', 'secondDerivative'] : ['value', 'derivative'];
}
