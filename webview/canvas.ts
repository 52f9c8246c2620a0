import { element } from './dom';
import { drawingPatch } from './drawingPatch';
import { onThemeChange } from './theme';

/** A picture as markup of our own printers. */
export interface Picture {
  readonly markup: string;
  /** Called when it is on the page. */
  readonly onDrawn?: () => void;
}

/**
 * A place for a picture that is as wide as there is room; it is drawn again when the room or
 * the theme changes. `paint` gets the width in pixels; `undefined`: there is nothing to draw.
 * `brought`: a picture that its page has shown before, and that becomes what is painted.
 */
export function canvas(
  paint: (width: number) => Picture | undefined,
  brought?: SVGElement,
): {
  readonly element: HTMLElement;
  draw(): void;
} {
  const root = element('div', { class: 'surface' }, brought);
  const show = drawingPatch(root);
  let width = 0;
  let isAwaited = true;
  const draw = () => {
    const picture = width === 0 ? undefined : paint(width);
    if (picture === undefined) return;
    show(picture.markup);
    picture.onDrawn?.();
  };
  const fill = (room: number) => {
    isAwaited = false;
    if (Math.floor(room) === width) return;
    width = Math.floor(room);
    draw();
  };
  new ResizeObserver(([entry]) => fill(entry?.contentRect.width ?? 0)).observe(root);
  onThemeChange(draw);
  return {
    element: root,
    draw() {
      draw();
      if (!isAwaited) return;
      // The first time: as soon as all around it stands, a frame before the observer would tell.
      isAwaited = false;
      queueMicrotask(() => fill(root.clientWidth));
    },
  };
}
