import { fromDecimal, fromNumber, minus, toNumber } from '../../../src/math/rational';

/** The distance of a double from a decimal number, in units in the last place of the latter. */
export function ulpsFrom(actual: number, truth: string): number {
  const [exact, found] = [fromDecimal(truth), fromNumber(actual)];
  if (exact === undefined || found === undefined) return actual === Number(truth) ? 0 : Infinity;
  const gap = minus(found, exact);
  if (gap === undefined) return Infinity;
  const distance = Math.abs(toNumber(gap));
  return distance === 0 ? 0 : distance / unitInLastPlace(toNumber(exact));
}

function unitInLastPlace(value: number): number {
  let unit = 2 ** -1074;
  while (unit * 2 ** 53 <= Math.abs(value)) unit *= 2;
  return unit;
}
