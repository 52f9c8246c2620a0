import type { Interval } from './scale';

/** No wider than that a million on either side of 0 is seen, unless the curve itself begins wider. */
const WIDEST = 2e6;
/** No narrower than this, unless what happens on the curve is that small itself. */
const NARROWEST = 1e-6;
/** How much wider and narrower than it begins a view can be made in any case. */
const REACH = 1e3;
/** Share of the numbers shown below which doubles, and the digits of labels, would run out. */
const RESOLUTION = 1e-9;

/**
 * The part of the x axis that is seen, zoomed so that `about` stays where it is: a
 * factor below 1 looks closer. `home` is the view that a curve begins with; how far one
 * can go depends on it.
 */
export function zoomed(view: Interval, about: number, factor: number, home: Interval): Interval {
  const width = view[1] - view[0];
  const next = clampWidth(width * factor, about, home);
  if (!(next > 0)) {
    return view;
  }
  const share = (about - view[0]) / width;
  return kept([about - share * next, about + (1 - share) * next], home);
}

/** The view, moved along the axis by a distance in its units. */
export function moved([lo, hi]: Interval, distance: number, home: Interval): Interval {
  return Number.isFinite(distance) ? kept([lo + distance, hi + distance], home) : [lo, hi];
}

/** The view, moved as little as needed for `x` to be seen. */
export function revealing(view: Interval, x: number, home: Interval): Interval {
  const [lo, hi] = view;
  return x < lo ? moved(view, x - lo, home) : x > hi ? moved(view, x - hi, home) : view;
}

/** Whether a view, which may have been kept for long, is one that can be shown. */
export function isView(view: unknown): view is Interval {
  if (!Array.isArray(view) || view.length !== 2) {
    return false;
  }
  const [lo, hi]: readonly unknown[] = view;
  return (
    typeof lo === 'number' &&
    typeof hi === 'number' &&
    hi - lo > 0 &&
    hi - lo >= RESOLUTION * Math.max(Math.abs(lo), Math.abs(hi)) * 0.5 &&
    hi - lo < 1e200
  );
}

function clampWidth(width: number, about: number, home: Interval): number {
  const least = Math.max(
    Math.min(NARROWEST, (home[1] - home[0]) / REACH),
    RESOLUTION * Math.abs(about),
  );
  return Math.min(widest(home), Math.max(least, width));
}

function widest(home: Interval): number {
  return Math.max(WIDEST, (home[1] - home[0]) * REACH);
}

/** Moved back to where something can be on the axis. */
function kept([lo, hi]: Interval, home: Interval): Interval {
  const end = widest(home) / 2;
  const back = lo < -end ? -end - lo : hi > end ? end - hi : 0;
  return [Math.max(-end, lo + back), Math.min(end, hi + back)];
}
