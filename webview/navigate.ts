import { type Interval, valueAt } from '../src/plot/scale';
import { moved, zoomed } from '../src/plot/view';
import type { Move } from './gesture';

/** The view after a gesture, given the pixels of the ends of the x axis. */
export function viewAfter(
  view: Interval,
  { from, to, factor }: Move & { readonly kind: 'view' },
  pixels: readonly [number, number],
  home: Interval,
): Interval {
  const wider = zoomed(view, valueAt({ domain: view, pixels }, from), factor, home);
  const scale = { domain: wider, pixels };
  return from === to ? wider : moved(wider, valueAt(scale, from) - valueAt(scale, to), home);
}

/** By what a key or a button zooms. */
const STEP = 1.5;
/** Share of the view that Page Up and Page Down move. */
const PAGE = 0.5;

export type ViewStep = 'closer' | 'farther' | 'left' | 'right';

/** The view after a key or a button, which zooms about the probe where that is seen. */
export function viewAfterStep(
  view: Interval,
  step: ViewStep,
  probe: number | undefined,
  home: Interval,
): Interval {
  const [lo, hi] = view;
  const about = probe !== undefined && probe >= lo && probe <= hi ? probe : (lo + hi) / 2;
  switch (step) {
    case 'closer':
      return zoomed(view, about, 1 / STEP, home);
    case 'farther':
      return zoomed(view, about, STEP, home);
    case 'left':
      return moved(view, (lo - hi) * PAGE, home);
    case 'right':
      return moved(view, (hi - lo) * PAGE, home);
  }
}

/** What a key asks of the view, on the plot itself. */
export function stepOfKey(key: string): ViewStep | 'home' | undefined {
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
}

const KEYS: Readonly<Record<string, ViewStep | 'home'>> = {
  '+': 'closer',
  '=': 'closer',
  '-': 'farther',
  _: 'farther',
  PageUp: 'right',
  PageDown: 'left',
  r: 'home',
  R: 'home',
};
