import { readFileSync, writeFileSync } from 'node:fs';
import { keyOf, type Measured, type Subject } from './subject';

/** Each network is drawn and trained anew for each of these, with points of its own. */
export const seeds = [1, 2, 3, 4, 5] as const;

/** What was measured: by subject and by name of the number, one for each seed. */
export interface Results {
  /** Version of TensorFlow.js. */
  readonly tensorflow: string;
  readonly seeds: readonly number[];
  readonly runs: Readonly<Record<string, Numbers>>;
}

/** `null`: not finite. */
type Numbers = Readonly<Record<string, readonly (number | null)[]>>;

/** Over the seeds; infinite where it was not finite. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Throws where nothing of this name was measured of the subject. */
export function valuesOf({ runs }: Results, subject: Subject, name: string): readonly number[] {
  const values = runs[keyOf(subject)]?.[name];
  if (values === undefined) throw new Error(`Nothing is known of ${keyOf(subject)}: ${name}`);
  return values.map((value) => value ?? Infinity);
}

export function spreadOf(results: Results, subject: Subject, name: string): Spread {
  const sorted = [...valuesOf(results, subject, name)].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

/** Four digits, which is more than seeds agree on. */
export function numbersOf(measured: readonly Measured[]): Numbers {
  const names = Object.keys(measured[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, measured.map((one) => kept(one[name] ?? Number.NaN))]),
  );
}

function kept(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
}

const file = new URL('results.json', import.meta.url);

export function readResults(): Results {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function writeResults(results: Results): void {
  writeFileSync(file, resultsText(results));
}

/** JSON with a line for each subject. */
export function resultsText({ runs, ...head }: Results): string {
  const lines = Object.entries(runs).map(
    ([key, numbers]) => `    ${JSON.stringify(key)}: ${JSON.stringify(numbers)}`,
  );
  const before = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  return `{\n${before.join('')}  "runs": {\n${lines.join(',\n')}\n  }\n}\n`;
}
