import type { Histogram } from '../../math/network/histogram';
import type { Palette } from '../palette';
import { pixelOf, type Scale } from '../scale';
import { type Description, picture } from '../svg';
import { textWidth } from '../textWidth';
import { fittingTicks } from '../ticks';
import { element, round } from '../xml';

export interface HistogramOptions {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly colour: 'value' | 'derivative';
}

/** Bars from the least value to the greatest, the highest as high as there is room. */
export function renderHistogram(
  { lo, hi, counts }: Histogram,
  { colour, ...size }: HistogramOptions,
  palette: Palette,
  description: Description,
): string {
  const { width, height, fontSize } = size;
  const [top, bottom] = [2, height - fontSize - 6];
  const margin = 6;
  const x: Scale = { domain: [lo, hi], pixels: [margin, Math.max(margin + 1, width - margin)] };
  const most = Math.max(1, ...counts);
  const wide = (x.pixels[1] - x.pixels[0]) / counts.length;
  const gap = Math.min(1, wide / 4);
  const bars = counts.flatMap((count, index) => {
    if (count === 0) return [];
    // What is there is seen, however little it is.
    const high = Math.max(1, ((bottom - top) * count) / most);
    const place = { x: x.pixels[0] + index * wide, y: bottom - high };
    return [element('rect', { ...place, width: wide - gap, height: high })];
  });
  const ticks = fittingTicks([lo, hi], width, fontSize);
  const labels = ticks.map(({ value, label }) => {
    const half = textWidth(label, fontSize) / 2;
    const at = Math.min(width - half, Math.max(half, pixelOf(x, value)));
    return element('text', { x: at, y: height - 3 }, [label]);
  });
  const notches = ticks.map(({ value }) => `M${round(pixelOf(x, value))} ${round(bottom)}v3`);
  const axis = `M${round(x.pixels[0])} ${round(bottom)}H${round(x.pixels[1])}`;
  return picture(size, palette, description, [
    element('g', { class: 'bars', fill: palette[colour] }, bars),
    element('path', { d: axis + notches.join(''), stroke: palette.frame }),
    element('g', { fill: palette.text, 'text-anchor': 'middle' }, labels),
  ]);
}
