import { itemsOf, type Value } from './values';

/** A network and all that it is made of, as `modules()` gives them. */
export function modulesIn(value: Value): readonly Value[] {
  const found: Value[] = [];
  const seen = new Set<object>();
  const pending = [value];
  for (let at = pending.pop(); at; at = pending.pop()) {
    const key = at.kind === 'layer' ? at.made : 'store' in at ? at.store : at;
    if (seen.has(key)) continue;
    seen.add(key);
    if (at.kind === 'layer' || at.kind === 'object') found.push(at);
    pending.push(...partsOf(at).slice().reverse());
  }
  return found;
}

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'object':
    case 'dictionary':
      return [...value.store.values()];
    case 'choice':
      return value.options;
    case 'model':
      return [];
    default:
      return itemsOf(value) ?? [];
  }
}

/** The weights of a network's layers. */
export function weightsIn(value: Value): readonly Value[] {
  return modulesIn(value).flatMap((module) =>
    module.kind === 'layer' && module.made.spelling?.role.kind === 'weighted'
      ? [{ kind: 'weight', made: module.made, isBias: false } as const]
      : [],
  );
}
