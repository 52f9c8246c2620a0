import { type Ball, fromFixed } from './ball';

/** ln 2 to within two units of 2^-places, by a sum of Machin's kind. */
export const naturalLogOfTwo = kept((places) => {
  const terms = [
    18n * arctanh(26n, places),
    -2n * arctanh(4801n, places),
    8n * arctanh(8749n, places),
  ];
  return terms.reduce((sum, term) => sum + term, 0n);
});

/** pi to within two units of 2^-places, by Machin's formula of 1706. */
export const circleConstant = kept(
  (places) => 16n * arctan(5n, places) - 4n * arctan(239n, places),
);

export function ballOfLogOfTwo(bits: number): Ball {
  return fromFixed(naturalLogOfTwo(bits), 2n, bits);
}

export function ballOfPi(bits: number): Ball {
  return fromFixed(circleConstant(bits), 2n, bits);
}

/** More places than asked for, so that what the series drops is below one unit. */
const SPARE = 24;

function kept(compute: (places: number) => bigint): (places: number) => bigint {
  const known = new Map<number, bigint>();
  return (places) => {
    const before = known.get(places);
    if (before !== undefined) return before;
    const value = compute(places + SPARE) >> BigInt(SPARE);
    known.set(places, value);
    return value;
  };
}

function arctan(divisor: bigint, places: number): bigint {
  return inverseSeries(divisor, places, -1n);
}

function arctanh(divisor: bigint, places: number): bigint {
  return inverseSeries(divisor, places, 1n);
}

/** `z + sign z^3 / 3 + z^5 / 5 + sign ...` for z = 1 / divisor. */
function inverseSeries(divisor: bigint, places: number, sign: bigint): bigint {
  const square = divisor * divisor * sign;
  let power = (1n << BigInt(places)) / divisor;
  let sum = 0n;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power /= square;
  }
  return sum;
}
