import type { BoundSource } from './collecting';
import { mentioning } from './mentions';
import type { Redo } from './redo';

/** Of more than this share of a file, all of it is read. */
const MOST = 0.5;

/**
 * Chooses, with each statement that is chosen, those that may say what is found in it, or hand on
 * what it binds to others that may. Of a class or a function only attributes tell anything.
 */
export class Feeders {
  /** They are too many, or any statement may be one: all of the file has to be read. */
  isOpen = false;
  private readonly followed = new Set<number>();
  private rows = 0;

  constructor(
    private readonly file: BoundSource,
    private readonly redo: Redo,
  ) {}

  readonly grow = (): void => {
    const { facts } = this.file;
    const pending = [...this.redo.places()];
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      if (this.isOpen) return;
      if (this.followed.has(place)) continue;
      this.follow(place);
      pending.push(...this.naming(place));
    }
    for (const place of this.followed) {
      const each = facts[place];
      if (each) this.redo.choose(each);
    }
  };

  private follow(place: number): void {
    const { facts, resolver, statements } = this.file;
    this.followed.add(place);
    const { first, after } = statements.range(place);
    this.rows += after - first;
    this.isOpen ||=
      this.rows > MOST * resolver.source.table.length ||
      facts[place]?.bound.hasConfiguration === true;
  }

  /** The statements that name what a statement binds. */
  private naming(place: number): readonly number[] {
    const { facts, resolver, statements } = this.file;
    const { source } = resolver;
    const bound = (facts[place]?.bound.names ?? []).filter(({ as }) => !as.startsWith('import '));
    const definitions = bound.filter(({ as }) => as.startsWith('definition '));
    const others = bound.filter(({ as }) => !as.startsWith('definition '));
    const opens = (end: number): boolean => ATTRIBUTE.test(source.text.slice(end, end + NEAR));
    return [
      ...mentioning(source, statements, new Set(others.map(({ name }) => name))),
      ...mentioning(source, statements, new Set(definitions.map(({ name }) => name)), opens),
    ];
  }
}

/** What follows a name of which an attribute is read. */
const ATTRIBUTE = /^\s*[.[?!]/;
const NEAR = 9;
