import type { Point } from './curve';
import { hatch } from './hatch';
import { SAMPLE } from './legend';
import type { Palette } from './palette';
import type { Box, Frame, PlotLayout } from './plotLayout';
import { pixelOf } from './scale';
import { type Attributes, element, escapeXml, round } from './xml';

export interface Description {
  /** Names the picture, for those who do not see it. */
  readonly title: string;
  /** What is to be seen, in words. */
  readonly description: string;
}

/** The picture as one SVG element: no script, no style sheet, no `style` attribute, no id. */
export function renderPlot(
  layout: PlotLayout,
  palette: Palette,
  { title, description }: Description,
): string {
  const { width, height, fontSize, frames } = layout;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
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
    ...frames.map((frame) => drawFrame(frame, layout, palette)),
    ...drawLegend(layout, palette),
  ]);
}

const FONTS = "system-ui, 'Segoe UI', Roboto, Ubuntu, sans-serif";
const TITLES = { value: 'f(x)', derivative: 'f′(x)' } as const;

/** Dash patterns of several functions in one picture, by position: colour is never alone. */
const SERIES_DASHES = [undefined, '7 3', '2 2.5', '8 3 2 3', '12 4', '4 2 1.5 2 1.5 2'] as const;

function drawFrame(frame: Frame, layout: PlotLayout, palette: Palette): string {
  const { box, shows } = frame;
  const single = frame.curves.length === 1;
  const { left, top, width, height } = box;
  return element('g', { class: shows }, [
    ...frame.zones.map((zone) => drawZone(frame, zone, palette)),
    drawGrid(frame, palette),
    element('rect', { x: left, y: top, width, height, stroke: palette.frame }),
    ...drawAsymptotes(frame, palette),
    ...drawLabels(frame, layout.fontSize, palette),
    ...frame.curves.map((lines, index) =>
      drawCurve(frame, lines, lineStyle(shows, single ? undefined : index, palette)),
    ),
    ...frame.dots.map((_, index) =>
      drawDots(frame, index, lineStyle(shows, single ? undefined : index, palette).stroke, palette),
    ),
    drawTitle(frame, layout.fontSize, single ? palette[shows] : palette.text, palette),
  ]);
}

interface LineStyle extends Attributes {
  readonly stroke: string;
}

/** `position`: among several functions; f is solid and f′ dashed where there is one. */
function lineStyle(
  shows: Frame['shows'],
  position: number | undefined,
  palette: Palette,
): LineStyle {
  if (position === undefined) {
    return shows === 'value'
      ? { stroke: palette.value, 'stroke-width': 2 }
      : { stroke: palette.derivative, 'stroke-width': 1.5, 'stroke-dasharray': '5 3' };
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

function pathOf({ x, y }: Frame, line: readonly Point[]): string {
  const points = line.map(([a, b]) => `${round(pixelOf(x, a))} ${round(pixelOf(y, b))}`);
  return `M${points.join('L')}`;
}

/** Open dots first: where both are at one place the closed one is what holds. */
function drawDots(frame: Frame, index: number, colour: string, palette: Palette): string {
  const dots = [...(frame.dots[index] ?? [])].sort((a, b) => Number(b.open) - Number(a.open));
  return dots
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

function drawGrid({ box, x, y, xTicks, yTicks }: Frame, palette: Palette): string {
  const bottom = box.top + box.height;
  const right = box.left + box.width;
  const vertical = (value: number) =>
    `M${round(pixelOf(x, value))} ${round(box.top)}V${round(bottom)}`;
  const horizontal = (value: number) =>
    `M${round(box.left)} ${round(pixelOf(y, value))}H${round(right)}`;
  const others = [
    ...xTicks.filter(({ value }) => value !== 0).map(({ value }) => vertical(value)),
    ...yTicks.filter(({ value }) => value !== 0).map(({ value }) => horizontal(value)),
  ];
  const zeros = [
    ...(xTicks.some(({ value }) => value === 0) ? [vertical(0)] : []),
    ...(yTicks.some(({ value }) => value === 0) ? [horizontal(0)] : []),
  ];
  return (
    element('path', { class: 'grid', d: others.join(''), stroke: palette.grid }) +
    element('path', { class: 'zero', d: zeros.join(''), stroke: palette.zero })
  );
}

/** Hatched densely: f′ is 0; lightly: it is small. */
function drawZone(frame: Frame, zone: Frame['zones'][number], palette: Palette): string {
  const left = pixelOf(frame.x, zone.lo);
  const { top, height } = frame.box;
  const box: Box = { left, top, width: pixelOf(frame.x, zone.hi) - left, height };
  const lines = zone.kind === 'soft' ? hatch(box, 12, 'down', round) : hatch(box, 6, 'up', round);
  return element('g', { class: `zone ${zone.kind}` }, [
    element('rect', { x: left, y: top, width: box.width, height, fill: palette.zone }),
    element('path', { d: lines, stroke: palette.hatch }),
  ]);
}

function drawAsymptotes({ x, y, asymptotes }: Frame, palette: Palette): readonly string[] {
  return asymptotes.map(({ y: value, from, to }) => {
    const height = round(pixelOf(y, value));
    return element('path', {
      class: 'asymptote',
      d: `M${round(pixelOf(x, from))} ${height}H${round(pixelOf(x, to))}`,
      stroke: palette.asymptote,
      'stroke-dasharray': '2 3',
    });
  });
}

function drawLabels(frame: Frame, fontSize: number, palette: Palette): readonly string[] {
  const { box, x, y, xTicks, yTicks, xLabels } = frame;
  const middle = 0.35 * fontSize;
  const along = xTicks.map(({ value, label }) =>
    element('text', { x: pixelOf(x, value), y: box.top + box.height + fontSize + 2 }, [label]),
  );
  const up = yTicks.map(({ value, label }) =>
    element('text', { x: box.left - 4, y: pixelOf(y, value) + middle }, [label]),
  );
  return [
    ...(xLabels ? [element('g', { fill: palette.text, 'text-anchor': 'middle' }, along)] : []),
    element('g', { fill: palette.text, 'text-anchor': 'end' }, up),
  ];
}

/** With a seam in the colour of the background, so that it can be read on lines and hatching. */
function drawTitle(
  { title, shows }: Frame,
  fontSize: number,
  colour: string,
  palette: Palette,
): string {
  const attributes = {
    x: title.x,
    y: title.y,
    'text-anchor': title.anchor,
    'font-size': fontSize + 1,
    'font-weight': 600,
    fill: colour,
    stroke: palette.background,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return element('text', attributes, [TITLES[shows]]);
}

function drawLegend({ legend, fontSize }: PlotLayout, palette: Palette): readonly string[] {
  return legend.map(({ name, x, y }, index) => {
    const line = { d: `M${round(x)} ${round(y)}h${SAMPLE}`, ...lineStyle('value', index, palette) };
    const text = { x: x + SAMPLE + 5, y: y + 0.35 * fontSize, fill: palette.text };
    return element('path', line) + element('text', text, [escapeXml(name)]);
  });
}
