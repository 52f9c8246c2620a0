import { isConstant } from './constant';
import type { StatementFacts } from './facts';
import type { OpenFile } from './openFile';
import { namesIn } from './said';

/** What a file is taken apart with. */
export type TakenApart = Pick<OpenFile, 'facts' | 'resolver' | 'scopes' | 'statements'>;

/** A part of a file. */
export interface FilePart {
  /** A statement that is of no other part. */
  readonly own: number;
  /** Of its statements, ascending. */
  readonly places: readonly number[];
}

/**
 * A file in parts that have nothing to say to each other, in order of their own first statements.
 * Statements are of one part where one says a name that the other binds; those that give names
 * numbers and texts are of each part that says these, and the rest of one alone.
 */
export function partsOf(file: TakenApart): readonly FilePart[] {
  const binders = bindersOf(file);
  const groups = new Groups(file.facts.length);
  const constants = file.facts.map((): number[] => []);
  for (const place of file.facts.keys()) {
    for (const name of namesIn(file, place)) {
      const found = binders.get(name);
      if (found?.isConstant) constants[place]?.push(...found.places);
      else if (found) groups.join(place, found.first);
    }
  }
  return groups.all((place) => constants[place] ?? []);
}

/** The statements that bind a name for all of a file, imports aside. */
interface Binders {
  readonly first: number;
  readonly places: readonly number[];
  /** They do nothing but to give it a number or a text. */
  readonly isConstant: boolean;
}

function bindersOf(file: TakenApart): ReadonlyMap<string, Binders> {
  const places = new Map<string, number[]>();
  for (const [place, { bound }] of file.facts.entries()) {
    for (const { name, as } of bound.names) {
      if (as.startsWith('import ')) continue;
      const others = places.get(name);
      if (!others) places.set(name, [place]);
      else if (others.at(-1) !== place) others.push(place);
    }
  }
  return new Map(
    [...places].map(([name, all]) => [
      name,
      { first: all[0] ?? 0, places: all, isConstant: all.every((place) => isPlain(file, place)) },
    ]),
  );
}

/** A statement gives names numbers and texts, and says nothing else. */
function isPlain(file: TakenApart, place: number): boolean {
  const facts = file.facts[place];
  if (!facts) return false;
  facts.isConstant ??= givesConstants(file, place, facts);
  return facts.isConstant;
}

function givesConstants(file: TakenApart, place: number, { bound }: StatementFacts): boolean {
  const { resolver, scopes, statements } = file;
  if (bound.names.some(({ as }) => !as.startsWith('value '))) return false;
  const { first, after } = statements.range(place);
  const saysMore = [...namesIn(file, place)].some(
    (name) => name !== REQUIRE && !bound.distinctNames.includes(name),
  );
  if (saysMore && resolver.source.type(first + 1) !== ASSIGNMENT) return false;
  return bound.distinctNames.every((name) =>
    scopes.module
      .bindingsOf(name)
      ?.all()
      .filter(({ place: { row } }) => first <= row && row < after)
      .every((binding) => isConstant(resolver, binding)),
  );
}

/** Of `const tf = require("…")`. */
const REQUIRE = 'require';
/** In Python, with types. */
const ASSIGNMENT = 'assignment';

/** Places in groups that grow together. */
class Groups {
  /** By place, one of the same group that comes before it, or itself. */
  private readonly heads: number[];

  constructor(count: number) {
    this.heads = Array.from({ length: count }, (_, place) => place);
  }

  join(a: number, b: number): void {
    const [one, other] = [this.head(a), this.head(b)];
    this.heads[Math.max(one, other)] = Math.min(one, other);
  }

  /** The groups in order of their first places, each with what its places need. */
  all(needed: (place: number) => readonly number[]): readonly FilePart[] {
    const groups = new Map<number, Set<number>>();
    for (const place of this.heads.keys()) {
      const head = this.head(place);
      const group = groups.get(head) ?? new Set();
      groups.set(head, group.add(place));
      for (const other of needed(place)) group.add(other);
    }
    return [...groups].map(([own, group]) => ({
      own,
      places: [...group].sort((a, b) => a - b),
    }));
  }

  private head(place: number): number {
    let head = place;
    for (let next = this.heads[head] ?? head; next !== head; next = this.heads[head] ?? head) {
      this.heads[head] = this.heads[next] ?? next;
      head = next;
    }
    return head;
  }
}
