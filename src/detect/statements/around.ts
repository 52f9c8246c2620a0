import type { Binding } from '../bindings';
import { isConstant } from './constant';
import { mentioning } from './mentions';
import type { OpenFile } from './openFile';
import { namesIn } from './said';

/** What a file is asked for its parts with. */
type File = Pick<OpenFile, 'facts' | 'resolver' | 'scopes' | 'signs' | 'statements'>;

/**
 * The places, ascending, of the statements that have a say in what a statement is a part of:
 * those that name what it binds, and so on, and those that any of them names. Where a value is
 * shared, all that name it may change it. `undefined`: they are more than so many rows.
 */
export function placesAround(
  file: File,
  place: number,
  most: number,
): readonly number[] | undefined {
  return new Surroundings(file, most).around(place);
}

class Surroundings {
  private readonly found = new Set<number>();
  /** Of which all that name them are found, too. */
  private readonly followed = new Set<number>();
  private readonly pending: number[] = [];
  /** By name of the module, the statements that bind it, but for imports. */
  private readonly binders = new Map<string, readonly Binder[]>();
  private readonly changed = new Map<string, boolean>();
  private rows = 0;

  constructor(
    private readonly file: File,
    private readonly most: number,
  ) {}

  around(place: number): readonly number[] | undefined {
    this.follow(place);
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      if (this.rows > this.most) return undefined;
      this.lookInto(next);
    }
    return [...this.found].sort((a, b) => a - b);
  }

  private bindersOf(name: string): readonly Binder[] {
    const known = this.binders.get(name);
    if (known) return known;
    const { scopes, statements } = this.file;
    const bindings = scopes.module.bindingsOf(name)?.all() ?? [];
    const binders = bindings
      .filter(({ kind }) => kind !== 'import')
      .map((binding) => ({
        place: statements.of(binding.place.row),
        isShared: this.isShared(binding),
      }));
    this.binders.set(name, binders);
    return binders;
  }

  /** A definition and a number are what they are, whoever names them. */
  private isShared(binding: Binding): boolean {
    return binding.kind !== 'definition' && !isConstant(this.file.resolver, binding);
  }

  private add(place: number): void {
    if (this.found.has(place)) return;
    const { first, after } = this.file.statements.range(place);
    this.rows += after - first;
    this.found.add(place);
    this.pending.push(place);
  }

  private follow(place: number): void {
    if (this.followed.has(place) || this.rows > this.most) return;
    this.followed.add(place);
    this.add(place);
    const { facts, resolver, statements } = this.file;
    const bound = (facts[place]?.bound.names ?? []).filter(({ as }) => !as.startsWith('import '));
    for (const name of new Set(bound.map(({ name }) => name))) {
      for (const each of mentioning(resolver.source, statements, [name])) {
        if (namesIn(this.file, each).has(name)) this.follow(each);
      }
    }
  }

  private lookInto(place: number): void {
    for (const name of namesIn(this.file, place)) {
      for (const binder of this.bindersOf(name)) {
        if (binder.isShared || this.isChanged(name)) this.follow(binder.place);
        else this.add(binder.place);
      }
    }
  }

  /** Something is assigned to an attribute of a definition, or may be. */
  private isChanged(name: string): boolean {
    const known = this.changed.get(name) ?? this.mayChange(name);
    this.changed.set(name, known);
    return known;
  }

  private mayChange(name: string): boolean {
    const { resolver, signs } = this.file;
    const { source } = resolver;
    const isChange = (end: number) => CHANGE.test(source.text.slice(end, end + LONGEST_CHANGE));
    return source.endsOf(name).some(isChange) || signs.shows('setattr');
  }
}

interface Binder {
  readonly place: number;
  readonly isShared: boolean;
}

const CHANGE = /^\s*[.[]/;
const LONGEST_CHANGE = 9;
