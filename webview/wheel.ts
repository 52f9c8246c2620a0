import type { Move } from './gesture';

/** What is needed of a `WheelEvent`. */
export interface Wheel {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  /** In milliseconds, on any clock. */
  readonly timeStamp: number;
}

/** Pixels of a line and of a page, by `deltaMode`. */
const UNITS = [1, 16, 400] as const;
/** Pixels of wheel that make the view twice as wide; a notch of a mouse is about 100. */
const DOUBLING = 300;
/** A trackpad reports a pinch as a wheel with Ctrl, in far smaller numbers. */
const PINCH_DOUBLING = 60;
/** No single report changes the view by more than this. */
const MOST = 2;

/** What a wheel at a pixel of the plot asks for: up and down zooms about it, sideways or with Shift moves. */
export function wheelMove(wheel: Wheel, pixel: number): Move {
  const { ctrlKey, shiftKey, deltaMode } = wheel;
  const unit = UNITS[deltaMode] ?? 1;
  const [right, down] = [wheel.deltaX * unit, wheel.deltaY * unit];
  const isSideways = !ctrlKey && (shiftKey || Math.abs(right) > Math.abs(down));
  if (isSideways) {
    // Browsers differ in whether Shift turns the wheel sideways already.
    const along = right === 0 ? down : right;
    return { kind: 'view', from: pixel, to: pixel - along, factor: 1 };
  }
  const factor = 2 ** (down / (ctrlKey ? PINCH_DOUBLING : DOUBLING));
  return {
    kind: 'view',
    from: pixel,
    to: pixel,
    factor: Math.min(MOST, Math.max(1 / MOST, factor)),
  };
}

/** A pause after which a wheel begins anew, in milliseconds. */
const PAUSE = 250;

/**
 * Tells whether a wheel is meant for the plot: not while it scrolls the page and the plot
 * only comes under the pointer. With Ctrl, and by a pinch, it always is.
 */
export function wheelWatch(): {
  /** A wheel elsewhere on the page. */
  elsewhere(wheel: Pick<Wheel, 'timeStamp'>): void;
  isForPlot(wheel: Pick<Wheel, 'ctrlKey' | 'timeStamp'>): boolean;
} {
  let scrolled = Number.NEGATIVE_INFINITY;
  return {
    elsewhere({ timeStamp }) {
      scrolled = timeStamp;
    },
    isForPlot({ ctrlKey, timeStamp }) {
      if (ctrlKey) return true;
      const isScrolling = timeStamp - scrolled < PAUSE;
      if (isScrolling) scrolled = timeStamp;
      return !isScrolling;
    },
  };
}
