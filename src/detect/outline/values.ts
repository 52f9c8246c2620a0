import type { Constant } from '../../frameworks/signature';
import type { StartingWeights } from '../../frameworks/startingWeights';
import type { Node } from '../nodes';
import type { Span } from '../use';
import type { ClassDefinition, FunctionDefinition } from './code';
import type { GraphNode, Loop, MadeLayer } from './graph';
import type { Layer, UnknownReason } from './model';
import type { LossRecord, OptimiserRecord } from './records';

/** What can change while code runs: variables, attributes, items. */
export type Store = Map<string, Value>;

/** Names that code sees, its own before those around it. */
export interface Environment {
  readonly names: Store;
  readonly parent: Environment | undefined;
  /** Of a method: its object, and the class that defines it. */
  readonly object?: ObjectValue | undefined;
  readonly owner?: ClassValue | undefined;
}

/** What an expression comes to, as far as it matters for layers. */
export type Value =
  | ConstantValue
  | { readonly kind: 'tuple'; readonly items: readonly Value[] }
  /** Its items are a tuple in the store, under `items`. */
  | { readonly kind: 'list'; readonly store: Store }
  | { readonly kind: 'dictionary'; readonly store: Store }
  | { readonly kind: 'layer'; readonly made: MadeLayer }
  | SequenceValue
  | ObjectValue
  | ClassValue
  | FunctionValue
  | { readonly kind: 'path'; readonly path: string; readonly node: Node }
  | { readonly kind: 'partial'; readonly callee: Value; readonly given: readonly Given[] }
  | TensorValue
  | ModelValue
  /** The weight or bias of a layer. */
  | { readonly kind: 'weight'; readonly made: MadeLayer; readonly isBias: boolean }
  /** A weight that stands alone: `nn.Parameter`. */
  | { readonly kind: 'ownWeight' }
  | { readonly kind: 'parameters'; readonly of: Value }
  | {
      readonly kind: 'initialiser';
      readonly start: StartingWeights;
      readonly node: Node;
      readonly given: readonly Given[];
    }
  | { readonly kind: 'loss'; readonly record: LossRecord }
  | { readonly kind: 'optimiser'; readonly record: OptimiserRecord }
  /** `super()`. */
  | { readonly kind: 'parent'; readonly object: ObjectValue; readonly of: ClassValue }
  /** One of these; which one, the file does not say. */
  | { readonly kind: 'choice'; readonly options: readonly Value[] }
  | UnknownValue;

export interface ConstantValue {
  readonly kind: 'constant';
  readonly value: Constant;
  /** Of a literal: the contents of a string. */
  readonly span: Span | undefined;
}

export interface TensorValue {
  readonly kind: 'tensor';
  readonly node: GraphNode;
}

export interface UnknownValue {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  readonly name: string;
  readonly span: Span;
  /** It is the result of layers that are not in the file: `base.output`. */
  readonly isOutput?: boolean;
  /** It is, or until `isMade` it makes, a network of another file, which has these layers. */
  readonly inside?: readonly Layer[];
  readonly isMade?: boolean;
}

/** Where something was made. */
export interface Origin {
  /** The call, and the token that names what it makes; `undefined`: branches of code have made it. */
  readonly by: { readonly token: Node; readonly node: Node } | undefined;
  readonly span: Span;
  readonly call: Span;
  /** The name that it is kept under. */
  name: string | undefined;
  /** The function that made it. */
  readonly within: string | undefined;
  /** Something else of the file is built of it. */
  part: boolean;
  readonly loops: readonly Loop[];
}

export interface SequenceValue {
  readonly kind: 'sequence';
  readonly store: Store;
  readonly origin: Origin;
  readonly path: string;
}

export interface ClassValue {
  readonly kind: 'class';
  readonly definition: ClassDefinition;
  readonly environment: Environment;
  readonly bases: readonly Value[];
  /** Attributes of the class itself. */
  readonly store: Store;
}

export interface ObjectValue {
  readonly kind: 'object';
  readonly of: ClassValue;
  readonly store: Store;
  readonly origin: Origin;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly definition: FunctionDefinition;
  readonly environment: Environment;
  /** Of a bound method. */
  readonly object: ObjectValue | undefined;
  readonly owner: ClassValue | undefined;
}

/** A functional model, made of what leads from its inputs to its outputs. */
export interface ModelValue {
  readonly kind: 'model';
  readonly inputs: readonly GraphNode[];
  readonly outputs: readonly GraphNode[];
  readonly origin: Origin;
  readonly path: string;
}

/** An argument, evaluated. */
export interface Given {
  /** `undefined`: by position; `OPEN`: entries that are not known. */
  readonly name: string | undefined;
  readonly value: Value;
  readonly node: Node;
}

/** The name of entries or arguments that cannot be told. */
export const OPEN = '**';

export const NULL: Value = { kind: 'constant', value: null, span: undefined };

export function constantValue(value: Constant, span?: Span): Value {
  return { kind: 'constant', value, span };
}

export function listValue(items: readonly Value[]): Extract<Value, { kind: 'list' }> {
  return { kind: 'list', store: new Map([['items', { kind: 'tuple', items }]]) };
}

/** The items of a tuple, a list or a sequence of layers; `undefined` for others. */
export function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  if (value?.kind === 'tuple') return value.items;
  if (value?.kind !== 'list' && value?.kind !== 'sequence') return undefined;
  const items = value.store.get('items');
  return items?.kind === 'tuple' ? items.items : undefined;
}

/** The loops of unknown count in which something was made. */
export function loopsOf(value: Value): readonly Loop[] {
  if (value.kind === 'layer') return value.made.loops;
  return value.kind === 'object' || value.kind === 'sequence' ? value.origin.loops : [];
}

export function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : undefined;
}

export function textOfValue(value: Value | undefined): string | undefined {
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined;
}

export function isNull(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === null;
}

/** Options of a choice, or the value alone. */
export function optionsOf(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options : [value];
}

/** One of several; nothing twice, `unknown` for numbers that differ. */
export function choiceOf(values: readonly Value[], span: Span): Value {
  const options: Value[] = [];
  for (const value of values) {
    if (value.kind !== 'choice') addOption(options, value);
    else for (const option of value.options) addOption(options, option);
  }
  const [first] = options;
  if (first && options.length === 1) return first;
  const plain = options.filter((option) => option.kind === 'constant' && option.value !== null);
  if (!first || plain.length > 1 || options.length > MOST_OPTIONS) {
    return { kind: 'unknown', reason: 'parameter', name: '', span };
  }
  return { kind: 'choice', options };
}

const MOST_OPTIONS = 12;

function addOption(options: Value[], value: Value): void {
  for (const option of options) if (isSame(option, value)) return;
  options.push(value);
}

function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === 'constant') return b.kind === 'constant' && a.value === b.value;
  if (a.kind === 'tensor') return b.kind === 'tensor' && a.node === b.node;
  if (a.kind === 'layer') return b.kind === 'layer' && a.made === b.made;
  return a.kind === 'unknown' && b.kind === 'unknown';
}
