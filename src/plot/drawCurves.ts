import type { Point } from './curve';
import { drawGlyphs, glyphPlaces } from './glyphs';
import type { Dot } from './marks';
import type { Palette } from './palette';
import type { Frame } from './plotLayout';
import { pixelOf } from './scale';
import { type Attributes, element, round } from './xml';

/** The first function on top of the others. */
export function drawCurves(frame: Frame, palette: Palette): readonly string[] {
  const { curves, shows } = frame;
  const styles = curves.map((_, index) =>
    lineStyle(shows, curves.length === 1 ? undefined : index, palette),
  );
  const lines = styles.map((style, index) => drawCurve(frame, curves[index] ?? [], style));
  const dots = styles.map(({ stroke }, index) =>
    drawDots(frame, frame.dots[index] ?? [], stroke, palette),
  );
  return [...lines.reverse(), ...glyphsOf(frame, styles, palette), ...dots.reverse()];
}

/** A single curve needs none. */
function glyphsOf(frame: Frame, styles: readonly LineStyle[], palette: Palette): readonly string[] {
  if (styles.length === 1) return [];
  return styles
    .map(({ stroke }, index) => drawGlyphs(glyphPlaces(frame, index), index, stroke, palette))
    .reverse();
}

export interface LineStyle extends Attributes {
  readonly stroke: string;
}

/** Dash patterns of several functions in one picture, by position: colour is never alone. */
export const SERIES_DASHES = [
  undefined,
  '7 3',
  '2 2.5',
  '8 3 2 3',
  '12 4',
  '4 2 1.5 2 1.5 2',
] as const;

const LINES = {
  value: { 'stroke-width': 2 },
  derivative: { 'stroke-width': 1.5, 'stroke-dasharray': '5 3' },
  secondDerivative: { 'stroke-width': 1.5, 'stroke-dasharray': '1.5 2.5' },
} as const;

/** `position`: among several functions; f is solid, f′ dashed and f″ dotted where there is one. */
export function lineStyle(
  shows: Frame['shows'],
  position: number | undefined,
  palette: Palette,
): LineStyle {
  if (position === undefined) {
    return { stroke: palette[shows], ...LINES[shows] };
  }
  return {
    stroke: palette.series[position % palette.series.length] ?? palette.series[0],
    'stroke-width': position === 0 ? 2 : 1.5,
    'stroke-dasharray': SERIES_DASHES[position % SERIES_DASHES.length],
  };
}

function drawCurve(frame: Frame, lines: readonly (readonly Point[])[], style: LineStyle): string {
  const path = lines.map((line) => pathOf(frame, line)).join('');
  return path === ''
    ? ''
    : element('path', { class: 'curve', d: path, ...style, 'stroke-linejoin': 'round' });
}

export function pathOf({ x, y }: Frame, line: readonly Point[]): string {
  const points = line.map(([a, b]) => `${round(pixelOf(x, a))} ${round(pixelOf(y, b))}`);
  return `M${points.join('L')}`;
}

/** Open dots first: where both are at one place the closed one is what holds. */
export function drawDots(
  frame: Frame,
  dots: readonly Dot[],
  colour: string,
  palette: Palette,
): string {
  return [...dots]
    .sort((a, b) => Number(b.open) - Number(a.open))
    .map(({ x, y, open }) =>
      element('circle', {
        cx: pixelOf(frame.x, x),
        cy: pixelOf(frame.y, y),
        r: open ? 2.6 : 3,
        fill: open ? palette.background : colour,
        ...(open ? { stroke: colour, 'stroke-width': 1.4 } : {}),
      }),
    )
    .join('');
}
