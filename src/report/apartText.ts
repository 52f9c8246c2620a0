import type { Farthest, Stretch } from '../math/apart';
import { formatNumber } from '../text/numbers';
import type { TextKey, Words } from '../text/text';

/** The largest distance and where it is: `0.08333 at x = ±2.5`, `0.29 for x < 0`, `none`. */
export function farthestText(farthest: Farthest, say: Words): string {
  const { size, proven, towards } = farthest;
  if (size === 0 && proven) return say('apart.none');
  if (!proven) {
    return size > 0
      ? joined([say('apart.sampled', { size }), ...placesOf(farthest, say)], ', ')
      : say('apart.unknown');
  }
  if (size === Infinity) return say('apart.unbounded', { ends: endsText(towards, say) });
  const places = placesOf(farthest, say);
  return places.length === 0
    ? formatNumber(size)
    : say('apart.reached', { size, places: joined(places, ', ') });
}

function placesOf({ at, along, beside, towards }: Farthest, say: Words): readonly string[] {
  const stretches = along.map((stretch) => stretchText(stretch, say));
  return [
    ...pointsText(at, 'apart.at', 'apart.atBoth', say),
    ...(along.length === 0
      ? []
      : [say('apart.along', { stretches: joined(stretches, say('apart.and')) })]),
    ...pointsText(beside, 'apart.beside', 'apart.besideBoth', say),
    ...(towards.length === 0 ? [] : [say('apart.towards', { ends: endsText(towards, say) })]),
  ];
}

/** More points than these are seldom wanted: a wave has one a period. */
const MOST_POINTS = 6;

function pointsText(
  points: readonly number[],
  several: TextKey,
  both: TextKey,
  say: Words,
): readonly string[] {
  const [first = 0, second = 0] = points;
  if (points.length === 0) return [];
  if (points.length === 2 && second > 0 && formatNumber(-first) === formatNumber(second)) {
    return [say(both, { point: second })];
  }
  const shown = points.slice(0, MOST_POINTS).map((point) => formatNumber(point));
  const rest = points.length > MOST_POINTS ? ['…'] : [];
  return [say(several, { points: joined([...shown, ...rest], ', ') })];
}

function stretchText({ lo, hi }: Stretch, say: Words): string {
  const [from, to] = [formatNumber(lo), formatNumber(hi)];
  if (lo === -Infinity) return hi === Infinity ? say('apart.everywhere') : `x < ${to}`;
  return hi === Infinity ? `x > ${from}` : `${from} < x < ${to}`;
}

function endsText(towards: Farthest['towards'], say: Words): string {
  return joined(
    towards.map((side) => say(`apart.${side}`)),
    say('apart.and'),
  );
}

function joined(texts: readonly string[], by: string): string {
  return texts.join(by);
}
