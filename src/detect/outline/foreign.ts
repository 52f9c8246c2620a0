import type { ForeignModel } from '../own/neighbours';
import type { ActivationUse } from '../use';
import type { Layer, ModelOutline } from './model';

/** The models of a file as others that import them see them, by name; of one with several outputs, none. */
export function foreignModels(
  models: readonly ModelOutline[],
  uses: readonly ActivationUse[],
): ReadonlyMap<string, ForeignModel> {
  const found = new Map<string, ForeignModel>();
  const several = new Set<string>();
  for (const { name, layers } of models) {
    if (name === undefined) continue;
    if (found.has(name)) several.add(name);
    found.set(name, { kind: 'model', layers: layers.map((layer) => withoutUse(layer, uses)) });
  }
  return new Map([...found].filter(([name, { layers }]) => !several.has(name) && endsOnce(layers)));
}

function endsOnce(layers: readonly Layer[]): boolean {
  const last = layers.at(-1);
  return last?.kind === 'output' && last.others.length === 0;
}

/** Of a function of that file's own, what it equals is all that can be told elsewhere. */
function withoutUse(layer: Layer, uses: readonly ActivationUse[]): Layer {
  if (layer.kind !== 'activation') return layer;
  const use = layer.use === undefined ? undefined : uses[layer.use];
  return { ...layer, use: undefined, activation: use?.equals ?? layer.activation };
}
