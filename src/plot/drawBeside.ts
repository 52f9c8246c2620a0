import type { BandInFrame } from './beside';
import { drawDots, type LineStyle, pathOf, SERIES_DASHES } from './drawCurves';
import type { Palette } from './palette';
import type { Frame } from './plotLayout';
import { pixelOf } from './scale';
import { element, round } from './xml';

/** What lies behind the curve of f itself: bands, companions and samples. */
export function drawBeside(frame: Frame, palette: Palette): readonly string[] {
  const { curves, bands } = frame.beside;
  const colour = palette[frame.shows];
  return [
    ...bands.map((band) => drawBand(frame, band, colour)),
    ...curves.map((lines, index) => {
      const d = lines.map((line) => pathOf(frame, line)).join('');
      const style = companionStyle(index, palette);
      return d === '' ? '' : element('path', { class: 'companion', d, ...style });
    }),
    ...curves.map((_, index) =>
      drawDots(
        frame,
        frame.beside.dots[index] ?? [],
        companionStyle(index, palette).stroke,
        palette,
      ),
    ),
    drawSamples(frame, colour),
  ];
}

/** Points as one path, the ends of whose lines are round: it is drawn again in one piece. */
function drawSamples({ beside: { samples }, x, y }: Frame, colour: string): string {
  if (samples.length === 0) return '';
  return element('path', {
    class: 'samples',
    d: samples.map((at) => `M${round(pixelOf(x, at[0]))} ${round(pixelOf(y, at[1]))}h0`).join(''),
    stroke: colour,
    'stroke-width': 2 * SAMPLE_RADIUS,
    'stroke-linecap': 'round',
  });
}

/** Radius of a drawn sample, in pixels. */
export const SAMPLE_RADIUS = 1.75;

/** By position among the companions: the colours of f and f′ are left out, a solid line is f's. */
export function companionStyle(position: number, palette: Palette): LineStyle {
  const colours = palette.series.slice(2);
  const dashes = SERIES_DASHES.slice(1);
  return {
    stroke: colours[position % colours.length] ?? palette.text,
    'stroke-width': 1.5,
    'stroke-dasharray': dashes[position % dashes.length],
  };
}

/** A tint, and edges for those who see no tints. */
export const BAND = { tint: 0.16, edge: { 'stroke-width': 1, 'stroke-opacity': 0.6 } } as const;

/** An SVG of its own cuts off what would stand out of the frame. */
function drawBand(frame: Frame, { area, edges }: BandInFrame, colour: string): string {
  const { left, top, width, height } = frame.box;
  const d = area.length === 0 ? '' : `${pathOf(frame, area)}Z`;
  const viewBox = [left, top, width, height].map(round).join(' ');
  const outline = edges.map((edge) => pathOf(frame, edge)).join('');
  return element('g', { class: 'band' }, [
    element('svg', { x: left, y: top, width, height, viewBox }, [
      element('path', { d, fill: colour, 'fill-opacity': BAND.tint }),
    ]),
    outline === '' ? '' : element('path', { d: outline, stroke: colour, ...BAND.edge }),
  ]);
}
