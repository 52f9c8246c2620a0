import type { Trait } from '../../frameworks/traits';
import { fileTraits } from '../fileFacts';
import { type Move, movedName, movedUse } from '../moved';
import type { ActivationUse, Detection, RejectedName } from '../use';
import type { StatementFacts, StatementResults } from './facts';

/** What all statements of a file show together. */
export function joined(facts: readonly StatementFacts[]): Detection {
  const uses: ActivationUse[] = [];
  const rejected: RejectedName[] = [];
  const traits = new Set<Trait>();
  let before: StatementResults | undefined;
  for (const { results } of facts) {
    for (const trait of results.traits) traits.add(trait);
    for (const name of results.rejected) rejected.push(name);
    if (results.uses.length === 0) continue;
    const last = uses.at(-1);
    const role = before?.followedRole;
    if (last && role !== undefined && results.beginsOutside) {
      uses[uses.length - 1] = { ...last, role };
    }
    for (const use of results.uses) uses.push(use);
    before = results;
  }
  return { uses, rejected, traits: fileTraits(traits) };
}

/** Moves what was found before an edit; `end`: where the edit ends in the text before it. */
export function moveResults(facts: StatementFacts, end: number, move: Move): void {
  const { results } = facts;
  const { uses, rejected } = results;
  if (uses.length === 0 && rejected.length === 0) return;
  const last = uses.at(-1)?.span.start ?? rejected.at(-1)?.span.start ?? 0;
  // What it says of others may stand anywhere.
  if (last < end && facts.needs.size === 0) return;
  facts.results = {
    ...results,
    uses: uses.map((use) => movedUse(use, move)),
    rejected: rejected.map((name) => movedName(name, move)),
  };
}
