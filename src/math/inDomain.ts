import type { Analysis } from './analysis';
import type { Column, RealFunction } from './compile';

/** A function of the same x only where another, of which that is known, is defined: f′ of f. */
export function whereDefined(f: RealFunction, analysis: Analysis): RealFunction {
  return analysis.domain ? (x) => (isInDomain(analysis, x) ? f(x) : Number.NaN) : f;
}

export function columnWhereDefined(column: Column, analysis: Analysis): Column {
  if (analysis.domain === undefined) return column;
  return (points) => {
    const isInside = points.map((x) => (isInDomain(analysis, x) ? 1 : Number.NaN));
    return column(points).map((value, index) => value * (isInside[index] ?? 1));
  };
}

function isInDomain({ domain = [], period }: Analysis, x: number): boolean {
  const start = domain[0]?.lo ?? 0;
  const at = period === undefined ? x : x - Math.floor((x - start) / period) * period;
  return domain.some(({ lo, hi }) => lo <= at && at <= hi);
}
