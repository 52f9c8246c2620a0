import { type FloatFormat, floatFormats } from '../../math/floatFormats';
import type { LayerState } from '../../math/network/network';
import { listed } from '../../text/list';
import type { TextKey, Words } from '../../text/text';

/** Factors nearer to 1 than this are not told. */
const SAME = 0.01;

/** What becomes of signal and gradient, in sentences; by layer from the first. */
export function depthSummary(states: readonly LayerState[], words: Words): readonly string[] {
  return [
    signalSentence(states, words),
    ...signalLimits(states, words),
    gradientSentence(states, words),
    ...gradientLimits(states, words),
  ];
}

function signalSentence(states: readonly LayerState[], words: Words): string {
  const roots = states.map(({ secondMoment }) => Math.sqrt(secondMoment));
  const [first, last] = [roots[0] ?? Number.NaN, roots.at(-1) ?? Number.NaN];
  if (states.length === 1) return words('depth.signal.single', { value: rough(first) });
  const stays = roots.every((root) => Math.abs(root - first) <= SAME * first);
  return stays
    ? words('depth.signal.stays', { value: rough(first), layers: states.length })
    : words('depth.signal.goes', { first: rough(first), last: rough(last), layers: states.length });
}

function gradientSentence(states: readonly LayerState[], words: Words): string {
  const layers = states.length;
  if (layers === 1) return words('depth.gradient.one');
  const ratio = Math.sqrt(states[0]?.squaredGradient ?? Number.NaN);
  if (Math.abs(ratio - 1) <= SAME) return words('depth.gradient.stays', { layers });
  const key = ratio < 1 ? 'depth.gradient.shrinks' : 'depth.gradient.grows';
  return words(key, { layers, ratio: rough(ratio) });
}

/** Where the signal first leaves what a format holds, on its way from the first layer. */
function signalLimits(states: readonly LayerState[], words: Words): readonly string[] {
  const roots = states.map(({ secondMoment }) => Math.sqrt(secondMoment));
  const firstWhere = (crosses: (root: number) => boolean) => {
    const at = roots.findIndex(crosses);
    return at < 0 ? undefined : at + 1;
  };
  return sentences(firstWhere, { below: 'depth.signal.below', above: 'depth.signal.above' }, words);
}

/** The same for the gradient, on its way from the last layer. */
function gradientLimits(states: readonly LayerState[], words: Words): readonly string[] {
  const roots = states.map(({ squaredGradient }) => Math.sqrt(squaredGradient));
  const firstWhere = (crosses: (root: number) => boolean) => {
    const at = roots.map(crosses).lastIndexOf(true);
    return at < 0 ? undefined : at + 1;
  };
  const keys = { below: 'depth.gradient.below', above: 'depth.gradient.above' } as const;
  return sentences(firstWhere, keys, words);
}

function sentences(
  firstWhere: (crosses: (root: number) => boolean) => number | undefined,
  keys: { readonly below: TextKey; readonly above: TextKey },
  words: Words,
): readonly string[] {
  const below = byLayer(({ smallest }) => firstWhere((root) => root < smallest));
  const above = byLayer(({ largest }) => firstWhere((root) => root > largest));
  const say = (key: TextKey, found: ReadonlyMap<number, readonly FloatFormat[]>) =>
    [...found].map(([layer, formats]) =>
      words(key, { layer, formats: formatNames(formats, words) }),
    );
  return [...say(keys.below, below), ...say(keys.above, above)];
}

function byLayer(
  layerOf: (format: FloatFormat) => number | undefined,
): ReadonlyMap<number, readonly FloatFormat[]> {
  const found = new Map<number, FloatFormat[]>();
  for (const format of floatFormats) {
    const layer = layerOf(format);
    if (layer !== undefined) found.set(layer, [...(found.get(layer) ?? []), format]);
  }
  return found;
}

/** `bfloat16 and float32`. */
export function formatNames(formats: readonly FloatFormat[], words: Words): string {
  const names = formats.map(({ name }) => name);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : words('depth.and', { one: listed(words, names), other: last });
}

/** Two digits: more would claim too much of what is only expected. */
export function rough(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(2)) : value;
}
