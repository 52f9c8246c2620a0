import { hatch } from './hatch';
import type { Palette } from './palette';
import type { Box, Frame } from './plotLayout';
import { pixelOf } from './scale';
import { element, round } from './xml';

/** All that lies behind the curves: zones, grid, frame, asymptotes and labels. */
export function drawAxes(frame: Frame, fontSize: number, palette: Palette): readonly string[] {
  const { left, top, width, height } = frame.box;
  return [
    ...frame.zones.map((zone) => drawZone(frame, zone, palette)),
    drawGrid(frame, palette),
    element('rect', { x: left, y: top, width, height, stroke: palette.frame }),
    ...drawAsymptotes(frame, palette),
    ...drawLabels(frame, fontSize, palette),
  ];
}

/** A pair of axes. */
export type Axes = Pick<Frame, 'box' | 'x' | 'y' | 'xTicks' | 'yTicks' | 'xLabels'>;

/** Thin lines at the ticks, and stronger ones where x or y is 0. */
export function drawGrid({ box, x, y, xTicks, yTicks }: Axes, palette: Palette): string {
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

/** Hatched lightly: f′ is small; densely: it is 0, in float32 at least; across: a framework gives 0. */
export const hatches = {
  soft: { spacing: 12, direction: 'down' },
  float32: { spacing: 6, direction: 'down' },
  measured: { spacing: 12, direction: 'up' },
  hard: { spacing: 6, direction: 'up' },
  dead: { spacing: 6, direction: 'up' },
} as const;

function drawZone(frame: Frame, zone: Frame['zones'][number], palette: Palette): string {
  const left = pixelOf(frame.x, zone.lo);
  const { top, height } = frame.box;
  const box: Box = { left, top, width: pixelOf(frame.x, zone.hi) - left, height };
  const { spacing, direction } = hatches[zone.kind];
  const lines = hatch(box, spacing, direction, round);
  return element('g', { class: `zone ${zone.kind}` }, [
    element('rect', { x: left, y: top, width: box.width, height, fill: palette.zone }),
    element('path', { d: lines, stroke: palette.hatch }),
  ]);
}

function drawAsymptotes(frame: Frame, palette: Palette): readonly string[] {
  const { asymptotes, levels } = frame;
  // The axis itself needs no second line.
  const lines = asymptotes.filter(({ y }) => y !== 0);
  return [
    ...lines.map((line) => drawAcross(frame, line, 'asymptote', '2 3', palette)),
    ...frame.poles.map((pole) => drawUpright(frame, pole, palette)),
    ...levels.map((line) => drawAcross(frame, line, 'level', '6 2', palette)),
  ];
}

function drawUpright({ x, box }: Frame, pole: number, palette: Palette): string {
  return element('path', {
    class: 'asymptote',
    d: `M${round(pixelOf(x, pole))} ${round(box.top)}V${round(box.top + box.height)}`,
    stroke: palette.asymptote,
    'stroke-dasharray': '2 3',
  });
}

function drawAcross(
  { x, y }: Frame,
  { y: value, from, to }: Frame['levels'][number],
  style: string,
  dashes: string,
  palette: Palette,
): string {
  const height = round(pixelOf(y, value));
  return element('path', {
    class: style,
    d: `M${round(pixelOf(x, from))} ${height}H${round(pixelOf(x, to))}`,
    stroke: palette.asymptote,
    'stroke-dasharray': dashes,
  });
}

/** Of the ticks. */
export function drawLabels(frame: Axes, fontSize: number, palette: Palette): readonly string[] {
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
