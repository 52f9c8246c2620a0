const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A number as it is shown to people: `digits` significant digits without
 * trailing zeros, the true minus sign, `∞`, and powers of ten where a plain
 * decimal would be mostly zeros (`6.1·10⁻⁵`). Whole parts are never rounded
 * away: 12345.6 is `12346`. NaN is shown as `–`.
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) {
    return '–';
  }
  if (value === 0) {
    return '0';
  }
  return (value < 0 ? '−' : '') + formatMagnitude(Math.abs(value), digits);
}

function formatMagnitude(magnitude: number, digits: number): string {
  if (magnitude === Number.POSITIVE_INFINITY) {
    return '∞';
  }
  const [mantissa = '', exponent = '0'] = magnitude.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 7) {
    return `${withoutTrailingZeros(mantissa)}·10${superscript(power)}`;
  }
  return withoutTrailingZeros(magnitude.toFixed(Math.max(0, digits - 1 - power)));
}

function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?(?<!0)0+$/, '') : decimal;
}

function superscript(power: number): string {
  const digits = [...String(Math.abs(power))].map((digit) => superscripts[Number(digit)] ?? '');
  return (power < 0 ? '⁻' : '') + digits.join('');
}
