import type { Layout } from '../detect/writing/writing';

/**
 * A number as a source writes it. In Python one that is whole keeps a point, by which it is
 * seen to be no count, unless there stood one without before.
 */
export function numeral(value: number, language: Layout['language'], before?: string): string {
  const size = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (size === Number.POSITIVE_INFINITY) {
    return sign + (language === 'python' ? "float('inf')" : 'Infinity');
  }
  const isWhole = Number.isInteger(size) && size < 1e21;
  const isCount = before !== undefined && /^[-+]?\d+$/.test(before.trim());
  return sign + (language === 'python' && isWhole && !isCount ? `${size}.0` : String(size));
}
