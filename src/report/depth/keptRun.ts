import type { Histogram } from '../../math/network/histogram';
import type { Network } from '../../math/network/network';
import type { LayerRun } from '../../math/network/simulate';
import { depthLimits, widths } from './settings';

/** A network that has run, as it is kept: small, and as plain text. */
export interface KeptRun {
  /** Of the network, by `networkKey`. */
  readonly key: string;
  readonly width: number;
  readonly seed: number;
  /** A line for each layer, see `packed`. */
  readonly layers: string;
}

/** More than a hundred layers with all of their histograms take. */
const MOST_LETTERS = 200_000;

/**
 * A line for each layer: its numbers, then its histograms, if it has them; between them
 * semicolons. All digits are kept.
 */
export function packed(layers: readonly LayerRun[]): string {
  return layers
    .map(({ secondMoment, squaredGradient, dead, entering, leaving }) =>
      [
        [secondMoment, squaredGradient, dead].join(' '),
        ...(entering && leaving ? [entering, leaving].map(packedHistogram) : []),
      ].join(';'),
    )
    .join('\n');
}

/** `undefined`: the text is none of `packed`. */
export function unpacked(text: string): readonly LayerRun[] | undefined {
  const layers = text.split('\n').map(unpackedLayer);
  const all = layers.flatMap((layer) => layer ?? []);
  const fits = all.length === layers.length && all.length <= depthLimits.layers.hi;
  return fits ? all : undefined;
}

/** What was kept, if it has the shape of a run; of any shape. */
export function keptRunFrom(kept: unknown): KeptRun | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { key, width, seed, layers }: { readonly [Key in keyof KeptRun]?: unknown } = kept;
  const isRun =
    typeof key === 'string' &&
    key.length <= MOST_KEY_LETTERS &&
    widths.some((one) => one === width) &&
    Number.isInteger(seed) &&
    typeof layers === 'string' &&
    layers.length <= MOST_LETTERS &&
    unpacked(layers) !== undefined;
  return isRun ? { key, width: Number(width), seed: Number(seed), layers } : undefined;
}

const MOST_KEY_LETTERS = 40;

/** Tells networks apart: two of them have the same by chance once in about 10^15 times. */
export function networkKey(network: Network): string {
  const text = JSON.stringify(network);
  return `${text.length.toString(36)}-${hash(text, 0x811c9dc5)}${hash(text, 0x1b873593)}`;
}

/** Fowler, Noll & Vo, 32 bits, from another beginning each. */
function hash(text: string, begin: number): string {
  let value = begin;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

function packedHistogram({ lo, hi, counts }: Histogram): string {
  return [lo, hi, ...counts].join(' ');
}

function unpackedLayer(line: string): LayerRun | undefined {
  const [numbers = '', ...histograms] = line.split(';');
  const [secondMoment, squaredGradient, dead, ...more] = numbersIn(numbers);
  if (secondMoment === undefined || squaredGradient === undefined || dead === undefined) {
    return undefined;
  }
  if (more.length > 0 || !(dead >= 0 && dead <= 1)) return undefined;
  const layer = { secondMoment, squaredGradient, dead };
  if (histograms.length === 0) return layer;
  const [entering, leaving, ...others] = histograms.map(unpackedHistogram);
  return entering && leaving && others.length === 0 ? { ...layer, entering, leaving } : undefined;
}

function unpackedHistogram(text: string): Histogram | undefined {
  const [lo, hi, ...counts] = numbersIn(text);
  if (lo === undefined || hi === undefined || !(lo < hi) || !Number.isFinite(hi - lo)) {
    return undefined;
  }
  const isCounted =
    counts.length > 0 && counts.every((count) => Number.isInteger(count) && count >= 0);
  return isCounted && counts.some((count) => count > 0) ? { lo, hi, counts } : undefined;
}

/** Empty where one is no number; NaN and the infinities are some. */
function numbersIn(text: string): readonly number[] {
  const words = text.split(' ');
  const isNumber = (word: string) => word === 'NaN' || (word !== '' && !Number.isNaN(Number(word)));
  return words.every(isNumber) ? words.map(Number) : [];
}
