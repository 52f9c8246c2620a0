import type { Frame, PlotLayout } from '../src/plot/plotLayout';
import { pixelOf } from '../src/plot/scale';
import { formatNumber } from '../src/text/numbers';
import type { Words } from '../src/text/text';
import type { Context } from './context';
import { element, replaceChildren, setAttributes, svgElement } from './dom';
import { type ReadFunction, type Reading, readAt, xAfterKey, xAtPixel } from './probe';

export interface ProbeView {
  /** Lies over the figure, of the same size. */
  readonly element: HTMLElement;
  /** The numbers, for a line below the figure. */
  readonly readout: HTMLElement;
  /** `x`: where the probe was left, or `undefined`. */
  update(layout: PlotLayout, shown: ReadFunction, x: number | undefined): void;
}

/** A line through both plots: it follows the pointer, a click leaves it there, keys move it, Escape takes it away. */
export function probeView({ words, dispatch }: Context): ProbeView {
  const drawing = svgElement('svg', { class: 'probe-drawing', 'aria-hidden': 'true' });
  const root = element('div', { class: 'probe', role: 'slider', tabindex: 0 }, drawing);
  const readout = element('p', { class: 'readout', 'aria-hidden': 'true' });
  let current: { layout: PlotLayout; shown: ReadFunction } | undefined;
  let left: number | undefined;
  let hovered: number | undefined;

  const draw = () => {
    if (current === undefined) return;
    const { layout, shown } = current;
    const x = hovered ?? left;
    const reading = readAt(shown, x ?? 0);
    setAttributes(drawing, { width: layout.width, height: layout.height });
    replaceChildren(drawing, ...(x === undefined ? [] : drawReading(layout, reading)));
    replaceChildren(readout, ...readoutOf(x === undefined ? undefined : reading, words));
    setAttributes(root, {
      'aria-label': words('panel.probe.label', { name: shown.name }),
      'aria-valuemin': layout.domain[0],
      'aria-valuemax': layout.domain[1],
      'aria-valuenow': left ?? 0,
      'aria-valuetext': spoken(readAt(shown, left ?? 0), words),
    });
  };
  const xUnder = (event: PointerEvent): number | undefined => {
    const { left: edge } = root.getBoundingClientRect();
    return current && xAtPixel(current.layout, current.shown, event.clientX - edge);
  };
  root.addEventListener('pointermove', (event) => {
    hovered = xUnder(event);
    if (event.buttons === 1) dispatch({ type: 'probe', x: hovered });
    else draw();
  });
  root.addEventListener('pointerleave', () => {
    hovered = undefined;
    draw();
  });
  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    root.setPointerCapture(event.pointerId);
    dispatch({ type: 'probe', x: xUnder(event) });
  });
  root.addEventListener('keydown', (event) => {
    if (current === undefined || event.ctrlKey || event.metaKey) return;
    const x = xAfterKey(event, left ?? 0, current.layout.domain);
    if (x === undefined && event.key !== 'Escape') return;
    hovered = undefined;
    dispatch({ type: 'probe', x });
    event.preventDefault();
  });
  return {
    element: root,
    readout,
    update(layout, shown, x) {
      current = { layout, shown };
      left = x;
      draw();
    },
  };
}

function drawReading(layout: PlotLayout, reading: Reading): readonly SVGElement[] {
  const [value, derivative] = layout.frames;
  const x = pixelOf(value.x, reading.x);
  const bottom = derivative.box.top + derivative.box.height;
  const slopes = new Set([reading.leftSlope, reading.rightSlope]);
  return [
    svgElement('path', { class: 'probe-line', d: `M${x} ${value.box.top}V${bottom}` }),
    ...(slopes.size === 1 ? tangent(value, reading) : []),
    ...dot(value, x, reading.value),
    ...[...slopes].flatMap((slope) => dot(derivative, x, slope)),
  ];
}

function dot({ y, box }: Frame, x: number, value: number): readonly SVGElement[] {
  const height = pixelOf(y, value);
  if (!(height >= box.top && height <= box.top + box.height)) return [];
  return [svgElement('circle', { class: 'probe-dot', cx: x, cy: height, r: 4 })];
}

/** A short piece of the tangent, of the same length at any slope. */
function tangent({ x, y }: Frame, { x: at, value, leftSlope }: Reading): readonly SVGElement[] {
  const from = [pixelOf(x, at), pixelOf(y, value)] as const;
  const along = [pixelOf(x, at + 1) - from[0], pixelOf(y, value + leftSlope) - from[1]] as const;
  const scale = 44 / Math.hypot(...along);
  if (!Number.isFinite(scale) || scale === 0) return [];
  const [right, down] = [along[0] * scale, along[1] * scale];
  const start = `M${from[0] - right} ${from[1] - down}`;
  return [svgElement('path', { class: 'probe-tangent', d: `${start}l${2 * right} ${2 * down}` })];
}

function readoutOf(reading: Reading | undefined, words: Words): readonly (Node | string)[] {
  if (reading === undefined) return [words('panel.probe.hint')];
  const pairs = [
    ['x', formatNumber(reading.x)],
    ['f', formatNumber(reading.value)],
    ['f′', slopeText(reading, words)],
  ];
  return pairs.map(([name, value]) =>
    element('span', { class: 'reading' }, element('i', {}, `${name} `), value),
  );
}

function spoken(reading: Reading, words: Words): string {
  return words('panel.probe.text', {
    x: formatNumber(reading.x),
    value: formatNumber(reading.value),
    slope: slopeText(reading, words),
  });
}

function slopeText({ leftSlope, rightSlope }: Reading, words: Words): string {
  const [left, right] = [formatNumber(leftSlope), formatNumber(rightSlope)];
  return left === right ? left : words('panel.probe.sides', { left, right });
}
