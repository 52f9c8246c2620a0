import type { Normalisation } from './network';

/** Numbers, a row for each input and a column for each unit. */
export interface Batch {
  readonly inputs: number;
  readonly units: number;
}

/** What numbers are normalised among each other: those of a unit, or those of an input. */
interface Group {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

function groupsOf(kind: Normalisation, { inputs, units }: Batch): readonly Group[] {
  switch (kind) {
    case 'none':
      return [];
    case 'batch':
      return Array.from({ length: units }, (_, unit) => ({
        start: unit,
        step: units,
        count: inputs,
      }));
    case 'layer':
      return Array.from({ length: inputs }, (_, input) => ({
        start: input * units,
        step: 1,
        count: units,
      }));
  }
}

/**
 * Takes the mean away and divides by the deviation, in place. What comes back does the same
 * to a gradient on its way back, in place. Where all are equal they become 0, and so does
 * the gradient.
 */
export function normalise(
  values: Float64Array,
  kind: Normalisation,
  batch: Batch,
): (gradient: Float64Array) => void {
  const groups = groupsOf(kind, batch).map((group) => ({
    ...group,
    factor: standardise(values, group),
  }));
  return (gradient) => {
    for (const group of groups) takeBack(gradient, values, group);
  };
}

function standardise(values: Float64Array, { start, step, count }: Group): number {
  let [sum, squares] = [0, 0];
  for (let at = 0, index = start; at < count; at += 1, index += step) sum += values[index] ?? 0;
  const mean = sum / count;
  for (let at = 0, index = start; at < count; at += 1, index += step) {
    const rest = (values[index] ?? 0) - mean;
    values[index] = rest;
    squares += rest * rest;
  }
  const variance = squares / count;
  // What is left of equal numbers is their rounding.
  const factor = variance > (1e-12 * mean) ** 2 ? 1 / Math.sqrt(variance) : 0;
  for (let at = 0, index = start; at < count; at += 1, index += step) {
    values[index] = (values[index] ?? 0) * factor;
  }
  return factor;
}

/** Without its mean, and without the part along the normalised values (Ioffe & Szegedy 2015). */
function takeBack(
  gradient: Float64Array,
  normalised: Float64Array,
  { start, step, count, factor }: Group & { readonly factor: number },
): void {
  let [sum, along] = [0, 0];
  for (let at = 0, index = start; at < count; at += 1, index += step) {
    const value = gradient[index] ?? 0;
    sum += value;
    along += value * (normalised[index] ?? 0);
  }
  const [mean, part] = [sum / count, along / count];
  for (let at = 0, index = start; at < count; at += 1, index += step) {
    const rest = (gradient[index] ?? 0) - mean - part * (normalised[index] ?? 0);
    gradient[index] = rest * factor;
  }
}
