import type { RealFunction } from './compile';

/** A point of the line, and what the function is there; NaN where that is not to be trusted. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Neighbouring doubles between which a function changes its sign, which it does somewhere
 * between `from`, where it has the given one, and `to`; both the same where it is 0 there.
 * By inverse quadratic interpolation where three values make that safe, else by halves
 * (Chandrupatla 1997, doi:10.1016/S0965-9978(96)00051-8).
 */
export function signChange(
  f: RealFunction,
  from: number,
  to: number,
  sign: number,
): readonly [before: number, after: number] {
  // The latest point, the nearest one of the other sign, and the one that was there before it.
  let [a, b] = [pointAt(f, from, sign), pointAt(f, to, -sign)];
  let c = a;
  let signAtA = sign;
  let before = Infinity;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const width = b.x - a.x;
    const middle = a.x + width / 2;
    if (middle === a.x || middle === b.x) break;
    const slow = count % 4 === 3 && Math.abs(width) > before / 2;
    if (count % 4 === 3) before = Math.abs(width);
    // At least so far from either end that both close in on the place.
    const least = (2 * Number.EPSILON * Math.abs(middle)) / Math.abs(width);
    const share = slow ? undefined : interpolated(a, b, c);
    const x =
      share === undefined || least > 0.25
        ? middle
        : a.x + Math.min(Math.max(share, least), 1 - least) * width;
    const y = f(x);
    if (y === 0) return [x, x];
    c = a;
    if (y * signAtA < 0) {
      [b, c] = [a, b];
      signAtA = -signAtA;
    }
    a = { x, y };
  }
  return signAtA === sign ? [a.x, b.x] : [b.x, a.x];
}

/** Enough to halve any interval down to neighbouring doubles, were every third step one that does. */
const MOST_STEPS = 4_400;

/** Rounded, a value may have the other sign than it should. */
function pointAt(f: RealFunction, x: number, sign: number): Point {
  const y = f(x);
  return { x, y: y * sign > 0 ? y : Number.NaN };
}

/** The share of the way from `a` to `b`, where it is safe. */
function interpolated(a: Point, b: Point, c: Point): number | undefined {
  const place = (a.x - b.x) / (c.x - b.x);
  const height = (a.y - b.y) / (c.y - b.y);
  if (!(height * height < place && (1 - height) * (1 - height) < 1 - place)) return undefined;
  const ofC = ((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * (b.y / (c.y - b.y));
  return (a.y / (b.y - a.y)) * (c.y / (b.y - c.y)) + ofC;
}
