import type { Count } from '../detect/outline/model';

/** A layer as far as depth goes. */
export type CountedLayer =
  | { readonly kind: 'weighted'; readonly depth: Count; readonly times: Count }
  | { readonly kind: Exclude<string, 'weighted'>; readonly times: Count };

/**
 * For each layer the depth that the weighted layers up to it come to; `undefined` from where on
 * it is not told.
 */
export function layerNumbers(layers: readonly CountedLayer[]): readonly (number | undefined)[] {
  let depth: number | undefined = 0;
  return layers.map((layer) => {
    const own = ownDepth(layer);
    depth = depth === undefined || own === undefined ? undefined : depth + own;
    return depth;
  });
}

/** What a layer adds to the depth; `undefined`: not told, so that the numbers end. */
export function ownDepth(layer: CountedLayer): number | undefined {
  if (layer.kind === 'unknown') return undefined;
  if (!('depth' in layer)) return 0;
  const { depth, times } = layer;
  const isTold = depth.least === depth.most && times.least === times.most;
  return isTold ? depth.least * times.least : undefined;
}
