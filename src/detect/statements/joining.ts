import type { Trait } from '../../frameworks/traits';
import { fileTraits } from '../fileFacts';
import { type Move, moveBy, movedName, movedUse, shiftedName, shiftedUse } from '../moved';
import type { ActivationUse, Detection, RejectedName } from '../use';
import type { StatementFacts, StatementResults } from './facts';
import type { Statements } from './statements';
import type { Edit } from './unchanged';

/** What all statements of a file show together. */
export function joined(statements: Statements, facts: readonly StatementFacts[]): Detection {
  const uses: ActivationUse[] = [];
  const rejected: RejectedName[] = [];
  let before: StatementResults | undefined;
  for (const each of facts) {
    const results = located(statements, each);
    for (const name of results.rejected) rejected.push(name);
    if (results.uses.length === 0) continue;
    const last = uses.at(-1);
    const role = before && roleBefore(before, results);
    if (last && role !== undefined) uses[uses.length - 1] = { ...last, role };
    for (const use of results.uses) uses.push(use);
    before = results;
  }
  return { uses, rejected, traits: fileTraits(traitsOf(facts)) };
}

/** The role of the last use of a statement, where the next one with uses says what it is. */
export function roleBefore({ followedRole }: StatementResults, next: StatementResults) {
  return next.beginsOutside ? followedRole : undefined;
}

export function traitsOf(facts: readonly StatementFacts[]): ReadonlySet<Trait> {
  const traits = new Set<Trait>();
  for (const { results } of facts) for (const trait of results.traits) traits.add(trait);
  return traits;
}

/** The results of a statement, where it stands now. */
export function located(statements: Statements, facts: StatementFacts): StatementResults {
  const { results } = facts;
  const distance = statements.start(facts.place) - results.start;
  if (distance === 0) return results;
  facts.results = {
    ...results,
    start: results.start + distance,
    uses: mapped(results.uses, (use) => shiftedUse(use, distance)),
    rejected: mapped(results.rejected, (name) => shiftedName(name, distance)),
  };
  return facts.results;
}

/**
 * Moves what was found before an edit where it says something of other statements, which may stand
 * anywhere, and in those that the edit is in and has not changed; other results move with their
 * statement, when they are asked for.
 */
export function moveDependent(
  facts: readonly StatementFacts[],
  edit: Edit,
  within: ReadonlySet<StatementFacts>,
): void {
  if (edit.newEndIndex === edit.oldEndIndex) return;
  const move = moveBy(edit);
  for (const each of facts) {
    const isDependent = each.needs.size > 0 || within.has(each);
    if (each.isRead && isDependent) each.results = movedResults(each.results, move);
  }
}

function movedResults(results: StatementResults, move: Move): StatementResults {
  return {
    ...results,
    start: move(results.start),
    uses: mapped(results.uses, (use) => movedUse(use, move)),
    rejected: mapped(results.rejected, (name) => movedName(name, move)),
  };
}

/** Most statements show nothing. */
function mapped<T>(all: readonly T[], each: (one: T) => T): readonly T[] {
  return all.length === 0 ? all : all.map(each);
}
