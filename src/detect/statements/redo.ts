import type { FollowLog } from '../resolve';
import type { StatementFacts } from './facts';
import type { Statements } from './statements';

/** The statements of a file that are read again, and what is told of them meanwhile. */
export class Redo implements FollowLog {
  private readonly chosen = new Set<StatementFacts>();
  /** Those of them whose results may be others. */
  private readonly changed = new Set<StatementFacts>();
  private readonly wants = new Map<StatementFacts, Set<StatementFacts>>();

  constructor(
    private readonly statements: Statements,
    /** By place. */
    private readonly facts: readonly StatementFacts[],
  ) {}

  /** Grows until there is nothing more to be read. */
  get size(): number {
    return this.chosen.size + this.changed.size;
  }

  /** Not all of the file is read. */
  get leavesOut(): boolean {
    return this.chosen.size < this.facts.length;
  }

  /** A statement is read that has not been since it, or what it depends on, has changed. */
  read(facts: StatementFacts): void {
    this.changed.add(facts);
    this.chosen.add(facts);
  }

  /** What is found in a statement turns out to be something else: so does what depends on it. */
  change(facts: StatementFacts): void {
    const pending = [facts];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (this.changed.has(next)) continue;
      this.changed.add(next);
      if (this.facts[next.place] === next) this.chosen.add(next);
      pending.push(...next.neededBy);
    }
  }

  changeAt(place: number): void {
    const facts = this.facts[place];
    if (facts) this.change(facts);
  }

  /** A statement is to be read for the sake of others, and gives what it gave before. */
  choose(facts: StatementFacts): void {
    if (this.facts[facts.place] !== facts) return;
    if (!facts.isRead) this.read(facts);
    // What others say of it is only heard when they are read, too.
    else if (facts.isFed) this.change(facts);
    else this.chosen.add(facts);
  }

  /** The places of the chosen statements, ascending. */
  places(): readonly number[] {
    return [...this.chosen].map(({ place }) => place).sort((a, b) => a - b);
  }

  /** Before they are read. */
  begin(): void {
    this.wants.clear();
  }

  /** The statement of a row is read, too; where it is not, it will be if it may have uses. */
  isReadFor(row: number, from: number): boolean {
    const [facts, reader] = [this.of(row), this.of(from)];
    if (!facts || !reader || facts === reader) return true;
    const wanted = this.wants.get(reader) ?? new Set();
    this.wants.set(reader, wanted.add(facts));
    if (this.chosen.has(facts)) return true;
    if (!facts.isRead || facts.results.uses.length > 0) this.choose(facts);
    return false;
  }

  /** The others that had to be read for a statement. */
  wantedBy(facts: StatementFacts): readonly StatementFacts[] {
    return [...(this.wants.get(facts) ?? [])];
  }

  /** What stands at a row says what is found at another. */
  feeds(from: number, row: number): void {
    const [facts, reader] = [this.of(row), this.of(from)];
    if (!facts || !reader || facts === reader) return;
    facts.isFed = true;
    facts.need(reader);
    if (!this.changed.has(facts)) this.change(facts);
  }

  followed(from: number, to: number): void {
    const [reader, facts] = [this.of(from), this.of(to)];
    if (reader && facts && reader !== facts) reader.need(facts);
  }

  lookedForConfigurations(from: number): void {
    const reader = this.of(from);
    if (reader) reader.needsConfigurations = true;
  }

  private of(row: number): StatementFacts | undefined {
    return this.facts[this.statements.of(row)];
  }
}
