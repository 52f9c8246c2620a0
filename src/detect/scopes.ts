import { lastAtMost } from './lastAtMost';
import { type Node, type Source, textOf } from './nodes';

/** How a name comes to stand for something. */
export type Binding =
  /** `import`: a dotted path, or a member of a module. */
  | { readonly kind: 'import'; readonly path: string; readonly at: number; readonly block: Node }
  /** Assigned; `property` when it is taken out of the value by destructuring. */
  | {
      readonly kind: 'value';
      readonly value: Node;
      readonly property?: string;
      readonly at: number;
      readonly block: Node;
    }
  /** A function or a class of the file. */
  | { readonly kind: 'definition'; readonly node: Node; readonly at: number; readonly block: Node }
  /** A parameter, a loop variable, an exception: anything; `fallback` is a parameter's default. */
  | {
      readonly kind: 'opaque';
      readonly fallback?: Node;
      readonly at: number;
      readonly block: Node;
    };

export type ScopeKind = 'module' | 'class' | 'function';

/** A region of source in which names are bound. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | undefined;
  /** Made with the first binding: most blocks have none. */
  names: Map<string, Binding[]> | undefined;
  /** Modules of `from … import *`. */
  readonly stars: string[];
}

/** The scopes of a source. */
export class Scopes {
  /** `places`: of each node, the scope that its names are looked up in. */
  constructor(
    readonly all: readonly Scope[],
    private readonly module: Scope,
    private readonly places: Uint32Array,
  ) {}

  of(node: Node): Scope {
    return this.all[this.places[node.row] ?? 0] ?? this.module;
  }
}

function createScope(kind: ScopeKind, parent: Scope | undefined): Scope {
  return { kind, parent, names: undefined, stars: [] };
}

/** What a grammar's nodes do to the names around them, by type. */
export interface ScopeGrammar {
  readonly opening: ReadonlyMap<string, ScopeKind>;
  /** All but their blocks belongs to the scope around them. */
  readonly outside: ReadonlySet<string>;
  readonly block: string;
  readonly binding: ReadonlySet<string>;
}

/** Finds the scopes of a source; `bindNode` binds what a node binds, outside of it and within. */
export function findScopes(
  source: Source,
  { opening, outside, block, binding }: ScopeGrammar,
  bindNode: (node: Node, outer: Scope, inner: Scope) => void,
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
      bindNode(source.node(row), all[place] ?? module, all[within[row] ?? 0] ?? module);
    }
  }
  return new Scopes(all, module, places);
}

function bind(scope: Scope, name: string, binding: Binding): void {
  scope.names ??= new Map();
  const bindings = scope.names.get(name);
  if (bindings) {
    bindings.push(binding);
  } else {
    scope.names.set(name, [binding]);
  }
}

type Unplaced = Binding extends infer B
  ? B extends Binding
    ? Omit<B, 'at' | 'block'>
    : never
  : never;

/** Binds a name, wherever it has been said that its bindings go. */
export type Bind = (name: Node, binding: Unplaced) => void;

/** Binds in `target` what `owner` binds: from the offset `at` on, within the block around `owner`. */
export function binderOf(
  source: Source,
  owner: Node,
  blockType: string,
  target: Scope,
  at: number = owner.end,
): Bind {
  let block: Node | undefined;
  return (name, binding) => {
    block ??= blockOf(owner, blockType);
    bind(target, textOf(source, name), { ...binding, at, block } as Binding);
  };
}

/** The statement list, or the whole module, that a binding's statement stands in. */
export function blockOf(node: Node, blockType: string): Node {
  let current = node;
  while (current.parent && current.type !== blockType) {
    current = current.parent;
  }
  return current;
}

export type Lookup =
  | { readonly kind: 'bound'; readonly binding: Binding; readonly only: boolean }
  /** Bound, but which binding holds at that place cannot be told. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'free' };

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
      return choose(bindings, current === scope ? at : Number.POSITIVE_INFINITY, at);
    }
  }
  return { kind: 'free' };
}

function choose(bindings: readonly Binding[], before: number, at: number): Lookup {
  const { known, starts } = summaryOf(bindings);
  const binding = latest(known, starts, before) ?? bindings[0];
  if (!binding) {
    return { kind: 'free' };
  }
  const dominates =
    binding.kind !== 'value' ||
    known.length <= 1 ||
    (binding.block.start <= at && at <= binding.block.end);
  return dominates
    ? { kind: 'bound', binding, only: bindings.length === 1 }
    : { kind: 'ambiguous' };
}

/** The last binding at or before an offset, or the first one there is. */
function latest(
  known: readonly Binding[],
  starts: readonly number[] | undefined,
  before: number,
): Binding | undefined {
  if (starts) {
    return known[lastAtMost(starts, before)];
  }
  return known.filter(({ at }) => at <= before).at(-1) ?? known[0];
}

interface Summary {
  /** Without those that say nothing. */
  readonly known: readonly Binding[];
  /** Where they begin to hold, if each begins after the one before. */
  readonly starts: readonly number[] | undefined;
}

const SUMMARIES = new WeakMap<readonly Binding[], Summary>();

/** Made when a name is first looked up: all of a source's names are bound by then. */
function summaryOf(bindings: readonly Binding[]): Summary {
  const made = SUMMARIES.get(bindings);
  if (made) {
    return made;
  }
  const known = bindings.filter((binding) => !isNone(binding));
  const starts = known.map(({ at }) => at);
  const isSorted = starts.every((start, index) => index === 0 || (starts[index - 1] ?? 0) <= start);
  const summary = { known, starts: isSorted ? starts : undefined };
  SUMMARIES.set(bindings, summary);
  return summary;
}

/** `torch = None` after a failed import says nothing about the name's other binding. */
function isNone(binding: Binding): boolean {
  return (
    binding.kind === 'value' && (binding.value.type === 'none' || binding.value.type === 'null')
  );
}
