import {
  STRIP_FONT,
  STRIP_SMALL_FONT,
  type StripBox,
  type StripLayout,
} from '../src/plot/stripLayout';
import type { PanelFile } from '../src/protocol';
import { inOrder, type Strip, type StripElement } from '../src/report/strip/strip';
import { shapeOf, stripItem } from '../src/report/strip/stripItems';
import { worstOf } from '../src/report/strip/stripText';
import { type Child, replaceChildren, setAttributes, svgElement } from './dom';
import { severityIcon } from './severityIcon';
import { curveOfId, curveOfUse } from './sparklines';

/** An element of the strip and the group that it is drawn as. */
export interface Marked {
  readonly element: StripElement;
  readonly node: SVGGElement;
}

export interface StripNames {
  readonly id: string;
  readonly spoken: (element: StripElement) => string;
}

/** Fills a picture with a strip, and returns its elements in the order of the keys. */
export function drawStrip(
  svg: SVGSVGElement,
  { elements }: Strip,
  layout: StripLayout,
  file: PanelFile,
  names: StripNames,
): readonly Marked[] {
  const { width, height, axis } = layout;
  const marked: Marked[] = [];
  const add = (one: StripElement, box: StripBox, drawn: readonly Child[]): void => {
    marked.push({ element: one, node: optionOf(one, box, drawn, file, names, marked.length) });
  };
  elements.forEach((one, index) => {
    one.branches.forEach((branch, at) => {
      const boxes = layout.arcs[index]?.[at]?.boxes ?? [];
      inOrder(branch).forEach((beside, position) => {
        const box = boxes[position];
        if (box) add(beside, box, drawChip(beside, box, file));
      });
    });
    const box = layout.boxes[index];
    if (box) add(one, box, drawElement(one, box, file));
  });
  setAttributes(svg, { width, height, viewBox: `0 0 ${String(width)} ${String(height)}` });
  replaceChildren(
    svg,
    svgElement('path', { class: 'strip-axis', d: `M${axis.from} ${axis.y}H${axis.to}` }),
    ...layout.arcs.flat().map(({ path }) => svgElement('path', { class: 'strip-arc', d: path })),
    ...layout.brackets.map(drawBracket),
    ...marked.map(({ node }) => node),
  );
  return marked;
}

function optionOf(
  one: StripElement,
  box: StripBox,
  drawn: readonly Child[],
  { findings }: PanelFile,
  { id, spoken }: StripNames,
  index: number,
): SVGGElement {
  const worst = worstOf(one.findings, findings);
  return svgElement(
    'g',
    {
      role: 'option',
      id: `${id}-${String(index)}`,
      class: `strip-element strip-${one.kind}`,
      'aria-label': spoken(one),
    },
    // All of it can be pointed at, and a ring around it shows where the keys are.
    rect({ ...grown(box, 3), ring: true }),
    ...drawn,
    worst && markAt(shapeOf(one.kind) === 'curve' ? squareIn(box) : box, severityIcon(worst, 15)),
  );
}

/** Between texts a space, which is not drawn: read together they are no single word. */
function drawElement(one: StripElement, box: StripBox, file: PanelFile): readonly Child[] {
  const { lines } = stripItem(one);
  switch (shapeOf(one.kind)) {
    case 'bar':
      return [rect(box), turned(lines[0] ?? '', box)];
    case 'curve':
      return drawCurve(one, lines[0] ?? '', box, file);
    case 'circle':
      return [rect({ ...box, round: box.height / 2 }), line(lines[0] ?? '', box, 0.5, STRIP_FONT)];
    default:
      return [
        rect(box),
        ...lines.flatMap((text, at) => [' ', boxLine(text, at, lines.length, box)]),
      ];
  }
}

function boxLine(text: string, at: number, count: number, box: StripBox): SVGElement {
  const share = count === 1 ? 0.5 : at === 0 ? 0.34 : 0.7;
  const drawn = line(text, box, share, at === 0 ? STRIP_FONT : STRIP_SMALL_FONT);
  drawn.classList.add(at === 0 ? 'strip-name' : 'strip-sizes');
  return drawn;
}

/** The curve in a square, and its name below. */
function drawCurve(
  one: StripElement,
  name: string,
  box: StripBox,
  file: PanelFile,
): readonly SVGElement[] {
  const square = squareIn(box);
  const below = { ...box, y: square.y + square.height, height: 15 };
  return [...drawSquare(one, square, 6, file), line(name, below, 0.6, STRIP_SMALL_FONT)];
}

/** The curve of an activation that is known, in a frame of its own. */
function drawSquare(
  one: StripElement,
  square: StripBox,
  margin: number,
  file: PanelFile,
): readonly SVGElement[] {
  const size = { width: square.width, height: square.height, margin };
  const item = one.use === undefined ? undefined : file.uses[one.use];
  const path = item ? curveOfUse(item, size) : curveOfId(one.activation ?? '', size);
  return [
    rect({ ...square, round: margin }),
    path === ''
      ? line('?', square, 0.5, STRIP_FONT)
      : svgElement('path', {
          class: 'strip-curve',
          d: path,
          transform: `translate(${String(square.x)} ${String(square.y)})`,
        }),
  ];
}

function squareIn({ x, y, width, height }: StripBox): StripBox {
  // A chip beside the row is as small as it is.
  const side = Math.min(44, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}

/** Beside the row there is no room for names: curves and shapes tell what is what. */
function drawChip(one: StripElement, box: StripBox, file: PanelFile): readonly SVGElement[] {
  switch (shapeOf(one.kind)) {
    case 'curve':
      return drawSquare(one, box, 4, file);
    case 'box':
      return [rect({ ...box, round: 2 })];
    case 'bar':
      return [rect({ ...box, x: box.x + 4, width: 5, round: 1 })];
    default:
      return [rect({ ...box, round: box.height / 2 })];
  }
}

function drawBracket({ x, y, width, text }: StripLayout['brackets'][number]): SVGElement {
  const label = svgElement(
    'text',
    { x: x + width / 2, y: y + 15, 'text-anchor': 'middle', 'font-size': STRIP_FONT },
    text,
  );
  return svgElement(
    'g',
    { class: 'strip-bracket' },
    svgElement('path', { d: `M${x} ${y - 4}v4h${width}v-4` }),
    label,
  );
}

function rect({
  x,
  y,
  width,
  height,
  round = 4,
  ring = false,
}: StripBox & { readonly round?: number; readonly ring?: boolean }): SVGElement {
  return svgElement('rect', {
    class: ring ? 'strip-ring' : 'strip-body',
    x,
    y,
    width,
    height,
    rx: round,
  });
}

function line(
  text: string,
  { x, y, width, height }: StripBox,
  share: number,
  size: number,
): SVGElement {
  return svgElement(
    'text',
    {
      x: x + width / 2,
      y: y + height * share + size * 0.36,
      'text-anchor': 'middle',
      'font-size': size,
    },
    text,
  );
}

/** Read from bottom to top. */
function turned(text: string, { x, y, width, height }: StripBox): SVGElement {
  const [middle, bottom] = [x + width / 2 + STRIP_SMALL_FONT * 0.36, y + height / 2];
  return svgElement(
    'text',
    {
      transform: `translate(${String(middle)} ${String(bottom)}) rotate(-90)`,
      'text-anchor': 'middle',
      'font-size': STRIP_SMALL_FONT,
    },
    text,
  );
}

/** On the upper right corner, over a spot of the background. */
function markAt({ x, y, width }: StripBox, mark: SVGSVGElement): SVGElement {
  const [left, top] = [x + width - 9, y - 7];
  setAttributes(mark, { x: left, y: top });
  return svgElement(
    'g',
    { class: 'strip-mark' },
    svgElement('circle', { cx: left + 7.5, cy: top + 7.5, r: 8.5 }),
    mark,
  );
}

function grown({ x, y, width, height }: StripBox, by: number): StripBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
