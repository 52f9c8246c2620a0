import { ulpsFrom } from './ulps';

/** The distance of a double from a reference value; `0`, `inf` and `-inf` have to be met exactly. */
export function distance(actual: number, truth: string): number {
  const whole: Readonly<Record<string, number>> = { 0: 0, inf: Infinity, '-inf': -Infinity };
  const wanted = whole[truth];
  if (wanted === undefined) return ulpsFrom(actual, truth);
  return actual === wanted ? 0 : Infinity;
}
