/** How many binary digits it has: 0 for 0. */
export function bitLength(value: bigint): number {
  const size = value < 0n ? -value : value;
  if (size === 0n) return 0;
  if (size >= NEARLY_INFINITE) return 1_000 + bitLength(size >> 1_000n);
  // As a double it may have been rounded up to the next power of two.
  const exponent = exponentOf(Number(size));
  return isSafe(size) || size >> BigInt(exponent) !== 0n ? exponent + 1 : exponent;
}

const NEARLY_INFINITE = 1n << 1_000n;

const view = new DataView(new ArrayBuffer(8));

/** The largest power of two that is not above a normal number. */
function exponentOf(size: number): number {
  view.setFloat64(0, size);
  return ((view.getUint16(0) >> 4) & 0x7ff) - 1023;
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
  // From above, with as many digits as a double has.
  const drop = BigInt(Math.max(0, bitLength(value) - 100) & ~1);
  let guess = (BigInt(Math.floor(Math.sqrt(Number(value >> drop)))) + 3n) << (drop / 2n);
  for (;;) {
    const next = (guess + value / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
