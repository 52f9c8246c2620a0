import type { PanelLayer } from '../../protocol';

/** A layer as often as it runs, with its place in the list. */
export interface UnrolledLayer {
  readonly layer: PanelLayer;
  readonly index: number;
}

/** Layers of a loop that is not written out, as often as they run at least, and once at least. */
export function unrolled(layers: readonly PanelLayer[], most: number): readonly UnrolledLayer[] {
  const written: UnrolledLayer[] = [];
  for (let from = 0; from < layers.length; ) {
    const to = endOfLoop(layers, from);
    const body = layers.slice(from, to).map((layer, at) => ({ layer, index: from + at }));
    const times = Math.min(Math.max(1, layers[from]?.times.least ?? 1), most);
    for (let time = 0; time < times; time += 1) written.push(...body);
    from = to;
  }
  return written;
}

function endOfLoop(layers: readonly PanelLayer[], from: number): number {
  const loop = layers[from]?.loop;
  if (loop === undefined) return from + 1;
  let to = from + 1;
  while (layers[to]?.loop === loop) to += 1;
  return to;
}
