import type { Activation } from './activation';

/**
 * Activations whose id, name or an alias holds the query, best match first and
 * in the given order among equals. Case, dashes, underscores and blanks do
 * not count. A query without letters finds all.
 */
export function search(activations: readonly Activation[], query: string): readonly Activation[] {
  const wanted = normalise(query);
  return activations
    .map((activation) => ({ activation, rank: rankOf(activation, wanted) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ activation }) => activation);
}

/** Exact before beginning before inside; id and name before aliases. */
function rankOf(activation: Activation, wanted: string): number | undefined {
  const ranks = [
    rankIn(activation.id, wanted),
    rankIn(activation.name, wanted),
    ...activation.aliases.map((alias) => {
      const rank = rankIn(alias, wanted);
      return rank === undefined ? undefined : rank + 0.5;
    }),
  ].filter((rank) => rank !== undefined);
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

function rankIn(text: string, wanted: string): number | undefined {
  const position = normalise(text).indexOf(wanted);
  if (position < 0) {
    return undefined;
  }
  if (position > 0) {
    return 2;
  }
  return normalise(text).length === wanted.length ? 0 : 1;
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}
