import { lastAtMost } from './lastAtMost';
import type { Node, Source } from './nodes';

/** How a name comes to stand for something. */
export type Binding =
  /** `import`: a dotted path, or a member of a module. */
  | { readonly kind: 'import'; readonly path: string; readonly place: Place }
  /** Assigned; `property` when it is taken out of the value by destructuring. */
  | {
      readonly kind: 'value';
      readonly value: Node;
      readonly property: string | undefined;
      readonly place: Place;
    }
  /** A function or a class of the file. */
  | { readonly kind: 'definition'; readonly node: Node; readonly place: Place }
  /** A parameter, a loop variable, an exception: anything; `fallback` is a parameter's default. */
  | { readonly kind: 'opaque'; readonly fallback: Node | undefined; readonly place: Place };

/** The node that tells what a binding is of; of an import there is none. */
export function contentOf(binding: Binding): Node | undefined {
  switch (binding.kind) {
    case 'value':
      return binding.value;
    case 'definition':
      return binding.node;
    case 'opaque':
      return binding.fallback;
    default:
      return undefined;
  }
}

/** Where a statement binds names. */
export class Place {
  /** `row`: of the statement; `at`: the offset from which on the bindings hold. */
  constructor(
    private readonly source: Source,
    readonly row: number,
    private readonly blockType: string,
    readonly at: number,
  ) {}

  /** Whether an offset is within the statement list, or the module, that the statement is part of. */
  isAround(offset: number): boolean {
    const block = this.block();
    return this.source.start(block) <= offset && offset <= this.source.end(block);
  }

  /** No list of statements is around the statement but the module's. */
  get isInModule(): boolean {
    return this.block() === 0;
  }

  /** The statement that the list belongs to; `undefined`: the module. */
  get owner(): Node | undefined {
    return this.source.node(this.block()).parent;
  }

  private block(): number {
    const { source, blockType } = this;
    let block = this.row;
    while (block !== 0 && source.type(block) !== blockType) {
      block = source.parent(block);
    }
    return block;
  }
}

export interface Bound {
  readonly kind: 'bound';
  readonly binding: Binding;
  /** The name is bound nowhere else in the scope. */
  readonly only: boolean;
}

/** `ambiguous`: bound, but which binding holds at that place cannot be told. */
export type Lookup = Bound | { readonly kind: 'ambiguous' } | { readonly kind: 'free' };

const AMBIGUOUS: Lookup = { kind: 'ambiguous' };

/** All that one name is bound to in one scope. */
export class NameBindings {
  private readonly first: Bound;
  /** All of them, the first among them, once there are several. */
  private several: Bound[] | undefined = undefined;
  private summary: Summary | undefined = undefined;

  constructor(binding: Binding) {
    this.first = { kind: 'bound', binding, only: true };
  }

  /** Where the first of them stands. */
  get firstRow(): number {
    return this.first.binding.place.row;
  }

  forEach(visit: (binding: Binding) => void): void {
    if (this.several) {
      for (const { binding } of this.several) visit(binding);
    } else {
      visit(this.first.binding);
    }
  }

  all(): readonly Binding[] {
    const found: Binding[] = [];
    this.forEach((binding) => {
      found.push(binding);
    });
    return found;
  }

  add(binding: Binding): void {
    this.several ??= [{ ...this.first, only: false }];
    this.several.push({ kind: 'bound', binding, only: false });
  }

  /** What holds for code at an offset, of the bindings that begin to hold before another one. */
  at(offset: number, before: number): Lookup {
    if (!this.several) {
      return this.first;
    }
    // All names of a source are bound by the time the first is looked up.
    this.summary ??= summaryOf(this.several);
    const { known } = this.summary;
    const found = latest(this.summary, before) ?? this.several[0] ?? this.first;
    const { binding } = found;
    const isTold = binding.kind !== 'value' || known.length <= 1 || binding.place.isAround(offset);
    return isTold ? found : AMBIGUOUS;
  }
}

interface Summary {
  /** Without those that say nothing. */
  readonly known: readonly Bound[];
  /** Where they begin to hold, ascending. */
  readonly starts: readonly number[];
  /** By place in `starts`, the last one in the source of those that hold by then. */
  readonly lasts: readonly number[];
}

function summaryOf(bindings: readonly Bound[]): Summary {
  const known = bindings.filter(({ binding }) => !isNone(binding));
  const order = known
    .map(({ binding }, index) => ({ start: binding.place.at, index }))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  let last = 0;
  const lasts = order.map(({ index }) => {
    last = Math.max(last, index);
    return last;
  });
  return { known, starts: order.map(({ start }) => start), lasts };
}

/** The last binding at or before an offset, or the first one there is. */
function latest({ known, starts, lasts }: Summary, before: number): Bound | undefined {
  const isBefore = starts[0] !== undefined && starts[0] <= before;
  return known[isBefore ? (lasts[lastAtMost(starts, before)] ?? 0) : 0];
}

/** `torch = None` after a failed import says nothing about the name's other binding. */
export function isNone(binding: Binding): boolean {
  return (
    binding.kind === 'value' && (binding.value.type === 'none' || binding.value.type === 'null')
  );
}
