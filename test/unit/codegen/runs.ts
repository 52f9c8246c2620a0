import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Numbers as they are recorded: JSON has no infinities. */
export type Recorded = readonly (number | string)[];

export interface FunctionRecord {
  readonly value: Recorded;
  readonly derivative?: Recorded;
}

/** What a class gave that was made with a channel for each point. */
export interface LayerRecord extends FunctionRecord {
  readonly start: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, Recorded>>;
  readonly training?: Recorded;
  readonly fan_in?: number;
  readonly fan_out?: number;
}

/** What `run.py` recorded of one library. */
export interface RunRecord {
  readonly version: string;
  readonly code: string;
  readonly results: Readonly<Record<string, FunctionRecord>>;
  readonly modules?: Readonly<Record<string, LayerRecord>>;
  readonly modulesCode?: string;
}

export const points: readonly number[] = JSON.parse(fixture('points.json'));

/** Those of layers: Maxout takes an even number of channels. */
export const channelPoints: readonly number[] = [...points, 0.25];

export function recordOf(target: string): RunRecord {
  return JSON.parse(fixture(`${target}_results.json`));
}

/** That a file holds what is printed today, and was run as it is. */
export function assertRun(file: string, printed: string, checksum: string | undefined): void {
  const text = fixture(file);
  assert.equal(printed, text, 'run the commands of test/fixtures/codegen/README.md');
  if (checksum !== undefined) {
    assert.equal(createHash('sha256').update(text).digest('hex'), checksum);
  }
}

export function numberOf(value: number | string | undefined): number {
  const names: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity };
  return typeof value === 'number' ? value : (names[value ?? ''] ?? Number.NaN);
}

export interface Tolerance {
  /** Of values in the range in which the library's numbers have all their digits. */
  readonly relative: number | undefined;
  /** Of the rest, and of derivatives, for which autograd has its own formulas. */
  readonly absolute: number;
  readonly smallest: number;
}

export function close(
  actual: number,
  expected: number,
  { relative, absolute, smallest }: Tolerance,
  x: number,
  what: string,
): void {
  if (Object.is(actual, expected) || actual === expected) return;
  const size = Math.abs(expected);
  // Far out float32 sums such as x + sqrt(x^2 + 4) cancel terms of the size of x.
  const allowed =
    size > smallest && relative !== undefined
      ? relative * size
      : absolute * Math.max(1, size, Math.abs(x) / 100);
  const error = Math.abs(actual - expected);
  assert.ok(error <= allowed, `${what} at ${x}: ${actual}, not ${expected}, off by ${error}`);
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/codegen/${name}`, import.meta.url), 'utf8');
}
