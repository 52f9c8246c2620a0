import { drawGrid, drawLabels } from '../drawAxes';
import { hatch } from '../hatch';
import type { Palette } from '../palette';
import { pixelOf } from '../scale';
import { type Description, picture, seam } from '../svg';
import { textWidth } from '../textWidth';
import { element, escapeXml, round } from '../xml';
import { type DepthFrame, type DepthLayout, isDrawn, type Limit } from './depthLayout';

export interface DepthDrawing extends Description {
  /** The layer that is looked at. */
  readonly looked: number;
  readonly limitText: (limit: Limit) => string;
}

/** Signal over gradient by layer, as one SVG element. `scale`: its own size for each pixel. */
export function renderDepth(
  layout: DepthLayout,
  palette: Palette,
  drawing: DepthDrawing,
  scale = 1,
): string {
  const content = [
    ...layout.frames.map((frame) => drawFrame(frame, layout, palette, drawing)),
    drawAxisName(layout, palette),
  ];
  return picture(layout, palette, drawing, content, scale);
}

const colours = { signal: 'value', gradient: 'derivative' } as const;

function drawFrame(
  frame: DepthFrame,
  { fontSize }: DepthLayout,
  palette: Palette,
  { looked, limitText }: DepthDrawing,
): string {
  const { box, shows, title } = frame;
  const { left, top, width, height } = box;
  const colour = palette[colours[shows]];
  return element('g', { class: shows }, [
    ...frame.limits.map((limit) => drawZone(frame, limit, palette)),
    drawGrid(frame, palette),
    element('rect', { x: left, y: top, width, height, stroke: palette.frame }),
    ...drawLabels(frame, fontSize, palette),
    drawLooked(frame, looked, palette),
    drawExpected(frame, colour, shows === 'gradient'),
    drawRan(frame, palette),
    ...frame.limits.flatMap((limit) =>
      drawLimit(frame, limit, limitText(limit), fontSize, palette),
    ),
    element(
      'text',
      { x: left, y: top - 0.5 * fontSize, fill: palette.text, 'font-weight': 600, class: 'label' },
      [escapeXml(title)],
    ),
  ]);
}

/** Beyond the limit, as far as the frame goes. */
function drawZone({ box, y }: DepthFrame, { end, value }: Limit, palette: Palette): string {
  const at = pixelOf(y, Math.log10(value));
  const top = end === 'smallest' ? at : box.top;
  const height = end === 'smallest' ? box.top + box.height - at : at - box.top;
  const zone = { left: box.left, top, width: box.width, height };
  return element('g', { class: 'zone limit' }, [
    element('rect', { x: zone.left, y: top, width: zone.width, height, fill: palette.zone }),
    element('path', { d: hatch(zone, 12, 'down', round), stroke: palette.hatch }),
  ]);
}

function drawLimit(
  { box, y }: DepthFrame,
  { end, value }: Limit,
  text: string,
  fontSize: number,
  palette: Palette,
): readonly string[] {
  const at = pixelOf(y, Math.log10(value));
  const line = element('path', {
    class: 'limit',
    d: `M${round(box.left)} ${round(at)}H${round(box.left + box.width)}`,
    stroke: palette.asymptote,
    'stroke-dasharray': '6 2',
  });
  // On the near side of the line, where there is room: beyond it the frame may end.
  const up = end === 'smallest' ? -4 : fontSize + 2;
  const fits = textWidth(text, fontSize) < box.width - 8;
  const within = at + up - fontSize > box.top - 1 && at + up < box.top + box.height;
  if (!fits || !within) return [line];
  const place = { x: box.left + box.width - 5, y: at + up, 'text-anchor': 'end' };
  return [
    line,
    element('text', { class: 'label', ...place, fill: palette.text, ...seam(palette) }, [
      escapeXml(text),
    ]),
  ];
}

function drawLooked({ box, x }: DepthFrame, looked: number, palette: Palette): string {
  return element('path', {
    class: 'looked',
    d: `M${round(pixelOf(x, looked))} ${round(box.top)}V${round(box.top + box.height)}`,
    stroke: palette.text,
    'stroke-width': 1,
  });
}

/** More points than this would be a band of dots. */
const MOST_DOTS = 60;

/** A line through the layers; it ends where there is nothing left. */
function drawExpected(frame: DepthFrame, colour: string, dashed: boolean): string {
  const points = pointsOf(frame, frame.expected);
  const d = points
    .map(({ x, y, layer }, index) => {
      const joined = points[index - 1]?.layer === layer - 1;
      return `${joined ? 'L' : 'M'}${round(x)} ${round(y)}`;
    })
    .join('');
  const dots = points.length > MOST_DOTS ? [] : points;
  return [
    element('path', {
      class: 'curve',
      d,
      stroke: colour,
      'stroke-width': dashed ? 1.5 : 2,
      'stroke-dasharray': dashed ? '5 3' : undefined,
      'stroke-linejoin': 'round',
    }),
    ...dots.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 2, fill: colour })),
  ].join('');
}

/** Rings on top of the curve. */
function drawRan(frame: DepthFrame, palette: Palette): string {
  const rings = pointsOf(frame, frame.ran).map(({ x, y }) =>
    element('circle', { cx: x, cy: y, r: frame.ran.length > MOST_DOTS ? 2 : 3.2 }),
  );
  if (rings.length === 0) return '';
  const style = { class: 'ran', stroke: palette.secondDerivative, 'stroke-width': 1.5 };
  return element('g', style, rings);
}

interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly layer: number;
}

function pointsOf({ x, y }: DepthFrame, values: readonly number[]): readonly PlacedPoint[] {
  return values.flatMap((value, index) =>
    isDrawn(value)
      ? [{ x: pixelOf(x, index + 1), y: pixelOf(y, Math.log10(value)), layer: index + 1 }]
      : [],
  );
}

function drawAxisName({ frames, axis, fontSize }: DepthLayout, palette: Palette): string {
  const last = frames.at(-1);
  if (last === undefined) return '';
  const { left, width, top, height } = last.box;
  const place = { x: left + width / 2, y: top + height + 2.3 * fontSize, 'text-anchor': 'middle' };
  return element('text', { ...place, fill: palette.text }, [escapeXml(axis)]);
}
