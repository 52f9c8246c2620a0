import { canonicalPath, frameworkOfPath } from '../../frameworks/modules';
import type { Framework } from '../../frameworks/table';
import { type Node, textOf } from '../nodes';
import { isModule, type Neighbours } from '../own/neighbours';
import type { Resolver } from '../resolve';
import type { ActivationUse, Span } from '../use';
import { type Chain, chainTo } from './chain';
import type { Calling } from './classes';
import type { CodeReader, FunctionDefinition } from './code';
import type { FileCode } from './fileCode';
import type { GraphNode, Loop, Step } from './graph';
import { type Changes, Journal } from './journal';
import type { UnknownReason } from './model';
import type { ReadCode } from './readCode';
import type { LossRecord, OptimiserRecord } from './records';
import { LAYER_BUDGET, LISTED_BUDGET, NOTHING_SPENT, type Spent, STEP_BUDGET } from './spent';
import type { UsePlaces } from './usePlaces';
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

/** Items of one list. */
const ITEM_BUDGET = 4_000;
/** A definition may be under way so often at once: networks are recursive a few levels deep. */
const RECURSION = 6;
const OPEN_RECURSION = 2;
/** Calls within calls. */
const CALL_DEPTH = 60;
/** Expressions within expressions, far below where the engine's own stack ends. */
const EXPRESSION_DEPTH = 300;

/** A tensor that a function gave. */
export interface FunctionResult {
  readonly definition: FunctionDefinition;
  readonly value: TensorValue;
  readonly isTrial: boolean;
}

/** The state of a run through a file's code, and what is met on the way. */
export class Machine {
  readonly read: ReadCode;
  readonly uses: UsePlaces;
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
  readonly resolver: Resolver;
  readonly code: CodeReader;
  readonly detected: readonly ActivationUse[];
  readonly neighbours: Neighbours;
  private steps: number;
  private depth = 0;
  private loopIds: number;
  private ids: number;
  private nodes: number;
  private listed: number;
  private readonly journal = new Journal();

  /** `spent`: on what was run before. */
  constructor(
    private readonly file: FileCode,
    spent: Spent = NOTHING_SPENT,
  ) {
    const { resolver, code, detected, neighbours, read, uses } = file;
    this.resolver = resolver;
    this.code = code;
    this.neighbours = neighbours;
    this.read = read;
    this.detected = detected;
    this.uses = uses;
    this.steps = spent.steps;
    this.nodes = spent.nodes;
    this.listed = spent.listed;
    this.ids = spent.ids;
    this.loopIds = spent.loops;
  }

  /** With what was spent before. */
  get spent(): Spent {
    const { steps, nodes, listed, ids, loopIds } = this;
    return { steps, nodes, listed, ids, loops: loopIds };
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

  /** Counts steps, one for each value that is copied; `false` once there have been too many. */
  step(count = 1): boolean {
    this.steps += count;
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
    if (this.underway.length >= CALL_DEPTH) return false;
    let same = 0;
    for (const each of this.underway) if (each === definition) same += 1;
    return same < (this.conditions > 0 ? OPEN_RECURSION : RECURSION);
  }

  /** Puts items into a list or sequence; each time it is copied, so that it stays short. */
  writeItems(store: Store, items: readonly Value[]): void {
    if (items.length > ITEM_BUDGET) this.gaveUp ??= 'A list of layers is too long to follow.';
    this.write(store, 'items', { kind: 'tuple', items });
  }

  write(store: Store, key: string, value: Value): void {
    this.journal.write(store, key, value);
  }

  /** A value has just been made: a branch of code that is undone has it to itself. */
  begun<T extends { readonly store: Store }>(value: T): T {
    this.journal.begin(value.store);
    return value;
  }

  /** Runs something under a condition that is not known, undoes what it wrote, and returns what that was. */
  tried<T>(run: () => T): { readonly result: T; readonly written: Changes } {
    this.conditions += 1;
    const tried = this.journal.tried(run);
    this.conditions -= 1;
    return tried;
  }

  /** Runs something that belongs to a loop that is not written out. */
  looped<T>(loops: readonly Loop[], run: () => T): T {
    const before = this.loops;
    this.loops = inBoth(before, loops);
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
    const all = inBoth(this.loops, loops);
    const id = this.nextId();
    return {
      kind: 'tensor',
      node: { id, step, inputs, applied, loops: all, features, owner: undefined },
    };
  }

  /** The way to a value; without layers once there have been too many of them. */
  chainTo(output: GraphNode): Chain {
    const chain = chainTo(output, LISTED_BUDGET - this.listed);
    this.listed += chain.listed;
    if (chain.isCut) this.gaveUp ??= 'The models have too many layers to list.';
    return chain;
  }

  input(features?: number): TensorValue {
    return this.tensor({ kind: 'input' }, [], { in: undefined, out: features });
  }

  unknown(node: Node, reason: UnknownReason): UnknownValue {
    return { kind: 'unknown', reason, name: this.read.beginning(node), span: spanOf(node) };
  }

  /** The layers of the network that a name stands for, if it is another file's. */
  foreign(node: Node): Pick<UnknownValue, 'inside'> | undefined {
    const neighbour = this.neighbours.get(this.text(node));
    const isImport = neighbour && this.resolver.bindingKind(node) === 'import';
    return isImport && !isModule(neighbour) && neighbour.kind === 'model'
      ? { inside: neighbour.layers }
      : undefined;
  }

  /** Of a framework's path; of an operator, the one whose tensors the file may be about. */
  framework(path: string): Framework {
    const known = frameworkOfPath(canonicalPath(path));
    if (known) return known;
    return this.file.likelyFramework();
  }

  /** Of what a call makes that a token names. */
  origin(token: Node, node: Node): Origin {
    return {
      by: { token, node },
      span: spanOf(token),
      call: spanOf(node),
      name: undefined,
      within: this.functionName(),
      part: this.inside.length > 0,
      loops: this.loops,
    };
  }

  /** Of the function that is under way: what it builds goes by its name, for want of another. */
  private functionName(): string | undefined {
    const name = this.underway.at(-1)?.child(0);
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

/** The loops around, and those within that are not among them. */
function inBoth(around: readonly Loop[], within: readonly Loop[]): readonly Loop[] {
  const others = within.length > 0 ? within.filter((loop) => !around.includes(loop)) : within;
  return others.length > 0 ? [...around, ...others] : around;
}

export function spanOf(node: Node): Span {
  return { start: node.start, end: node.end };
}
