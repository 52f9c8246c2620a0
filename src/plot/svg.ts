import { drawAxes } from './drawAxes';
import { drawBeside } from './drawBeside';
import { drawCurves, lineStyle } from './drawCurves';
import { drawGlyphs } from './glyphs';
import { SAMPLE } from './legend';
import type { Palette } from './palette';
import type { Frame, PlotLayout } from './plotLayout';
import { pixelOf } from './scale';
import { type Attributes, element, escapeXml, round } from './xml';

export interface Description {
  /** Names the picture, for those who do not see it. */
  readonly title: string;
  /** What is to be seen, in words. */
  readonly description: string;
}

/**
 * The picture as one SVG element: no script, no style sheet, no `style` attribute, no id.
 * `scale`: its own size for each pixel of the layout.
 */
export function renderPlot(
  layout: PlotLayout,
  palette: Palette,
  description: Description,
  scale = 1,
): string {
  const frames = layout.frames.map((frame) => drawFrame(frame, layout, palette));
  return picture(layout, palette, description, [...frames, ...drawLegend(layout, palette)], scale);
}

/** An SVG element of this size, in pixels, with its name, its words and its background. */
export function picture(
  { width, height, fontSize }: Pick<PlotLayout, 'width' | 'height' | 'fontSize'>,
  palette: Palette,
  { title, description }: Description,
  content: readonly string[],
  scale = 1,
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: width * scale,
    height: height * scale,
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    role: 'img',
    'font-family': FONTS,
    'font-size': fontSize,
    fill: 'none',
  };
  return element('svg', attributes, [
    element('title', {}, [escapeXml(title)]),
    element('desc', {}, [escapeXml(description)]),
    element('rect', { class: 'background', width, height, fill: palette.background }),
    ...content,
  ]);
}

const FONTS = "system-ui, 'Segoe UI', Roboto, Ubuntu, sans-serif";

function drawFrame(frame: Frame, { fontSize }: PlotLayout, palette: Palette): string {
  const colour = frame.curves.length === 1 ? palette[frame.shows] : palette.text;
  return element('g', { class: frame.shows }, [
    ...drawAxes(frame, fontSize, palette),
    ...drawBeside(frame, palette),
    ...drawCurves(frame, palette),
    ...drawMarks(frame, palette),
    ...frame.labels.map(({ text, x, y }) =>
      element('text', { class: 'label', x, y, fill: palette.text, ...seam(palette) }, [
        escapeXml(text),
      ]),
    ),
    drawTitle(frame, fontSize, colour, palette),
  ]);
}

/** In the colour of the background around a text, so that it can be read on lines and hatching. */
export function seam(palette: Palette): Attributes {
  return {
    stroke: palette.background,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
}

function drawTitle({ title }: Frame, fontSize: number, colour: string, palette: Palette): string {
  const attributes = {
    x: title.x,
    y: title.y,
    'text-anchor': title.anchor,
    'font-size': fontSize + 1,
    'font-weight': 600,
    // The prime would touch the f.
    'letter-spacing': 0.6,
    fill: colour,
    ...seam(palette),
  };
  return element('text', attributes, [escapeXml(title.text)]);
}

function drawLegend({ legend, fontSize }: PlotLayout, palette: Palette): readonly string[] {
  return legend.map(({ name, x, y }, index) => {
    const line = { d: `M${round(x)} ${round(y)}h${SAMPLE}`, ...lineStyle('value', index, palette) };
    const text = { x: x + SAMPLE + 5, y: y + 0.35 * fontSize, fill: palette.text };
    return (
      element('path', line) +
      drawGlyphs([[x + SAMPLE / 2, y]], index, line.stroke, palette) +
      element('text', text, [escapeXml(name)])
    );
  });
}

/** In a comparison: the line of one of its curves with its glyph, for a list of them. */
export function renderSwatch(position: number, palette: Palette): string {
  const [width, height] = [SAMPLE + 4, 14];
  const style = lineStyle('value', position, palette);
  const attributes = { width, height, viewBox: `0 0 ${width} ${height}`, fill: 'none' };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', 'aria-hidden': 'true', ...attributes },
    [
      element('path', { d: `M2 7h${SAMPLE}`, ...style }),
      drawGlyphs([[2 + SAMPLE / 2, 7]], position, style.stroke, palette),
    ],
  );
}

/** Rings around points of the curves. */
function drawMarks({ marks, x, y }: Frame, palette: Palette): readonly string[] {
  return marks.map((mark) =>
    element('circle', {
      class: 'mark',
      cx: pixelOf(x, mark.x),
      cy: pixelOf(y, mark.y),
      r: 5.5,
      stroke: lineStyle('value', mark.index, palette).stroke,
      'stroke-width': 1.6,
    }),
  );
}
