import { type Breaking, breaksOf, startOf, xAfterKey, xAtPixel } from '../src/picture/probe';
import type { PlotLayout } from '../src/plot/plotLayout';
import { type Interval, pixelOf } from '../src/plot/scale';
import { revealing } from '../src/plot/view';
import type { Context } from './context';
import type { Move } from './gesture';
import { stepOfKey, type ViewStep, viewAfter, viewAfterStep } from './navigate';
import { listenToPlot } from './plotInput';
import { resolved } from './probeText';

/** What is to be seen, and what is drawn of it. */
export interface Seen {
  readonly layout: PlotLayout;
  readonly shown: Breaking;
  /** The part of the x axis that is looked at, and the one that the curve begins with. */
  readonly view: Interval;
  readonly home: Interval;
  /** Where the probe is pinned. */
  readonly probe: number | undefined;
}

/** What moving and pinning is told to, which may happen more than once a frame. */
export interface PlotTarget {
  readonly pin: (x: number | undefined) => void;
  /** `undefined`: at what the curve begins with. */
  readonly look: (view: Interval | undefined) => void;
}

export interface PlotControl {
  update(seen: Seen): void;
  /** By a button. */
  step(step: ViewStep | 'home'): void;
}

/** Near enough to the pinned line, in pixels, to take hold of it: with a mouse, with a finger. */
const holds = { mouse: 6, touch: 18 } as const;

/**
 * Turns what pointers, wheel and keys do on the plot into actions. More than one may happen
 * before the next frame: each begins where the one before it has led, not at what is drawn.
 */
export function plotControl(
  plot: HTMLElement,
  { words, announce }: Pick<Context, 'words' | 'announce'>,
  target: PlotTarget,
  onHover: (pixel: number | undefined) => void,
): PlotControl {
  let seen: Seen | undefined;
  let probeBeforeClick: number | undefined;

  const pin = (x: number | undefined) => {
    if (seen) seen = { ...seen, probe: x };
    target.pin(x);
  };
  const look = (view: Interval | undefined) => {
    if (seen) seen = { ...seen, view: view ?? seen.home };
    target.look(view);
  };
  const step = (asked: ViewStep | 'home') => {
    if (seen === undefined) return;
    const { view, home, probe } = seen;
    const next = asked === 'home' ? home : viewAfterStep(view, asked, probe, home);
    look(asked === 'home' ? undefined : next);
    const [from = '', to = ''] = next.map((end) => resolved(end, next[1] - next[0]));
    announce(words('panel.figure.view', { from, to }));
  };
  const follow = (move: Move) => {
    if (seen === undefined) return;
    const { layout, shown, view, home } = seen;
    if (move.kind === 'probe') pin(xAtPixel(layout, shown, move.to));
    else look(viewAfter(view, move, layout.frames[0].x.pixels, home));
  };

  listenToPlot(plot, {
    onHover,
    onMove: follow,
    isOnProbe(pixel, touch) {
      if (seen?.probe === undefined) return false;
      const at = pixelOf(seen.layout.frames[0].x, seen.probe);
      return Math.abs(at - pixel) <= (touch ? holds.touch : holds.mouse);
    },
    onClick(pixel, onProbe) {
      if (seen === undefined) return;
      probeBeforeClick = seen.probe;
      pin(onProbe ? undefined : xAtPixel(seen.layout, seen.shown, pixel));
    },
    onDoubleClick() {
      // What its first click has done to the probe was not meant.
      pin(probeBeforeClick);
      look(undefined);
    },
  });
  /** Whether the key has a meaning here. */
  const actOnKey = (event: KeyboardEvent, { view, home, probe, shown }: Seen): boolean => {
    const asked = event.altKey ? undefined : stepOfKey(event.key);
    if (asked !== undefined) {
      step(asked);
      // A page is a large step of the slider as well: the probe goes along.
      const paged = seen && (asked === 'left' || asked === 'right') ? seen.view[0] - view[0] : 0;
      if (probe !== undefined && paged !== 0) pin(probe + paged);
      return true;
    }
    if (event.key === 'Escape') {
      pin(undefined);
      return probe !== undefined;
    }
    const x = xAfterKey(event, probe ?? startOf(view), view, breaksOf(shown));
    if (x === undefined) return false;
    pin(x);
    const revealed = revealing(view, x, home);
    if (revealed !== view) look(revealed);
    return true;
  };
  plot.addEventListener('keydown', (event) => {
    if (seen === undefined || event.ctrlKey || event.metaKey) return;
    if (actOnKey(event, seen)) event.preventDefault();
  });
  return {
    step,
    update(next) {
      seen = next;
    },
  };
}
