import { once } from '../once';
import { leaves } from '../statements/leaving';
import type { OpenFile } from '../statements/openFile';
import { type FilePart, partsOf } from '../statements/parts';
import { namesIn } from '../statements/said';
import type { EarlierNodes } from '../syntax';
import type { ActivationUse } from '../use';
import type { CodeReader } from './code';
import { FileCode } from './fileCode';
import { joinedParts } from './joinParts';
import { KeptParts } from './keptParts';
import type { FileOutline } from './model';
import { outlineOfPart, type PartOutline } from './partOutline';
import {
  type ModelRoom,
  otherNames,
  roomForModels,
  statementMayMake,
  statementMayTrain,
} from './room';
import { isAllSpent, NOTHING_SPENT, type Spent } from './spent';

/** Of a file without models, or one that was given up. */
export const NO_MODELS: FileOutline = { models: [], losses: [], optimisers: [], lsuv: [] };

/** A file of which all uses are known, in order. */
export interface OutlinedFile {
  readonly file: OpenFile;
  readonly uses: readonly ActivationUse[];
}

/** What is known of a file of which parts were run. */
export interface PartsRun {
  readonly parts: KeptParts;
  /** Since then. */
  readonly edits: readonly EarlierNodes['edit'][];
}

export interface WholeOutline {
  readonly outline: FileOutline;
  readonly parts: KeptParts;
}

/**
 * What a file shows of its networks: its code is run for the layers that it makes and applies, never
 * for numbers. Any file gives an outline; what cannot be followed is in it as unknown. Parts that
 * were run before, and have not changed, are not run again.
 */
export function wholeOutline(
  code: CodeReader,
  { file, uses }: OutlinedFile,
  earlier: PartsRun = NOTHING_RUN,
): WholeOutline {
  const { resolver, neighbours } = file;
  const { dialect, source } = resolver;
  const places = [...file.facts.keys()];
  const mayTrain = () => places.some((place) => statementMayTrain(file, place));
  const room = roomForModels(dialect.language, source.text, neighbours, mayTrain);
  if (!room.anything) return { outline: NO_MODELS, parts: new KeptParts() };
  const run = new WholeRun(file, new FileCode(resolver, code, uses, neighbours), room, earlier);
  const whole = { own: 0, places };
  const leavesOff = places.some((place) => leaves(file, place));
  const outlines = run.inParts(leavesOff ? [whole] : partsOf(file)) ?? run.inParts([whole]) ?? [];
  return { outline: joinedParts(outlines), parts: run.parts };
}

const NOTHING_RUN: PartsRun = { parts: new KeptParts(), edits: [] };

/** A file that is run in parts. */
class WholeRun {
  parts = new KeptParts();
  /** By place of a statement, the place of its first use; at the end, how many there are. */
  private readonly firstUses: readonly number[];
  private readonly otherNames = once(() => otherNames(this.file));

  constructor(
    private readonly file: OpenFile,
    private readonly code: FileCode,
    private readonly room: ModelRoom,
    private readonly earlier: PartsRun,
  ) {
    const firstUses = [0];
    for (const { results } of file.facts) {
      firstUses.push((firstUses.at(-1) ?? 0) + results.uses.length);
    }
    this.firstUses = firstUses;
  }

  /** `undefined`: one of them binds a name that it was not known to bind, and that others may say. */
  inParts(parts: readonly FilePart[]): readonly PartOutline[] | undefined {
    this.parts = new KeptParts();
    const outlines: PartOutline[] = [];
    let spent = NOTHING_SPENT;
    for (const part of parts) {
      if (isAllSpent(spent)) break;
      if (!this.mayShow(part)) continue;
      const outline = this.outlineOf(part, spent);
      if (parts.length > 1 && !outline.isClosed) return undefined;
      outlines.push(outline);
      spent = outline.after;
    }
    return outlines;
  }

  /** `false` only for a part that makes no layer, loss or optimiser. */
  private mayShow({ places }: FilePart): boolean {
    const { file, room } = this;
    return (
      room.unnamed ||
      places.some((place) => statementMayMake(file, place)) ||
      (this.otherNames().size > 0 && places.some((place) => this.saysOther(place)))
    );
  }

  private saysOther(place: number): boolean {
    const said = namesIn(this.file, place);
    return [...this.otherNames()].some((name) => said.has(name));
  }

  private outlineOf({ own, places }: FilePart, before: Spent): PartOutline {
    const { facts, statements } = this.file;
    const key = {
      facts: places.flatMap((place) => facts[place] ?? []),
      training: this.room.training,
      framework: this.code.likelyFramework(),
    };
    const uses = places.flatMap((place) => this.usesIn(place));
    const place = { uses, end: statements.end(places.at(-1) ?? 0), before };
    const ownFacts = facts[own];
    const known =
      ownFacts && this.earlier.parts.outlineOf(ownFacts, key, place, this.earlier.edits);
    const outline = known ?? this.run(places, before);
    if (ownFacts) this.parts.keep(ownFacts, key, place, outline);
    return outline;
  }

  private run(places: readonly number[], before: Spent): PartOutline {
    const { facts, resolver, statements } = this.file;
    const running = {
      statements: places.map((each) => resolver.source.node(statements.first(each))),
      ranges: places.map((each) => statements.range(each)),
      training: this.room.training,
    };
    const bound = new Set(places.flatMap((place) => facts[place]?.bound.distinctNames ?? []));
    return outlineOfPart(this.code, running, bound, before);
  }

  private usesIn(place: number): readonly number[] {
    const first = this.firstUses[place] ?? 0;
    const count = (this.firstUses[place + 1] ?? first) - first;
    return Array.from({ length: count }, (_, index) => first + index);
  }
}
