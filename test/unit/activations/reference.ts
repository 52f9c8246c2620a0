import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const fixture = new URL('../../fixtures/math.json', import.meta.url);
const sections: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(fixture, 'utf8'));

/** A section of the committed reference mathematics. */
export function reference<T>(section: string): T {
  assert.ok(section in sections, section);
  return sections[section] as T;
}

/** Within a relative error, or within `absolute` of numbers that are near 0. */
export function near(actual: number, expected: string, relative = 1e-14, absolute = 1e-17): void {
  const error = Math.abs(actual - Number(expected));
  assert.ok(
    error <= Math.max(absolute, relative * Math.abs(Number(expected))),
    `expected ${expected}, got ${actual}`,
  );
}
