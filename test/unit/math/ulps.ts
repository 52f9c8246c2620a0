/**
 * The distance of a double from a decimal number, in units in the last place of the
 * latter. In integers, and with nothing from the code under test.
 */
export function ulpsFrom(actual: number, truth: string): number {
  if (!Number.isFinite(actual)) return actual === Number(truth) ? 0 : Infinity;
  const [mantissa, exponent] = binary(actual);
  const [digits, places] = decimal(truth);
  const [, unit] = binary(Number(truth));
  // |actual - truth| / 2^unit, with everything scaled up to integers.
  const scale = BigInt(Math.max(0, -exponent, -unit));
  const ten = 10n ** BigInt(Math.max(0, places));
  const found = mantissa * shifted(exponent, scale) * ten;
  const wanted = digits * 10n ** BigInt(Math.max(0, -places)) * (1n << scale);
  const gap = found > wanted ? found - wanted : wanted - found;
  return Number((gap * 1_000_000n) / (shifted(unit, scale) * ten)) / 1_000_000;
}

function shifted(exponent: number, scale: bigint): bigint {
  return 1n << (BigInt(exponent) + scale);
}

/** `[m, e]` with value `m 2^e` and 2^e the unit in the last place. */
function binary(value: number): readonly [bigint, number] {
  const bits = new BigUint64Array(new Float64Array([value]).buffer)[0] ?? 0n;
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  return [bits >> 63n === 1n ? -mantissa : mantissa, Math.max(biased, 1) - 1075];
}

/** `[d, p]` with value `d 10^-p`. */
function decimal(text: string): readonly [bigint, number] {
  const [significand = '0', exponent = '0'] = text.split('e');
  const [whole = '0', fraction = ''] = significand.split('.');
  return [BigInt(`${whole}${fraction}`), fraction.length - Number(exponent)];
}
