import type { Source } from '../nodes';
import type { OwnActivations } from '../own/functions';
import type { BoundSource } from './collecting';
import type { StatementFacts } from './facts';

/** What the activations are called that are defined in the statements of a file. */
export function ownNamesIn(facts: readonly StatementFacts[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { results } of facts) for (const name of results.ownNames) names.add(name);
  return names;
}

/**
 * What the activations are called that are defined in other statements than the chosen ones. In
 * those that nobody has read, only what the chosen ones name is looked at.
 */
export function namesBeside(
  { facts, resolver, statements }: BoundSource,
  own: OwnActivations,
  chosen: ReadonlySet<number>,
  references: readonly number[],
): ReadonlySet<string> {
  const beside = facts.filter(({ place }) => !chosen.has(place));
  const names = new Set(ownNamesIn(beside.filter(({ isRead }) => isRead)));
  const unread = beside.filter(({ isRead }) => !isRead);
  if (unread.length === 0) return names;
  const { dialect, dotted, source } = resolver;
  const said = new Set(references.map((row) => source.textAt(dotted.root(row))));
  for (const each of unread) {
    const range = statements.range(each.place);
    each.definitionNames ??= definitionNames(source, source.rowsOf(dialect.definitionTypes, range));
    if (!each.definitionNames.some((name) => said.has(name))) continue;
    for (const node of source.nodesOf(dialect.definitionTypes, range)) {
      const activation = own.of(node);
      if (activation) names.add(resolver.text(activation.name));
    }
  }
  return names;
}

/** A function that is a value is called what it is assigned to. */
function definitionNames(source: Source, rows: readonly number[]): readonly string[] {
  const tokens = rows.flatMap((row) => [
    source.firstChild(row),
    source.firstChild(source.parent(row)),
  ]);
  const short = tokens.filter((row) => source.after(row) === row + 1);
  return [...new Set(short.map((row) => source.textAt(row)))];
}
