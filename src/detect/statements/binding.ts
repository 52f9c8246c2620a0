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
  /** Places of known statements that are bound anew all the same. */
  const again: number[] = [];
  for (;;) {
    const { scopes, facts, renewed } = bound(source, dialect, statements, kept);
    // Nothing is known that could be known otherwise: a file is read for the first time.
    const isFirst = renewed.length === facts.length;
    const changed = isFirst ? NO_NAMES : namesChanged(known, { facts, renewed }, gone, again);
    const before = again.length;
    for (const place of mentioning(source, statements, changed)) {
      if (!kept[place]) continue;
      kept[place] = undefined;
      again.push(place);
    }
    if (again.length === before) {
      return { scopes, facts, renewed, dropped: [...gone, ...at(known, again)] };
    }
  }
}

const NO_NAMES: ReadonlySet<string> = new Set();

function at<T>(all: readonly (T | undefined)[], places: readonly number[]): readonly T[] {
  return places.flatMap((place) => all[place] ?? []);
}

type Bound = Omit<BoundFile, 'dropped'>;

function bound(
  source: Source,
  dialect: Dialect,
  statements: Statements,
  kept: readonly (StatementFacts | undefined)[],
): Bound {
  const scopes = new Scopes(source, dialect.scopeGrammar, statements);
  const facts: StatementFacts[] = [];
  const renewed: StatementFacts[] = [];
  for (let place = 0; place < statements.count; place++) {
    const old = kept[place];
    if (old) {
      scopes.bindAgain(place, old.bound);
      facts.push(old);
    } else {
      const each = new StatementFacts(boundFacts(source, dialect, statements, place, scopes));
      facts.push(each);
      renewed.push(each);
    }
  }
  return { scopes, facts, renewed };
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
  { facts, renewed }: Pick<Bound, 'facts' | 'renewed'>,
  gone: readonly StatementFacts[],
  again: readonly number[],
): ReadonlySet<string> {
  const others = new Set(at(facts, again));
  const added = renewed.filter((each) => !others.has(each));
  const changed = new Set(differing(gone, added));
  for (const place of again) {
    for (const name of differing(at(known, [place]), at(facts, [place]))) changed.add(name);
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
