import type { Constant } from '../../frameworks/signature';
import type { GivenArgument } from '../dialect';
import type { Node, Source } from '../nodes';
import type { Span } from '../use';
import type { Call } from './apply';

/** A statement, as far as running it for its layers needs. */
export type Statement =
  | { readonly kind: 'assign'; readonly target: Node; readonly value: Node }
  | {
      readonly kind: 'augment';
      readonly target: Node;
      readonly operator: string;
      readonly value: Node;
    }
  | { readonly kind: 'expression'; readonly value: Node }
  | { readonly kind: 'return'; readonly value: Node | undefined }
  | {
      readonly kind: 'if';
      /** The first whose condition holds; no condition: what runs otherwise. */
      readonly cases: readonly { readonly condition: Node | undefined; readonly body: Body }[];
    }
  | { readonly kind: 'for'; readonly target: Node; readonly over: Node; readonly body: Body }
  | { readonly kind: 'count'; readonly counting: Counting; readonly body: Body }
  | { readonly kind: 'while'; readonly body: Body }
  /** Runs as it stands: `with`, `try`, several declarations. */
  | { readonly kind: 'block'; readonly body: Body }
  | { readonly kind: 'definition'; readonly definition: Definition }
  /** `raise`, `break`, `continue`: what follows does not run. */
  | { readonly kind: 'leave'; readonly from: 'function' | 'loop' }
  | { readonly kind: 'nothing' };

export type Body = readonly Node[];

/** `for (let i = start; i < end; i += step)`; `inclusive` for `<=`. */
export interface Counting {
  readonly name: string;
  readonly start: Node;
  readonly end: Node;
  readonly inclusive: boolean;
}

export type Expression =
  /** `span`: of a string, of its contents. */
  | { readonly kind: 'literal'; readonly value: Constant; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'member';
      readonly object: Node;
      readonly name: string;
      /** What the first dot follows. */
      readonly root: Node;
    }
  | CallCode
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'dictionary'; readonly entries: readonly GivenArgument[] }
  | { readonly kind: 'index'; readonly base: Node; readonly index: Node | undefined }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Node }
  | {
      readonly kind: 'compare';
      readonly operator: string;
      readonly left: Node;
      readonly right: Node;
    }
  | {
      readonly kind: 'logical';
      readonly operator: 'and' | 'or';
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: 'not'; readonly operand: Node }
  | {
      readonly kind: 'conditional';
      readonly condition: Node;
      readonly chosen: Node;
      readonly otherwise: Node;
    }
  | {
      readonly kind: 'comprehension';
      readonly element: Node;
      readonly clauses: readonly { readonly target: Node; readonly over: Node }[];
      readonly conditions: readonly Node[];
    }
  | { readonly kind: 'function'; readonly definition: FunctionDefinition }
  /** A string with expressions in it. */
  | { readonly kind: 'template'; readonly parts: readonly (string | Node)[] }
  | { readonly kind: 'spread'; readonly value: Node }
  /** Parentheses, `await`: the value of what is inside. */
  | { readonly kind: 'inner'; readonly value: Node }
  | { readonly kind: 'assign'; readonly target: Node; readonly value: Node }
  | { readonly kind: 'receiver' }
  | { readonly kind: 'parent' }
  | { readonly kind: 'other' };

export interface CallCode extends Call {
  readonly kind: 'call';
  readonly callee: Node;
  /** Of `object.method()`. */
  readonly object: Node | undefined;
  readonly given: readonly GivenArgument[];
}

export interface Parameter {
  readonly name: string;
  readonly default: Node | undefined;
  /** `*args`, `...rest`; `**kwargs`. */
  readonly rest: 'list' | 'mapping' | undefined;
}

export interface FunctionDefinition {
  readonly kind: 'function';
  readonly node: Node;
  readonly name: Node | undefined;
  /** Of a method of Python, `self` too. */
  readonly parameters: readonly Parameter[];
  /** Statements, or one expression whose value is returned. */
  readonly body: Body;
  readonly isExpression: boolean;
  /** Of Python: `property`, `staticmethod`, `classmethod`. */
  readonly decorators: readonly string[];
}

export interface ClassDefinition {
  readonly kind: 'class';
  readonly node: Node;
  readonly name: Node;
  readonly bases: Body;
  readonly methods: ReadonlyMap<string, FunctionDefinition>;
  /** Statements of its own that are no methods. */
  readonly body: Body;
}

export type Definition = FunctionDefinition | ClassDefinition;

/** The names that a target binds, or the member or place that it sets. */
export type Target =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly object: Node; readonly name: string }
  | { readonly kind: 'index'; readonly base: Node; readonly index: Node | undefined }
  | { readonly kind: 'pattern'; readonly parts: Body }
  | { readonly kind: 'rest'; readonly part: Node }
  | { readonly kind: 'other' };

/** One language's syntax, read as code. Every function takes any node. */
export interface CodeReader {
  statement(source: Source, node: Node): Statement;
  expression(source: Source, node: Node): Expression;
  target(source: Source, node: Node): Target;
  /** Names under which a class has what runs when an object is made, and when it is called. */
  readonly initialisers: readonly string[];
  readonly callers: readonly string[];
}
