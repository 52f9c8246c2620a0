/**
 * exp by a table of 2^(j/32) and a short series (Tang, "Table-driven implementation of
 * the exponential function", 1989). The error stays below 0.52 units in the last place,
 * and only sums, products and exact scalings by powers of 2 are taken, so that the
 * bits are the same everywhere.
 */
export function exp(u: number): number {
  if (!(u <= LARGEST)) return u > LARGEST ? Infinity : Number.NaN;
  if (u < SMALLEST) return 0;
  // Adding and taking away 1.5 * 2^52 rounds to the nearest integer.
  const steps = u * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = u - steps * STEP_TOP - steps * STEP_REST;
  const series = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
  const index = steps & 31;
  const top = roots[2 * index] ?? 1;
  const rest = roots[2 * index + 1] ?? 0;
  return scaled(top + (rest + top * series), steps >> 5);
}

/** `value * 2^exponent`, rounded once also where the result is subnormal; `value` is near 1. */
function scaled(value: number, exponent: number): number {
  if (exponent > 1023) return value * power(1023) * 2;
  if (exponent >= LOWEST) return value * power(exponent);
  return value * power(exponent + 64) * power(-64);
}

function power(exponent: number): number {
  return powers[exponent - LOWEST] ?? 0;
}

/** Beyond it the result is above every double; below the other one it rounds to 0. */
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019412;

/** 32 / log 2, and log 2 / 32 in two parts, the first of 37 bits, so that multiples of it are exact. */
const STEPS_PER_UNIT = 46.16624130844683;
const STEP_TOP = 0.021660849392446835;
const STEP_REST = 5.145609244655338e-14;
const ROUNDER = 6755399441055744;

/** Exponent of the smallest normal number. */
const LOWEST = -1022;

const powers = powersOfTwo();

function powersOfTwo(): Float64Array {
  const result = new Float64Array(2046);
  let value = 2.2250738585072014e-308;
  for (let index = 0; index < result.length; index += 1, value *= 2) result[index] = value;
  return result;
}

/** 2^(j/32) for j from 0 to 31: the nearest double, and what it leaves. */
const roots = Float64Array.of(
  1.0,
  0.0,
  1.0218971486541166,
  5.109225028973444e-17,
  1.0442737824274138,
  8.551889705537965e-17,
  1.0671404006768237,
  -7.899853966841582e-17,
  1.0905077326652577,
  -3.046782079812471e-17,
  1.1143867425958924,
  1.0410278456845571e-16,
  1.1387886347566916,
  8.912812676025408e-17,
  1.1637248587775775,
  3.8292048369240935e-17,
  1.189207115002721,
  3.982015231465646e-17,
  1.215247359980469,
  -7.712630692681488e-17,
  1.241857812073484,
  4.658027591836937e-17,
  1.2690509571917332,
  2.667932131342186e-18,
  1.2968395546510096,
  2.5382502794888315e-17,
  1.3252366431597413,
  -2.8587312100388614e-17,
  1.3542555469368927,
  7.70094837980299e-17,
  1.383909881963832,
  -6.770511658794786e-17,
  Math.SQRT2,
  -9.667293313452913e-17,
  1.4451808069770467,
  -3.0237581349939873e-17,
  1.4768261459394993,
  -3.483994556892796e-17,
  1.5091644275934228,
  -1.016455327754295e-16,
  1.5422108254079407,
  7.949834809697621e-17,
  1.5759808451078865,
  -1.0136916471278304e-17,
  1.6104903319492543,
  2.4707192569797888e-17,
  1.645755478153965,
  -1.0125679913674773e-16,
  1.681792830507429,
  8.199010020581497e-17,
  1.718619298122478,
  -1.851380418263111e-17,
  1.7562521603732995,
  2.960140695448873e-17,
  1.7947090750031072,
  1.8227458427912087e-17,
  1.8340080864093424,
  3.283107224245627e-17,
  1.8741676341103,
  -6.122763413004143e-17,
  1.9152065613971474,
  -1.0619946056195963e-16,
  1.9571441241754002,
  8.960767791036668e-17,
);
