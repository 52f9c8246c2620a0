/** How many binary digits it has, rounded up to a multiple of 4. */
export function bitLength(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4;
}

/** Not negative; of 0 and 0 it is 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let larger = a < 0n ? -a : a;
  let smaller = b < 0n ? -b : b;
  if (isPowerOfTwo(smaller)) {
    const twos = larger & -larger;
    return twos !== 0n && twos < smaller ? twos : smaller;
  }
  while (smaller !== 0n) {
    if (isSafe(larger) && isSafe(smaller))
      return BigInt(ofIntegers(Number(larger), Number(smaller)));
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

function ofIntegers(a: number, b: number): number {
  let larger = a;
  let smaller = b;
  while (smaller !== 0) {
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

export function isPowerOfTwo(value: bigint): boolean {
  return value > 0n && (value & (value - 1n)) === 0n;
}

const MOST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Whether the number and every one nearer to 0 is a double. */
export function isSafe(value: bigint): boolean {
  return value <= MOST_SAFE && value >= -MOST_SAFE;
}

/** The whole part of the square root of a number that is not negative. */
export function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  if (isSafe(value)) {
    const root = Math.floor(Math.sqrt(Number(value)));
    return BigInt(root * root > Number(value) ? root - 1 : root);
  }
  let guess = 1n << BigInt(bitLength(value) / 2 + 1);
  for (;;) {
    const next = (guess + value / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
