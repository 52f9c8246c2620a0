import { TRAIT_NAMES, type Trait, traitOfPath } from '../../frameworks/traits';
import { findSites } from '../sites';
import type { BoundSource } from './collecting';
import { traitsOf } from './joining';

/** All that the layers of a file show of its network, also where it has not been read. */
export function traitsOfAll({ facts, resolver, statements }: BoundSource): ReadonlySet<Trait> {
  const { dialect, source } = resolver;
  const traits = new Set(traitsOf(facts.filter(({ isRead }) => isRead)));
  const possible = new Set<Trait>();
  for (const [trait, names] of TRAIT_NAMES) if (names.test(source.text)) possible.add(trait);
  for (const { isRead, place } of facts) {
    if ([...possible].every((trait) => traits.has(trait))) break;
    if (isRead) continue;
    for (const row of findSites(source, dialect, [statements.range(place)]).references) {
      const path = resolver.pathAt(row)?.path;
      const trait = path === undefined ? undefined : traitOfPath(path);
      if (trait) traits.add(trait);
    }
  }
  return traits;
}
