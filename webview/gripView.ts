import { companionStyle } from '../src/plot/drawBeside';
import type { Grip } from '../src/plot/lineGrips';
import { element, replaceChildren, setAttributes, svgElement } from './dom';
import { covered } from './pieceEdits';
import { themePalette } from './theme';

export const gripKinds = ['shift', 'turn'] as const;

export type GripKind = (typeof gripKinds)[number];

export interface GripView {
  readonly kind: GripKind;
  readonly element: HTMLElement;
  /** In the colours that the theme has by now. */
  draw(): void;
  /** `text`: spoken in the place of the value. */
  update(place: Grip, value: number, text: string): void;
}

/** What a hand or a key does to a grip; pixels are counted down the page. */
export interface GripActions {
  readonly take: (pixel: number) => void;
  readonly moveTo: (pixel: number) => void;
  /** `keep`: false where it was not meant. */
  readonly letGo: (keep: boolean) => void;
  /** Whether the key has a meaning here. */
  readonly press: (event: KeyboardEvent) => boolean;
}

/** A square that moves a line, or a circle that turns it. */
export function gripView(
  {
    kind,
    index,
    label,
  }: { readonly kind: GripKind; readonly index: number; readonly label: string },
  { take, moveTo, letGo, press }: GripActions,
): GripView {
  const drawing = svgElement('svg', { width: SIZE, height: SIZE, 'aria-hidden': 'true' });
  const root = element(
    'div',
    {
      class: `grip grip-${kind}`,
      role: 'slider',
      tabindex: 0,
      'aria-label': label,
      'aria-orientation': 'vertical',
      title: label,
    },
    drawing,
  );
  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    root.setPointerCapture(event.pointerId);
    take(event.clientY);
  });
  root.addEventListener('pointermove', ({ pointerId, clientY }) => {
    if (root.hasPointerCapture(pointerId)) moveTo(clientY);
  });
  root.addEventListener('pointerup', ({ clientY }) => {
    moveTo(clientY);
    letGo(true);
  });
  root.addEventListener('pointercancel', () => letGo(true));
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || !press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  const draw = () => {
    const palette = themePalette();
    const { stroke } = companionStyle(index, palette);
    replaceChildren(drawing, ...marks[kind](stroke, palette.background));
  };
  draw();
  return {
    kind,
    element: root,
    draw,
    update({ left, top }, value, text) {
      root.style.translate = `${left - SIZE / 2}px ${top - SIZE / 2}px`;
      setAttributes(root, {
        'aria-valuemin': Math.min(covered.min, value),
        'aria-valuemax': Math.max(covered.max, value),
        'aria-valuenow': value,
        'aria-valuetext': text,
      });
    },
  };
}

/** In pixels: as large as a finger needs, of which the mark takes the middle. */
const SIZE = 24;
const MIDDLE = SIZE / 2;

const marks: Readonly<Record<GripKind, (stroke: string, fill: string) => readonly SVGElement[]>> = {
  shift: (stroke, fill) => [
    svgElement('rect', { x: 6.5, y: 6.5, width: 11, height: 11, rx: 2, stroke, fill, ...line }),
    svgElement('path', { d: 'M12 9v6M10 10.5l2 -2l2 2M10 13.5l2 2l2 -2', stroke, fill: 'none' }),
  ],
  turn: (stroke, fill) => [
    svgElement('circle', { cx: MIDDLE, cy: MIDDLE, r: 6, stroke, fill, ...line }),
    svgElement('path', {
      d: 'M9.5 13.5a3 3 0 1 1 3 1.5M11.5 13l1.5 2l-2.5 1',
      stroke,
      fill: 'none',
    }),
  ],
};

const line = { 'stroke-width': 1.75 };
