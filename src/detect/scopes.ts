import { type Binding, type Lookup, NameBindings, Place } from './bindings';
import type { Node, Source } from './nodes';

export type ScopeKind = 'module' | 'class' | 'function';

/** A region of source in which names are bound. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | undefined;
  /** Made with the first binding: most blocks have none. */
  names: Map<string, NameBindings> | undefined;
  /** Modules of `from … import *`. */
  stars: string[] | undefined;
}

/** The scopes of a source. */
export class Scopes {
  /** `places`: of each node, the scope that its names are looked up in. */
  constructor(
    readonly all: readonly Scope[],
    private readonly module: Scope,
    private readonly places: Uint32Array,
  ) {}

  at(row: number): Scope {
    return this.all[this.places[row] ?? 0] ?? this.module;
  }
}

function createScope(kind: ScopeKind, parent: Scope | undefined): Scope {
  return { kind, parent, names: undefined, stars: undefined };
}

/** What a grammar's nodes do to the names around them, by type. */
export interface ScopeGrammar {
  readonly opening: ReadonlyMap<string, ScopeKind>;
  /** All but their blocks belongs to the scope around them. */
  readonly outside: ReadonlySet<string>;
  readonly block: string;
  readonly binding: ReadonlySet<string>;
}

/** Finds the scopes of a source; `bindRow` binds what a node binds, outside of it and within. */
export function findScopes(
  source: Source,
  { opening, outside, block, binding }: ScopeGrammar,
  bindRow: (row: number, outer: Scope, inner: Scope) => void,
): Scopes {
  const { length, parents, typeNames, types } = source.table;
  const kinds = typeNames.map((name) => opening.get(name));
  const isOutside = typeNames.map((name) => outside.has(name));
  const binds = typeNames.map((name) => binding.has(name));
  const blockType = typeNames.indexOf(block);
  const module = createScope('module', undefined);
  const all = [module];
  const places = new Uint32Array(length);
  const within = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const type = types[row] ?? 0;
    // Parents come first.
    const parent = parents[row] ?? 0;
    const isWithin = !isOutside[types[parent] ?? 0] || type === blockType;
    const place = (isWithin ? within[parent] : places[parent]) ?? 0;
    places[row] = place;
    within[row] = place;
    const kind = kinds[type];
    if (kind !== undefined) {
      within[row] = all.length;
      all.push(createScope(kind, all[place]));
    }
    if (binds[type]) {
      bindRow(row, all[place] ?? module, all[within[row] ?? 0] ?? module);
    }
  }
  return new Scopes(all, module, places);
}

/** Binds names in a scope, as one statement of the source does. */
export class Binder {
  private readonly place: Place;

  /** `at`: the offset from which on the bindings hold. */
  constructor(
    private readonly source: Source,
    statement: number,
    blockType: string,
    private readonly scope: Scope,
    at: number = source.table.ends[statement] ?? 0,
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
    const text = this.source.textAt(name);
    this.scope.names ??= new Map();
    const bindings = this.scope.names.get(text);
    if (bindings) {
      bindings.add(binding);
    } else {
      this.scope.names.set(text, new NameBindings(binding));
    }
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
    const bindings = current.names?.get(name);
    if (bindings && (current === scope || current.kind !== 'class')) {
      return bindings.at(at, current === scope ? at : Number.POSITIVE_INFINITY);
    }
  }
  return FREE;
}
