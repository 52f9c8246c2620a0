import type { Framework } from '../../frameworks/table';
import { type Move, moveBy } from '../moved';
import type { StatementFacts } from '../statements/facts';
import type { EarlierNodes } from '../syntax';
import type { PartOutline } from './partOutline';
import { placed } from './placed';
import { behind, fitsBehind, type Spent, takenBetween } from './spent';

type Edit = EarlierNodes['edit'];

/** All that what a part of a file shows depends on, but for where it stands. */
export interface PartKey {
  /** Of its statements, in order. */
  readonly facts: readonly StatementFacts[];
  /** For losses and optimisers, too. */
  readonly training: boolean;
  readonly framework: Framework;
}

/** Where a part of a file stands. */
export interface PartPlace {
  /** Places of its uses among those of the file. */
  readonly uses: readonly number[];
  /** Of its last statement. */
  readonly end: number;
  /** What the parts before it have taken. */
  readonly before: Spent;
}

interface KeptPart extends PartKey, PartPlace {
  /** How often the uses in each of its statements had been found. */
  readonly readings: readonly number[];
  readonly outline: PartOutline;
}

/** Parts of a file that were run, each by a statement that is of no other. */
export class KeptParts {
  private readonly parts = new Map<StatementFacts, KeptPart>();

  keep(own: StatementFacts, key: PartKey, place: PartPlace, outline: PartOutline): void {
    const readings = key.facts.map(({ reading }) => reading);
    this.parts.set(own, { ...key, ...place, readings, outline });
  }

  /**
   * What running a part would show after edits none of which has changed its statements; `undefined`:
   * that cannot be told from what was run.
   */
  outlineOf(
    own: StatementFacts,
    key: PartKey,
    place: PartPlace,
    edits: readonly Edit[],
  ): PartOutline | undefined {
    const kept = this.parts.get(own);
    if (!kept || !isSame(kept, key)) return undefined;
    const { outline } = kept;
    const taken = takenBetween(outline.before, outline.after);
    const isWhole = outline.gaveUp === undefined && fitsBehind(kept.before, taken);
    if (!isWhole || !fitsBehind(place.before, taken)) return undefined;
    return moved(kept, place, edits, taken);
  }
}

function isSame(kept: KeptPart, { facts, training, framework }: PartKey): boolean {
  return (
    kept.training === training &&
    kept.framework === framework &&
    kept.facts.length === facts.length &&
    facts.every(
      (each, index) => each === kept.facts[index] && each.reading === kept.readings[index],
    )
  );
}

/** As it would be run where it stands now. */
function moved(kept: KeptPart, now: PartPlace, edits: readonly Edit[], taken: Spent): PartOutline {
  const { outline, before } = kept;
  const moves = movesOf(edits, kept.end);
  const isInPlace =
    moves.length === 0 &&
    before.ids === now.before.ids &&
    before.loops === now.before.loops &&
    kept.uses.every((use, index) => use === now.uses[index]);
  const { models, losses, optimisers, lsuv, gaveUp, isClosed } = outline;
  const after = behind(now.before, taken);
  const rest = { gaveUp, isClosed, before: now.before, after };
  if (isInPlace) return { models, losses, optimisers, lsuv, ...rest };
  const uses = new Map(kept.uses.map((use, index) => [use, now.uses[index] ?? use]));
  const add =
    (distance: number): Move =>
    (number) =>
      number + distance;
  const shown = placed(
    { models, losses, optimisers, lsuv },
    {
      offset: (offset) => moves.reduce((at, move) => move(at), offset),
      use: (use) => uses.get(use) ?? use,
      instance: add(now.before.ids - before.ids),
      loop: add(now.before.loops - before.loops),
    },
  );
  return { ...shown, ...rest };
}

/** Of what ends at an offset; edits behind it leave it where it is. */
function movesOf(edits: readonly Edit[], before: number): readonly Move[] {
  const moves: Move[] = [];
  let end = before;
  for (const edit of edits) {
    if (edit.startIndex >= end || edit.oldEndIndex === edit.newEndIndex) continue;
    const move = moveBy(edit);
    moves.push(move);
    end = move(end);
  }
  return moves;
}
