/** What a floating-point format of training can hold, besides 0. */
export interface FloatFormat {
  readonly name: 'float16' | 'bfloat16' | 'float32';
  /** The smallest positive number, which is subnormal. */
  readonly smallest: number;
  /** The largest finite number. */
  readonly largest: number;
}

/** From the one that holds least (IEEE 754-2019; bfloat16 has the exponents of float32). */
export const floatFormats: readonly FloatFormat[] = [
  { name: 'float16', smallest: 2 ** -24, largest: 65504 },
  { name: 'bfloat16', smallest: 2 ** -133, largest: (2 - 2 ** -7) * 2 ** 127 },
  { name: 'float32', smallest: 2 ** -149, largest: (2 - 2 ** -23) * 2 ** 127 },
];
