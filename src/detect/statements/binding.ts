import { hasConfiguration } from '../attributes';
import { isNone } from '../bindings';
import type { Dialect } from '../dialect';
import { frameworksIn } from '../fileFacts';
import type { Source } from '../nodes';
import type { ModuleBinding } from '../scope';
import { Scopes, type StatementBindings } from '../scopes';
import { type BoundFacts, type BoundName, StatementFacts } from './facts';
import { mentioning } from './mentions';
import type { Statements } from './statements';

export interface BoundFile {
  readonly scopes: Scopes;
  /** By place of the statement. */
  readonly facts: readonly StatementFacts[];
  /** Those that were bound anew. */
  readonly renewed: readonly StatementFacts[];
  /** Those that hold no more. */
  readonly dropped: readonly StatementFacts[];
}

/**
 * Binds the names of a file. `known`: by place, the facts of statements that have not changed;
 * `gone`: those of the ones that have. What mentions a name that is bound otherwise is bound anew.
 */
export function bindFile(
  source: Source,
  dialect: Dialect,
  statements: Statements,
  known: readonly (StatementFacts | undefined)[],
  gone: readonly StatementFacts[],
): BoundFile {
  const kept = [...known];
  const dropped = [...gone];
  for (;;) {
    const { scopes, facts } = bound(source, dialect, statements, kept);
    const renewed = facts.filter((_, place) => kept[place] === undefined);
    // Nothing is known that could be known otherwise: a file is read for the first time.
    if (renewed.length === facts.length) return { scopes, facts, renewed, dropped };
    const changed = namesChanged(known, facts, gone);
    let isMore = false;
    for (const place of mentioning(source.text, statements, changed)) {
      const old = kept[place];
      if (!old) continue;
      kept[place] = undefined;
      dropped.push(old);
      isMore = true;
    }
    if (!isMore) return { scopes, facts, renewed, dropped };
  }
}

function bound(
  source: Source,
  dialect: Dialect,
  statements: Statements,
  kept: readonly (StatementFacts | undefined)[],
): { readonly scopes: Scopes; readonly facts: readonly StatementFacts[] } {
  const scopes = new Scopes(source, dialect.scopeGrammar, statements);
  const facts: StatementFacts[] = [];
  for (let place = 0; place < statements.count; place++) {
    const old = kept[place];
    if (old) scopes.bindAgain(place, old.bound);
    facts.push(old ?? new StatementFacts(boundFacts(source, dialect, statements, place, scopes)));
  }
  return { scopes, facts };
}

function boundFacts(
  source: Source,
  dialect: Dialect,
  statements: Statements,
  place: number,
  scopes: Scopes,
): BoundFacts {
  const bindings: StatementBindings = scopes.bind(place);
  const { module, stars, inner } = bindings;
  const first = statements.first(place);
  return {
    rows: [...new Set(module.map(({ row }) => row - first))],
    names: module.map(boundName),
    distinctNames: [...new Set(module.map(({ name }) => name))],
    stars,
    innerStars: inner.flatMap((scope) => scope.stars ?? []),
    frameworks: frameworksIn(source, dialect, bindings),
    hasConfiguration: hasConfiguration(source, statements.range(place)),
  };
}

function boundName({ name, binding }: ModuleBinding): BoundName {
  const { kind, place } = binding;
  const what = kind === 'import' ? binding.path : kind === 'value' ? (binding.property ?? '') : '';
  // What is taken out of nothing is still taken out of something.
  const as = [kind, what, isNone(binding), place.isInModule, place.at === 0].join(' ');
  return { name, as };
}

/** Of the statements that were bound anew, the names that are bound otherwise than before. */
function namesChanged(
  known: readonly (StatementFacts | undefined)[],
  facts: readonly StatementFacts[],
  gone: readonly StatementFacts[],
): ReadonlySet<string> {
  const added = facts.filter((_, place) => known[place] === undefined);
  const changed = new Set(differing(gone, added));
  for (const [place, old] of known.entries()) {
    const now = facts[place];
    if (old && now && old !== now) for (const name of differing([old], [now])) changed.add(name);
  }
  return changed;
}

function differing(
  before: readonly StatementFacts[],
  after: readonly StatementFacts[],
): readonly string[] {
  const [old, now] = [namesOf(before), namesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => old.get(name) !== now.get(name),
  );
}

function namesOf(facts: readonly StatementFacts[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { bound } of facts) {
    for (const { name, as } of bound.names) names.set(name, `${names.get(name) ?? ''}\n${as}`);
  }
  return names;
}
