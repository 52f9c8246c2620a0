import type { Histogram } from '../../math/network/histogram';
import type { LayerRun } from '../../math/network/simulate';
import type { Words } from '../../text/text';
import { rough } from './summary';

/** What one network did. */
export function runSummary(
  layers: readonly LayerRun[],
  { width, seed }: { readonly width: number; readonly seed: number },
  words: Words,
): string {
  const signal = rough(Math.sqrt(layers.at(-1)?.secondMoment ?? Number.NaN));
  const gradient = rough(Math.sqrt(layers[0]?.squaredGradient ?? Number.NaN));
  const dead = layers.map((layer) => layer.dead);
  const most = Math.max(...dead);
  const deadText =
    most === 0
      ? words('depth.ran.noneDead')
      : words('depth.ran.dead', { share: percent(most), layer: dead.indexOf(most) + 1 });
  const ran = words('depth.ran', { width, seed: String(seed), signal, gradient });
  return `${ran} ${deadText}`;
}

/** In percent, to a digit behind the point; what is not 0 is not told as 0. */
export function percent(share: number): number {
  return share > 0 ? Math.max(0.1, Number((100 * share).toFixed(1))) : 0;
}

/** How the values are spread, for those who do not see it. */
export function histogramText({ lo, hi, counts }: Histogram, words: Words): string {
  const count = counts.reduce((sum, one) => sum + one, 0);
  const most = Math.max(...counts);
  const width = (hi - lo) / counts.length;
  return words('depth.histogram.description', {
    count: String(count),
    lo: rough(lo),
    hi: rough(hi),
    mode: rough(lo + (counts.indexOf(most) + 0.5) * width),
    share: percent(most / count),
  });
}
