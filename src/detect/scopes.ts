import { type Binding, type Lookup, Place } from './bindings';
import type { Node, Source } from './nodes';
import { oncePerGrammar } from './oncePerGrammar';
import { type ModuleBinding, ModuleScope, Scope, type ScopeKind } from './scope';
import type { Statements } from './statements/statements';

/** What one statement binds. */
export interface StatementBindings {
  /** For all of the file. */
  readonly module: readonly ModuleBinding[];
  /** Modules whose names it brings for all of the file. */
  readonly stars: readonly string[];
  /** The scopes within it. */
  readonly inner: readonly Scope[];
}

/** What a grammar's nodes do to the names around them, by type. */
export interface ScopeGrammar {
  readonly opening: ReadonlyMap<string, ScopeKind>;
  /** All but their blocks belongs to the scope around them. */
  readonly outside: ReadonlySet<string>;
  readonly block: string;
  readonly binding: ReadonlySet<string>;
  /** Statements whose blocks bind nothing for all of the file. */
  readonly definitions: ReadonlySet<string>;
  /** What tells something of all of the file, or may bind a name for it, within those, too. */
  readonly reaching: ReadonlySet<string>;
  /** Binds what the node of a row binds, outside of it and within. */
  bindRow(source: Source, row: number, outer: Scope, inner: Scope): void;
}

/** What a statement was found to bind for all of the file. */
interface Known {
  readonly rows: readonly number[];
  /** Each once. */
  readonly distinctNames: readonly string[];
}

/** What a grammar says, by number of a type. */
interface Rules {
  readonly kinds: readonly (ScopeKind | undefined)[];
  readonly isOutside: readonly boolean[];
  readonly binds: readonly boolean[];
  readonly block: number;
}

function rulesOf(typeNames: readonly string[], grammar: ScopeGrammar): Rules {
  return {
    kinds: typeNames.map((name) => grammar.opening.get(name)),
    isOutside: typeNames.map((name) => grammar.outside.has(name)),
    binds: typeNames.map((name) => grammar.binding.has(name)),
    block: typeNames.indexOf(grammar.block),
  };
}

/** The scopes of a source, which are found statement by statement. */
export class Scopes {
  readonly module = new ModuleScope((place) => this.bindRows(place));
  private readonly found: Scope[] = [this.module];
  /** Of each node, the scope that its names are looked up in, and that of what is within it. */
  private places = NO_PLACES;
  private within = NO_PLACES;
  private readonly isBound: Uint8Array;
  /** By place of a statement, its rows that bind names for all of the file, from its own on. */
  private readonly rows: (readonly number[] | undefined)[] = [];
  private readonly rules: Rules;

  constructor(
    private readonly source: Source,
    private readonly grammar: ScopeGrammar,
    private readonly statements: Statements,
  ) {
    const { typeNames } = source.table;
    this.isBound = new Uint8Array(statements.count);
    this.rules = oncePerGrammar(typeNames, grammar, rulesOf);
  }

  /** The module first; all names in them are bound. */
  get all(): readonly Scope[] {
    this.module.bindAllLate();
    for (const [index, isBound] of this.isBound.entries()) if (!isBound) this.bindLate(index);
    return this.found;
  }

  at(row: number): Scope {
    if (row !== 0 && !this.isBound[this.statements.of(row)]) {
      this.bindLate(this.statements.of(row));
    }
    return this.found[this.places[row] ?? 0] ?? this.module;
  }

  /** Binds all names of a statement; the statements before it come first. */
  bind(index: number): StatementBindings {
    const { module, found } = this;
    const noted: ModuleBinding[] = [];
    if (this.isClosed(index)) {
      module.noted = noted;
      this.bindAlone(this.definition(index));
      return { module: noted, stars: [], inner: [] };
    }
    const scopes = found.length;
    const stars = module.stars?.length ?? 0;
    module.noted = noted;
    this.visit(index);
    return { module: noted, stars: module.stars?.slice(stars) ?? [], inner: found.slice(scopes) };
  }

  /** Binds again, for all of the file, the names that a statement was found to bind at some of its rows. */
  bindAgain(index: number, { rows, distinctNames }: Known): void {
    this.rows[index] = rows;
    for (const name of distinctNames) this.module.postpone(name, index);
  }

  private bindRows(index: number): void {
    for (const row of this.rows[index] ?? []) {
      this.bindAlone(this.statements.first(index) + row);
    }
  }

  /** What a row binds for all of the file. */
  private bindAlone(row: number): void {
    const { grammar, module, source } = this;
    module.row = row;
    grammar.bindRow(source, row, module, new Scope('function', module));
  }

  /** A definition that binds but its name: the rest of it is bound when somebody asks. */
  private isClosed(index: number): boolean {
    const { grammar, source, statements } = this;
    return (
      grammar.definitions.has(source.type(statements.first(index))) &&
      grammar.binding.has(source.type(this.definition(index))) &&
      source.firstOf(grammar.reaching, statements.range(index)) === 0
    );
  }

  /** The row of a definition, which decorators may stand before. */
  private definition(index: number): number {
    const { grammar, source } = this;
    const first = this.statements.first(index);
    return grammar.binding.has(source.type(first)) ? first : source.lastChild(first);
  }

  /** After a keystroke it may be that nobody looks into a statement. */
  private makeRoom(): void {
    const { length } = this.source.table;
    if (this.places.length === length) return;
    this.places = new Uint32Array(length);
    this.within = new Uint32Array(length);
  }

  /** What a statement binds within itself, now that somebody asks. */
  private bindLate(index: number): void {
    this.module.noted = undefined;
    this.visit(index);
  }

  private visit(index: number): void {
    this.makeRoom();
    const { found, grammar, module, places, source, within } = this;
    const { binds, block, isOutside, kinds } = this.rules;
    const { ups, types } = source.table;
    this.isBound[index] = 1;
    const end = this.statements.after(index);
    for (let row = this.statements.first(index); row < end; row++) {
      const type = types[row] ?? 0;
      // Parents come first.
      const parent = row - (ups[row] ?? 0);
      const isWithin = !isOutside[types[parent] ?? 0] || type === block;
      const place = (isWithin ? within[parent] : places[parent]) ?? 0;
      places[row] = place;
      within[row] = place;
      const kind = kinds[type];
      if (kind !== undefined) {
        within[row] = found.length;
        found.push(new Scope(kind, found[place]));
      }
      if (binds[type]) {
        module.row = row;
        grammar.bindRow(source, row, found[place] ?? module, found[within[row] ?? 0] ?? module);
      }
    }
  }
}

const NO_PLACES = new Uint32Array(0);

/** Binds names in a scope, as one statement of the source does. */
export class Binder {
  private readonly place: Place;

  /** `at`: the offset from which on the bindings hold. */
  constructor(
    private readonly source: Source,
    statement: number,
    blockType: string,
    private readonly scope: Scope,
    at: number = source.end(statement),
  ) {
    this.place = new Place(source, statement, blockType, at);
  }

  bindImport(name: number, path: string): void {
    this.bind(name, { kind: 'import', path, place: this.place });
  }

  value(name: number, value: Node, property?: string): void {
    this.bind(name, { kind: 'value', value, property, place: this.place });
  }

  definition(name: number, node: Node): void {
    this.bind(name, { kind: 'definition', node, place: this.place });
  }

  opaque(name: number, fallback?: Node): void {
    this.bind(name, { kind: 'opaque', fallback, place: this.place });
  }

  private bind(name: number, binding: Binding): void {
    this.scope.bind(this.source.textAt(name), binding);
  }
}

const FREE: Lookup = { kind: 'free' };

/**
 * The binding of `name` that holds at offset `at` for code in `scope`: the last one
 * before it in the same scope, any in an enclosing scope; a class's names are not
 * seen from its methods. Assignments in a branch that does not hold `at` make it
 * ambiguous, imports in one do not (`try: import … except ImportError: …`).
 */
export function lookup(scope: Scope, name: string, at: number): Lookup {
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const bindings = current.bindingsOf(name);
    if (bindings && (current === scope || current.kind !== 'class')) {
      return bindings.at(at, current === scope ? at : Number.POSITIVE_INFINITY);
    }
  }
  return FREE;
}
