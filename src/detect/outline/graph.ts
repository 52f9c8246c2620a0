import type { LayerSpelling } from '../../frameworks/layers';
import type { Framework } from '../../frameworks/table';
import type { Span } from '../use';
import type { Initialiser } from './initialiser';
import type { Count, GivenSetting, JoinHow, Layer, UnknownReason } from './model';
import type { Value } from './values';

/** A loop whose count is not known, or too large to be written out. */
export interface Loop {
  readonly id: number;
  readonly count: Count;
}

/** What an argument of a layer is for, and what was given. */
export interface BoundArgument {
  readonly value: Value;
  /** `undefined`: the framework's default. */
  readonly span: Span | undefined;
}

/** A layer of the program, before it is applied. */
export interface MadeLayer {
  readonly id: number;
  /** `undefined`: an activation. */
  readonly spelling: LayerSpelling | undefined;
  /** Canonical path, for questions about its class. */
  readonly path: string;
  readonly name: string;
  readonly framework: Framework;
  readonly span: Span;
  readonly call: Span;
  /** Of an activation: its place among the uses, and its catalogue id. */
  readonly use: number | undefined;
  readonly activation: string | undefined;
  readonly settings: readonly GivenSetting[];
  /** By target of the signature. */
  readonly bound: ReadonlyMap<string, BoundArgument>;
  readonly loops: readonly Loop[];
  /** It is a function that keeps nothing. */
  readonly isFunction: boolean;
  /** The activation that is an argument of it. */
  readonly following: MadeLayer | undefined;
  /** Set by calls after it was made. */
  initialiser: Initialiser;
}

/** What one node of the graph does. */
export type Step =
  | { readonly kind: 'input' }
  | { readonly kind: 'made'; readonly made: MadeLayer }
  | { readonly kind: 'join'; readonly how: JoinHow; readonly span: Span; readonly call: Span }
  /** The first input is gated by the others. */
  | {
      readonly kind: 'gate';
      readonly how: 'multiply' | 'matrixMultiply';
      readonly span: Span;
      readonly call: Span;
    }
  | { readonly kind: 'output'; readonly span: Span }
  | {
      readonly kind: 'unknown';
      readonly reason: UnknownReason;
      readonly name: string;
      readonly span: Span;
      readonly inside?: readonly Layer[];
    };

/** A value that flows through the network. Inputs have smaller ids than what they lead to. */
export interface GraphNode {
  readonly id: number;
  readonly step: Step;
  readonly inputs: readonly GraphNode[];
  /** Where the step is applied. */
  readonly applied: Span | undefined;
  readonly loops: readonly Loop[];
  /** Channels or features that come in and go out; `undefined`: not told. */
  readonly features: { readonly in: number | undefined; readonly out: number | undefined };
  /** The model or layer sequence whose result it is. */
  owner: Value | undefined;
}

/** All nodes that lead to these, in order. */
export function ancestors(outputs: readonly GraphNode[]): readonly GraphNode[] {
  const found = new Set(outputs);
  const pending = [...outputs];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const input of node.inputs) {
      if (!found.has(input)) {
        found.add(input);
        pending.push(input);
      }
    }
  }
  return [...found].sort((a, b) => a.id - b.id);
}

/** Of nodes in order: what a model or a sequence of layers gave, and what is made of that. */
export function ownedIn(nodes: readonly GraphNode[]): ReadonlySet<GraphNode> {
  const owned = new Set<GraphNode>();
  for (const node of nodes) {
    if (node.owner !== undefined || node.inputs.some((input) => owned.has(input))) owned.add(node);
  }
  return owned;
}
