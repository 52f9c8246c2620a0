import type { Zone } from '../src/plot/zones';
import { listed } from '../src/text/list';
import { formatNumber } from '../src/text/numbers';
import type { Words } from '../src/text/text';

export type ZoneKind = Zone['kind'];

/** A part of the x axis. */
export type Stretch = Pick<Zone, 'lo' | 'hi'>;

/** In the order in which they are listed. */
export const zoneKinds: readonly ZoneKind[] = ['soft', 'float32', 'measured', 'hard', 'dead'];

/** Where zones of one kind, or other stretches, are: `where x < −2.303`, `where |x| > 2.063`, `where −0.5 < x < 0.5`, `everywhere`. */
export function zonesText(zones: readonly Stretch[], words: Words): string {
  if (zones.length === 0) return '';
  if (zones.some(({ lo, hi }) => lo === -Infinity && hi === Infinity)) {
    return words('panel.zone.everywhere');
  }
  const mirrored = mirroredFrom(zones);
  const places =
    mirrored === undefined
      ? listed(
          words,
          zones.map((zone) => zoneText(zone, words)),
        )
      : words('panel.zone.beyond', { x: formatNumber(mirrored) });
  return words('panel.zone.where', { places });
}

function zoneText({ lo, hi }: Stretch, words: Words): string {
  const ends = { lo: formatNumber(lo), hi: formatNumber(hi) };
  if (lo === -Infinity) return words('panel.zone.xTo', ends);
  return words(hi === Infinity ? 'panel.zone.xFrom' : 'panel.zone.xFromTo', ends);
}

/** The distance from 0 beyond which the zones lie on both sides, if that is all they do. */
function mirroredFrom(zones: readonly Stretch[]): number | undefined {
  const [left, right] = zones;
  if (zones.length !== 2 || left === undefined || right === undefined) return undefined;
  const areTails = left.lo === -Infinity && right.hi === Infinity;
  const same = formatNumber(-left.hi) === formatNumber(right.lo);
  return areTails && same && right.lo > 0 ? right.lo : undefined;
}
