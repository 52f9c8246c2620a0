/** JSON has no infinities: they are written as these strings, and NaN as `null`. */
export type JsonNumber = number | 'Infinity' | '-Infinity';

/** `null` for NaN: there is no such value. −0 becomes 0. */
export function jsonNumber(value: number): JsonNumber | null {
  if (Number.isNaN(value)) {
    return null;
  }
  if (Number.isFinite(value)) {
    return value === 0 ? 0 : value;
  }
  return value > 0 ? 'Infinity' : '-Infinity';
}

/** As `jsonNumber`, for numbers that cannot be NaN. */
export function jsonReal(value: number): JsonNumber {
  return jsonNumber(value) ?? 0;
}
