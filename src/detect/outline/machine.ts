import { canonicalPath, frameworkOfPath } from '../../frameworks/modules';
import type { Framework } from '../../frameworks/table';
import { type Node, textOf } from '../nodes';
import { once } from '../once';
import { isModule, type Neighbours, NO_NEIGHBOURS } from '../own/neighbours';
import type { Resolver } from '../resolve';
import type { ActivationUse, Span } from '../use';
import type { Calling } from './classes';
import type { CodeReader, Expression, FunctionDefinition, Statement, Target } from './code';
import type { GraphNode, Loop, Step } from './graph';
import type { UnknownReason } from './model';
import type { LossRecord, OptimiserRecord } from './records';
import type {
  ClassValue,
  Environment,
  ModelValue,
  ObjectValue,
  Origin,
  SequenceValue,
  Store,
  TensorValue,
  UnknownValue,
  Value,
} from './values';

/** Statements and expressions that are run at most; a model has some hundreds. */
export const STEP_BUDGET = 60_000;
/** Layers that a file's models have at most, all loops written out. */
export const LAYER_BUDGET = 20_000;
/** Items of one list. */
const ITEM_BUDGET = 4_000;
/** A definition may be under way so often at once: networks are recursive a few levels deep. */
const RECURSION = 6;
const OPEN_RECURSION = 2;
/** Calls within calls. */
const CALL_DEPTH = 60;
/** Expressions within expressions, far below where the engine's own stack ends. */
const EXPRESSION_DEPTH = 300;

/** What is changed in a branch of code, so that it can be undone. */
export type Changes = Map<Store, Map<string, Value | undefined>>;

/** A tensor that a function gave. */
export interface FunctionResult {
  readonly definition: FunctionDefinition;
  readonly value: TensorValue;
  readonly isTrial: boolean;
}

/** The state of a run through a file's code, and what is met on the way. */
export class Machine {
  readonly losses: LossRecord[] = [];
  readonly optimisers: OptimiserRecord[] = [];
  readonly lsuv: Span[] = [];
  readonly objects: ObjectValue[] = [];
  readonly sequences: SequenceValue[] = [];
  readonly models: ModelValue[] = [];
  /** Tensors that functions of the file gave, outside of networks. */
  readonly results: FunctionResult[] = [];
  /** A function is run for want of arguments, although other code of the file calls it. */
  isTrial = false;
  /** Definitions that were called. */
  readonly called = new Set<Node>();
  /** Definitions under way, for recursion. */
  readonly underway: Node[] = [];
  readonly callings = new Map<ClassValue, Calling>();
  /** Networks whose code is under way. */
  readonly inside: ObjectValue[] = [];
  loops: readonly Loop[] = [];
  /** Conditions under way that are not known. */
  conditions = 0;
  gaveUp: string | undefined;
  private steps = 0;
  private depth = 0;
  /** By row. */
  private readonly expressions: (Expression | undefined)[];
  private readonly statements: (Statement | undefined)[];
  private readonly targets: (Target | undefined)[];
  private loopIds = 0;
  private names: ReadonlyMap<string, number> | undefined;
  private ids = 0;
  private nodes = 0;
  private readonly changes: Changes[] = [];
  private readonly uses = new Map<number, number>();

  private readonly likelyFramework = once((): Framework => {
    if (this.resolver.dialect.language === 'javascript') return 'tfjs';
    return /\btorch\b/.test(this.resolver.source.text) ? 'torch' : 'keras';
  });

  constructor(
    readonly resolver: Resolver,
    readonly code: CodeReader,
    readonly detected: readonly ActivationUse[],
    readonly neighbours: Neighbours = NO_NEIGHBOURS,
  ) {
    const { length } = resolver.source.table;
    this.expressions = new Array(length);
    this.statements = new Array(length);
    this.targets = new Array(length);
    for (const [index, use] of detected.entries()) this.uses.set(use.span.start, index);
  }

  /** Code is read once, however often it runs. */
  expression(node: Node): Expression {
    const before = this.expressions[node.row];
    if (before) return before;
    const expression = this.code.expression(this.resolver.source, node);
    this.expressions[node.row] = expression;
    return expression;
  }

  statement(node: Node): Statement {
    const before = this.statements[node.row];
    if (before) return before;
    const statement = this.code.statement(this.resolver.source, node);
    this.statements[node.row] = statement;
    return statement;
  }

  target(node: Node): Target {
    const before = this.targets[node.row];
    if (before) return before;
    const target = this.code.target(this.resolver.source, node);
    this.targets[node.row] = target;
    return target;
  }

  text(node: Node): string {
    return textOf(this.resolver.source, node);
  }

  nextLoop(): number {
    this.loopIds += 1;
    return this.loopIds;
  }

  nextId(): number {
    this.ids += 1;
    return this.ids;
  }

  /** Counts a step; `false` once there have been too many. */
  step(): boolean {
    this.steps += 1;
    if (this.steps > STEP_BUDGET) this.gaveUp ??= 'The models take too many steps to follow.';
    return this.gaveUp === undefined;
  }

  /** Goes one expression or statement deeper; `false`: that would be too deep. */
  enter(): boolean {
    if (this.depth >= EXPRESSION_DEPTH) return false;
    this.depth += 1;
    return true;
  }

  leave(): void {
    this.depth -= 1;
  }

  /** How much has been made so far: layers, tensors, objects. */
  get made(): number {
    return this.ids;
  }

  /** Recursion that an unknown condition ends is followed twice, other recursion to its end. */
  mayCall(definition: Node): boolean {
    const same = this.underway.filter((each) => each === definition).length;
    const recursion = this.conditions > 0 ? OPEN_RECURSION : RECURSION;
    return same < recursion && this.underway.length < CALL_DEPTH;
  }

  /** Place among the uses of the activation that is named at `span`. */
  useAt({ start, end }: Pick<Node, 'start' | 'end'>): number | undefined {
    const index = this.uses.get(start);
    return index !== undefined && this.detected[index]?.span.end === end ? index : undefined;
  }

  /** How often the code names something, comments and strings aside. */
  mentions(name: string): number {
    this.names ??= this.countNames();
    return this.names.get(name) ?? 0;
  }

  private countNames(): ReadonlyMap<string, number> {
    const { dialect, source } = this.resolver;
    const counts = new Map<string, number>();
    for (const row of source.rowsOf(dialect.nameTypes)) {
      const name = source.textAt(row);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }

  /** The only use inside a place: the string of `getattr(nn, "ReLU")`. */
  useWithin({ start, end }: Span): number | undefined {
    const index = this.detected.findIndex(({ span }) => start <= span.start && span.end <= end);
    return index < 0 ? undefined : index;
  }

  /** Puts items into a list or sequence; each time it is copied, so that it stays short. */
  writeItems(store: Store, items: readonly Value[]): void {
    if (items.length > ITEM_BUDGET) this.gaveUp ??= 'A list of layers is too long to follow.';
    this.write(store, 'items', { kind: 'tuple', items });
  }

  write(store: Store, key: string, value: Value): void {
    const changes = this.changes.at(-1);
    if (changes) {
      const before = changes.get(store) ?? new Map<string, Value | undefined>();
      if (!before.has(key)) before.set(key, store.get(key));
      changes.set(store, before);
    }
    store.set(key, value);
  }

  /** Runs something, undoes what it wrote, and returns what that was. */
  tried<T>(run: () => T): { readonly result: T; readonly written: Changes } {
    const changes: Changes = new Map();
    this.changes.push(changes);
    this.conditions += 1;
    const result = run();
    this.conditions -= 1;
    this.changes.pop();
    const written: Changes = new Map();
    for (const [store, before] of changes) {
      written.set(store, new Map([...before.keys()].map((key) => [key, store.get(key)])));
      for (const [key, value] of before) {
        if (value === undefined) store.delete(key);
        else store.set(key, value);
      }
    }
    return { result, written };
  }

  /** Runs something that belongs to a loop that is not written out. */
  looped<T>(loops: readonly Loop[], run: () => T): T {
    const before = this.loops;
    this.loops = [...before, ...loops.filter((loop) => !before.includes(loop))];
    const result = run();
    this.loops = before;
    return result;
  }

  tensor(
    step: Step,
    inputs: readonly GraphNode[],
    features: GraphNode['features'],
    applied?: Span,
    loops: readonly Loop[] = [],
  ): TensorValue {
    this.nodes += 1;
    if (this.nodes > LAYER_BUDGET) this.gaveUp ??= 'The models have too many layers.';
    const all = [...this.loops, ...loops.filter((loop) => !this.loops.includes(loop))];
    const id = this.nextId();
    return {
      kind: 'tensor',
      node: { id, step, inputs, applied, loops: all, features, owner: undefined },
    };
  }

  input(features?: number): TensorValue {
    return this.tensor({ kind: 'input' }, [], { in: undefined, out: features });
  }

  unknown(node: Node, reason: UnknownReason): UnknownValue {
    return { kind: 'unknown', reason, name: beginning(this.text(node)), span: spanOf(node) };
  }

  /** The layers of the network that a name stands for, if it is another file's. */
  foreign(node: Node): Pick<UnknownValue, 'inside'> | undefined {
    const neighbour = this.neighbours.get(this.text(node));
    const isImport = neighbour && this.resolver.binding(node)?.kind === 'import';
    return isImport && !isModule(neighbour) && neighbour.kind === 'model'
      ? { inside: neighbour.layers }
      : undefined;
  }

  /** Of a framework's path; of an operator, the one whose tensors the file may be about. */
  framework(path: string): Framework {
    const known = frameworkOfPath(canonicalPath(path));
    if (known) return known;
    return this.likelyFramework();
  }

  origin(span: Span, call: Span): Origin {
    const part = this.inside.length > 0;
    return { span, call, name: undefined, within: this.functionName(), part, loops: this.loops };
  }

  /** Of the function that is under way: what it builds goes by its name, for want of another. */
  private functionName(): string | undefined {
    const [name] = this.underway.at(-1)?.children ?? [];
    const text = name && this.resolver.dialect.nameTypes.has(name.type) ? this.text(name) : '';
    return text === '' || text.startsWith('__') ? undefined : text;
  }

  /** The value of a name; `undefined` where the code that was run binds none. */
  lookup(name: string, environment: Environment): Value | undefined {
    for (let at: Environment | undefined = environment; at; at = at.parent) {
      const value = at.names.get(name);
      if (value) return value;
    }
    return undefined;
  }
}

const LONGEST_NAME = 60;

/** The beginning of an expression, in one line. */
function beginning(text: string): string {
  const start = text.slice(0, LONGEST_NAME);
  return /\s\s|[^\S ]/.test(start) ? text.replace(/\s+/g, ' ').slice(0, LONGEST_NAME) : start;
}

export function spanOf(node: Node): Span {
  return { start: node.start, end: node.end };
}
