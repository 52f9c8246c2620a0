/** Both ends included, `lo < hi`. */
export type Interval = readonly [lo: number, hi: number];

/** A linear map between data and pixels, as plain data. For a vertical axis `pixels` descends. */
export interface Scale {
  readonly domain: Interval;
  /** Pixel of `domain[0]` and of `domain[1]`. */
  readonly pixels: readonly [number, number];
}

/** The pixel at which a value is drawn; beyond the domain it goes on in a straight line. */
export function pixelOf({ domain, pixels }: Scale, value: number): number {
  return pixels[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (pixels[1] - pixels[0]);
}

/** The value drawn at a pixel: the inverse of `pixelOf`. */
export function valueAt({ domain, pixels }: Scale, pixel: number): number {
  return domain[0] + ((pixel - pixels[0]) / (pixels[1] - pixels[0])) * (domain[1] - domain[0]);
}

/** How much of the data one pixel covers; positive. */
export function unitsPerPixel({ domain, pixels }: Scale): number {
  return Math.abs((domain[1] - domain[0]) / (pixels[1] - pixels[0]));
}

/** Whether a value lies in the interval, up to rounding in the last digits. */
export function within([lo, hi]: Interval, value: number): boolean {
  const slack = (hi - lo) * 1e-9;
  return value >= lo - slack && value <= hi + slack;
}
