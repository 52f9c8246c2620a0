import type { Framework } from '../../frameworks/table';
import { type At, Collector, type FoundUse } from '../collector';
import { collectDynamic } from '../dynamic';
import { methodFramework, stringContext } from '../fileFacts';
import type { FileSigns } from '../fileSigns';
import { collectInstances } from '../instances';
import { collectOwn } from '../own/collect';
import { OwnActivations } from '../own/functions';
import type { Neighbours } from '../own/neighbours';
import { collectReferences } from '../references';
import type { Resolver } from '../resolve';
import { isBeside, isOutside, roleOf } from '../role';
import { findSites } from '../sites';
import { collectStrings } from '../strings';
import type { ActivationUse } from '../use';
import { NO_RESULTS, type StatementFacts, type StatementResults } from './facts';
import { namesBeside } from './ownNames';
import type { Redo } from './redo';
import type { Statements } from './statements';

/** A file whose names are bound. */
export interface BoundSource {
  readonly resolver: Resolver;
  readonly statements: Statements;
  /** By place of the statement. */
  readonly facts: readonly StatementFacts[];
  readonly frameworks: ReadonlySet<Framework>;
  readonly signs: FileSigns;
  readonly neighbours: Neighbours;
}

export interface Collected {
  readonly collector: Collector;
  readonly own: OwnActivations;
}

/** Finds all that the chosen statements show, and what else has to be read for it. */
export function collect(file: BoundSource, redo: Redo): Collected {
  const { resolver, frameworks, signs, neighbours, statements } = file;
  const { dialect, source } = resolver;
  const places = redo.places();
  const ranges = places.map((place) => statements.range(place));
  const sites = findSites(source, dialect, ranges);
  const collector = new Collector(resolver, redo);
  const own = new OwnActivations(resolver, frameworks.size > 0, neighbours);
  const { references, calls, subscripts } = sites;
  collectReferences(collector, references, methodFramework(dialect, frameworks, signs));
  const names = namesBeside(file, own, new Set(places), references);
  collectOwn(collector, own, { ranges, references, names }, neighbours);
  collectStrings(collector, sites, stringContext(resolver, frameworks));
  collectDynamic(collector, calls, subscripts);
  collectInstances(collector, calls);
  return { collector, own };
}

/** What was found in each of the chosen statements, by place. */
export function resultsOf(
  { resolver, statements, facts }: BoundSource,
  { collector }: Collected,
  redo: Redo,
): ReadonlyMap<number, StatementResults> {
  const found = grouped(statements, collector.found, ({ token }) => token.row);
  const rejected = byPlace(statements, collector.rejected);
  const traits = byPlace(statements, collector.traits);
  const ownNames = byPlace(statements, collector.ownNames);
  return new Map(
    redo.places().map((place) => {
      const known = facts[place];
      return [
        place,
        {
          start: statements.start(place),
          ...usesOf(resolver, found.get(place) ?? []),
          rejected: rejected.get(place) ?? NO_RESULTS.rejected,
          traits: new Set(traits.get(place)),
          ownNames: new Set(ownNames.get(place)),
          wanted: known ? redo.wantedBy(known) : NO_RESULTS.wanted,
        },
      ];
    }),
  );
}

/** The uses of one statement, in order, with the roles that they play. */
function usesOf(
  resolver: Resolver,
  unordered: readonly FoundUse[],
): Pick<StatementResults, 'uses' | 'beginsOutside' | 'followedRole'> {
  const found = [...unordered].sort((a, b) => a.use.span.start - b.use.span.start);
  const uses = found.map((one, index): ActivationUse => {
    const next = found[index + 1];
    return { ...one.use, role: roleOf(resolver, one, !next || !isBeside(one, next)) };
  });
  const [first] = found;
  const last = found.at(-1);
  return {
    uses,
    beginsOutside: first !== undefined && isOutside(first),
    followedRole: last && isOutside(last) ? roleOf(resolver, last, false) : undefined,
  };
}

function byPlace<T>(statements: Statements, all: readonly At<T>[]): ReadonlyMap<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const { row, what } of all) {
    const place = statements.of(row);
    const group = groups.get(place);
    if (group) group.push(what);
    else groups.set(place, [what]);
  }
  return groups;
}

function grouped<T>(
  statements: Statements,
  all: readonly T[],
  rowOf: (one: T) => number,
): ReadonlyMap<number, T[]> {
  return byPlace(
    statements,
    all.map((what) => ({ row: rowOf(what), what })),
  );
}
