import { TRAITS, type Trait, traitOfPath } from '../../frameworks/traits';
import { findSites } from '../sites';
import type { BoundSource } from './collecting';
import { traitsOf } from './joining';

/** All that the layers of a file show of its network, also where it has not been read. */
export function traitsOfAll(file: BoundSource): ReadonlySet<Trait> {
  const { facts, resolver, signs, statements } = file;
  const { dialect, source } = resolver;
  const traits = new Set(traitsOf(facts.filter(({ isRead }) => isRead)));
  const unread = facts.filter(({ isRead }) => !isRead);
  if (unread.length === 0) return traits;
  const possible = TRAITS.filter(signs.shows);
  for (const { place } of unread) {
    if (possible.every((trait) => traits.has(trait))) break;
    for (const row of findSites(source, dialect, [statements.range(place)]).references) {
      const path = resolver.pathAt(row)?.path;
      const trait = path === undefined ? undefined : traitOfPath(path);
      if (trait) traits.add(trait);
    }
  }
  return traits;
}
