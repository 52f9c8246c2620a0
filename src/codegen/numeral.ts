import type { ConstantExpr } from '../math/expression';

/** A constant in parts: 6.1e-5 is mantissa `6.1` and power `-5`. */
export interface Numeral {
  readonly mantissa: string;
  readonly power?: string;
  readonly negative: boolean;
}

/** As it was written, or shortened to so many significant digits. */
export function numeral(constant: ConstantExpr, digits?: number): Numeral {
  const written = constant.exact ?? String(constant.value);
  const short =
    digits === undefined || written.length <= digits
      ? written
      : String(Number(constant.value.toPrecision(digits)));
  const [mantissa = '', power] = short
    .replace(/^-/, '')
    .replace('Infinity', '∞')
    .replace('e+', 'e')
    .split('e');
  const negative = constant.value < 0 || Object.is(constant.value, -0);
  return power === undefined ? { mantissa, negative } : { mantissa, power, negative };
}
