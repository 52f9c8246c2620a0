import { fileTraits } from '../fileFacts';
import { FileSigns } from '../fileSigns';
import { Source } from '../nodes';
import { once } from '../once';
import { MOST_INNER } from '../own/functions';
import type { ActivationUse, Detection, Span } from '../use';
import { type BoundFile, bindFile } from './binding';
import type { Collected } from './collecting';
import type { StatementFacts } from './facts';
import { Feeders } from './feeders';
import { joined, located, moveDependent, roleBefore } from './joining';
import { type FileInput, isReadAlike, isSameContext, type OpenFile, opened } from './openFile';
import { ownNamesIn } from './ownNames';
import { Redo } from './redo';
import { type Settling, settle } from './settle';
import { Statements } from './statements';
import { traitsOfAll } from './traits';
import { isOnlyMoved, isTrivial } from './trivia';
import { type Edit, unchanged } from './unchanged';

export type { FileInput };

/** Where so many of a file's rows have not been read, those are read that are asked about. */
const MANY_UNREAD = 0.25;

/** Statements that are read one by one on the way to the next use: each costs a look at the file. */
const MOST_APART = 16;

/** What was read of a file before it is edited, of which all may have been asked, or nothing. */
interface Earlier {
  readonly formulas: number;
  readonly namesBefore: ReadonlySet<string> | undefined;
  /** Statements that were to be read for the sake of those that have changed. */
  readonly wanted: readonly StatementFacts[];
  /** Statements that were read while others were not. */
  readonly apart: ReadonlySet<StatementFacts>;
  /** The edit has only moved what was found: it is in comments and empty lines. */
  readonly isMoved: boolean;
}

const NOTHING_EARLIER: Earlier = {
  formulas: 0,
  namesBefore: undefined,
  wanted: [],
  apart: new Set(),
  isMoved: false,
};

/** A file whose statements are read when somebody asks what is in them, each once. */
export class FileReading {
  /** Statements that were read for what was asked. */
  read = 0;
  /** Formulas that were put into formulas, at most: there is an end to them in one file. */
  private formulas: number;
  private namesBefore: ReadonlySet<string> | undefined;
  private wanted: readonly StatementFacts[];
  private known: Detection | undefined;
  /** What was collected of all statements at once. */
  private whole: Collected | undefined;
  /** Read while others were not. */
  private readonly apart: Set<StatementFacts>;
  /** All that it shows is what was there before an edit, but for where it stands. */
  readonly isMoved: boolean;
  /** Read again after a later reading has taken over its statements. */
  private again: FileReading | undefined;
  /** Its statements are those of another text now. */
  isUsedUp = false;
  private readonly traits = once(() => fileTraits(traitsOfAll(this.file)));

  private constructor(
    readonly file: OpenFile,
    { formulas, namesBefore, wanted, apart, isMoved }: Earlier,
  ) {
    this.formulas = formulas;
    this.apart = new Set(apart);
    this.isMoved = isMoved;
    this.namesBefore = namesBefore;
    this.wanted = wanted;
  }

  /** Of which nothing has been read. */
  static of(input: FileInput): FileReading {
    const source = new Source(input.text, input.table);
    const statements = new Statements(input.table);
    const bound = bindFile(source, input.dialect, statements, [], []);
    const file = opened(input, source, statements, bound, new FileSigns(input.text));
    return new FileReading(file, NOTHING_EARLIER);
  }

  /**
   * After an edit: what it has left alone is not read again. `undefined`: it has to be read from its
   * beginning to its end. What this gives is what that would give; the earlier reading is used up.
   */
  static after(edit: Edit, before: FileReading, input: FileInput): FileReading | undefined {
    const { file: old } = before;
    if (before.formulas > MOST_INNER || !isReadAlike(input, old.input)) return undefined;
    before.useUp();
    const source = new Source(input.text, input.table);
    const statements = new Statements(input.table);
    const isComment = isTrivial(old.input.text, input.text, edit, input.dialect.language);
    const { known, moved, gone } = unchanged(
      statements,
      old.facts,
      edit,
      (place) =>
        isComment && isOnlyMoved(place, [statements, input], [old.statements, old.input], edit),
    );
    for (const each of moved) {
      // Comments in it may name other things now.
      each.mayTrain = undefined;
      each.mayMake = undefined;
      if (each.isRead) located(old.statements, each);
    }
    const bound = bindFile(source, input.dialect, statements, known, gone);
    const signs = old.signs.after(input.text, edit);
    const file = opened(input, source, statements, bound, signs);
    if (!isSameContext(file, old)) return undefined;
    const isMoved = isComment && bound.dropped.length === 0 && bound.renewed.length === 0;
    const earlier = isMoved ? before.moved() : before.changed(bound, file);
    moveDependent(file.facts, edit, moved);
    return new FileReading(file, earlier);
  }

  /** What holds of this reading in one of the same statements. */
  private moved(): Earlier {
    const { formulas, namesBefore, wanted, apart } = this;
    return { formulas, namesBefore, wanted, apart, isMoved: true };
  }

  /** What holds of this reading in one of other statements. */
  private changed({ dropped, renewed }: BoundFile, { facts }: OpenFile): Earlier {
    const { formulas, namesBefore } = this;
    const changed = [...dropped, ...renewed, ...this.apart];
    if (changed.some((each) => each.bound.hasConfiguration)) {
      changed.push(...facts.filter((each) => each.needsConfigurations));
    }
    for (const each of changed) each.change();
    const wanted = [...this.wanted, ...dropped.flatMap(({ results }) => results.wanted)];
    for (const { isRead, results } of facts) if (!isRead) wanted.push(...results.wanted);
    return { ...NOTHING_EARLIER, formulas, namesBefore, wanted };
  }

  /** All that there is in the file. */
  get detection(): Detection {
    if (this.isUsedUp && !this.known) this.known = this.afresh().detection;
    if (!this.known) {
      const { facts, statements } = this.file;
      this.readAll();
      this.known = joined(statements, facts);
    }
    return this.known;
  }

  /** Itself, or where its statements are those of another text now, what reads them as they were. */
  standing(): FileReading {
    return this.isUsedUp ? this.afresh() : this;
  }

  private afresh(): FileReading {
    this.again ??= FileReading.of(this.file.input);
    return this.again;
  }

  /** What was collected of all of a file that was never read before. */
  get collected(): Collected | undefined {
    this.readAll();
    return this.whole;
  }

  /**
   * The statements that a span is in, or touches, in the order of the file: what is in them is
   * known, without a reading of the rest where that would take a while.
   */
  placesAt({ start, end }: Span): readonly number[] {
    const { statements } = this.file;
    const places: number[] = [];
    for (let place = Math.max(0, statements.at(start - 1)); place <= statements.at(end); place++) {
      places.push(place);
    }
    return places;
  }

  /** What is in some statements, in the order of the file, as `detection` has it. */
  within(places: readonly number[], rolesOf: readonly number[] = places): Detection {
    if (this.known || this.isUsedUp) return this.detection;
    const { facts, statements } = this.file;
    if (!this.readSome(places) || !rolesOf.every((place) => this.readFollower(place))) {
      return this.detection;
    }
    const uses = places.flatMap((place): readonly ActivationUse[] => {
      const each = facts[place];
      if (!each) return [];
      const results = located(statements, each);
      const last = results.uses.at(-1);
      const role = rolesOf.includes(place) ? this.lastRole(place) : undefined;
      return last && role ? [...results.uses.slice(0, -1), { ...last, role }] : results.uses;
    });
    return { uses, rejected: [], traits: this.traits() };
  }

  /** Reads on from a statement to the next one with uses; `false` as for `readSome`. */
  private readFollower(place: number): boolean {
    const { facts } = this.file;
    if (facts[place]?.results.followedRole === undefined) return true;
    let apart = 0;
    for (let next = place + 1; next < facts.length; next++) {
      if (!facts[next]?.isRead) apart += 1;
      if (apart > MOST_APART || !this.readSome([next])) return false;
      if (facts[next]?.results.uses.length) return true;
    }
    return true;
  }

  /** The role of the last use of a statement, where the next one with uses says what it is. */
  private lastRole(place: number): ActivationUse['role'] | undefined {
    const { facts } = this.file;
    const results = facts[place]?.results;
    const following = facts.slice(place + 1).find((each) => each.results.uses.length > 0);
    return results && following && roleBefore(results, following.results);
  }

  private readAll(): void {
    const { facts, statements } = this.file;
    const pending = unread(facts);
    if (pending.length === 0 && this.apart.size === 0 && this.namesBefore) return;
    const redo = new Redo(statements, facts);
    for (const each of pending.length > facts.length / 2 ? facts : pending) redo.read(each);
    for (const { results } of pending) this.choose(redo, results.wanted);
    this.choose(redo, this.wanted);
    this.settle(redo, { namesBefore: this.namesBefore });
    // With so many formulas it may be another at which a whole reading comes to the end of them.
    if (this.formulas > MOST_INNER && !this.whole) {
      for (const each of facts) redo.read(each);
      this.settle(redo);
    }
    this.namesBefore = ownNamesIn(facts);
    this.wanted = [];
    this.apart.clear();
  }

  private choose(redo: Redo, wanted: readonly StatementFacts[]): void {
    for (const each of wanted) if (each.results.uses.length > 0) redo.choose(each);
  }

  /** `false`: all of the file has to be read for it. */
  private readSome(places: readonly number[]): boolean {
    const { facts, resolver, statements } = this.file;
    if (this.formulas > MOST_INNER) return false;
    const few = MANY_UNREAD * resolver.source.table.length;
    let rows = 0;
    for (const { isRead, place } of facts) {
      if (rows > few) break;
      if (!isRead) rows += statements.after(place) - statements.first(place);
    }
    if (rows <= few) {
      this.readAll();
      return true;
    }
    const redo = new Redo(statements, facts);
    for (const place of places) {
      const each = facts[place];
      if (each && !each.isRead) redo.read(each);
    }
    if (redo.size === 0) return true;
    const feeders = new Feeders(this.file, redo);
    feeders.grow();
    if (!feeders.isOpen) this.settle(redo, { grow: feeders.grow });
    if (feeders.isOpen) return false;
    for (const place of redo.places()) {
      const each = facts[place];
      if (each) this.apart.add(each);
    }
    return true;
  }

  private settle(redo: Redo, settling?: Settling): void {
    const collected = settle(this.file, redo, settling);
    this.read += redo.places().length;
    this.whole = redo.leavesOut ? undefined : collected;
    this.formulas = redo.leavesOut ? this.formulas + collected.own.read : collected.own.inner;
  }

  private useUp(): void {
    this.isUsedUp = true;
  }
}

function unread(facts: readonly StatementFacts[]): readonly StatementFacts[] {
  return facts.filter(({ isRead }) => !isRead);
}
