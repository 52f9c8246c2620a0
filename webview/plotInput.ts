import type { Gesture, Move, Pointer } from './gesture';
import { move, noGesture, press, release } from './gesture';
import { wheelMove, wheelWatch } from './wheel';

export interface PlotInput {
  /** Whether a pixel is on the pinned line of the probe, which can be dragged. */
  readonly isOnProbe: (pixel: number, touch: boolean) => boolean;
  readonly onMove: (move: Move) => void;
  /** The pointer is somewhere without doing anything; `undefined`: it is not. */
  readonly onHover: (pixel: number | undefined) => void;
  readonly onClick: (pixel: number, onProbe: boolean) => void;
  readonly onDoubleClick: () => void;
}

/** Listens to pointers and the wheel over the plot, and tells what they mean. */
export function listenToPlot(plot: HTMLElement, input: PlotInput): void {
  let gesture: Gesture = noGesture;
  let clicked: { readonly pixel: number; readonly onProbe: boolean } | undefined;
  const at = ({ pointerId, clientX, clientY }: PointerEvent): Pointer => {
    const { left, top } = plot.getBoundingClientRect();
    return { id: pointerId, x: clientX - left, y: clientY - top };
  };
  const show = (onProbe: boolean) => {
    plot.classList.toggle('panning', gesture.kind === 'panning');
    plot.classList.toggle('over-probe', onProbe || gesture.kind === 'probing');
  };
  const end = (event: PointerEvent) => {
    gesture = release(gesture, event.pointerId).gesture;
    show(false);
  };

  plot.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    plot.setPointerCapture(event.pointerId);
    const pointer = at(event);
    gesture = press(gesture, pointer, input.isOnProbe(pointer.x, event.pointerType === 'touch'));
    clicked = undefined;
  });
  plot.addEventListener('pointermove', (event) => {
    const pointer = at(event);
    const moved = move(gesture, pointer);
    gesture = moved.gesture;
    if (moved.move) input.onMove(moved.move);
    const isFree = gesture.kind === 'none' && event.pointerType !== 'touch';
    input.onHover(isFree ? pointer.x : undefined);
    show(isFree && input.isOnProbe(pointer.x, false));
  });
  plot.addEventListener('pointerup', (event) => {
    const { x } = at(event);
    const onProbe = gesture.kind === 'pressed' && gesture.onProbe;
    if (release(gesture, event.pointerId).isClick) clicked = { pixel: x, onProbe };
    end(event);
  });
  plot.addEventListener('pointercancel', end);
  plot.addEventListener('pointerleave', () => input.onHover(undefined));
  plot.addEventListener('click', ({ detail }) => {
    if (clicked && detail < 2) input.onClick(clicked.pixel, clicked.onProbe);
    clicked = undefined;
  });
  plot.addEventListener('dblclick', input.onDoubleClick);

  const watch = wheelWatch();
  window.addEventListener(
    'wheel',
    (event) => {
      if (!plot.contains(event.target as Node)) watch.elsewhere(event);
    },
    { passive: true, capture: true },
  );
  plot.addEventListener(
    'wheel',
    (event) => {
      if (!watch.isForPlot(event)) return;
      event.preventDefault();
      input.onMove(wheelMove(event, event.clientX - plot.getBoundingClientRect().left));
    },
    { passive: false },
  );
}
