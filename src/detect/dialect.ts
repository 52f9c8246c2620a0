import type { Constant } from '../frameworks/signature';
import type { Operation } from './arithmetic';
import type { Node, Source } from './nodes';
import type { ClassShape, FunctionShape } from './own/shape';
import type { ScopeGrammar } from './scopes';
import type { Pruning } from './syntax';

/** An argument as it is given in a call, or an entry of an object of options. */
export interface GivenArgument {
  /** `undefined`: by position. */
  readonly name: string | undefined;
  readonly value: Node;
  /** `*list`, `**mapping`, `...values`: what it brings is not known. */
  readonly spread: boolean;
}

export interface StringLiteral {
  readonly value: string;
  /** Of the contents, without the quotes. */
  readonly start: number;
  readonly end: number;
}

/** What an expression is handed to, once parentheses, branches and lists are seen through. */
export type Holder =
  | {
      readonly kind: 'argument';
      readonly call: Node;
      readonly name: string | undefined;
      readonly position: number;
    }
  /** The value of a key in a dictionary or an object. */
  | { readonly kind: 'entry'; readonly key: string | undefined; readonly container: Node }
  | { readonly kind: 'key' }
  | { readonly kind: 'default'; readonly name: string }
  | { readonly kind: 'assigned'; readonly name: string }
  | { readonly kind: 'index'; readonly base: Node }
  /** A comparison, a pattern, a type, a base class, a decorator: no use. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'other' };

/** By type of a node, which of its children are names that it binds rather than reads. */
export interface BindingNames {
  readonly all: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  /** The first, unless it is the only one. */
  readonly firstOfSeveral: ReadonlySet<string>;
}

/** One language, as far as detection needs it. Every function takes any node. */
export interface Dialect {
  readonly language: 'python' | 'javascript';
  readonly pruning: Pruning;
  /** Types of nodes that are names to look up. */
  readonly nameTypes: ReadonlySet<string>;
  readonly memberType: string;
  /** Type of the name after a dot. */
  readonly lastNameType: string;
  readonly callTypes: ReadonlySet<string>;
  readonly stringTypes: ReadonlySet<string>;
  readonly subscriptType: string;
  /** Entries of an object are its members, too. */
  readonly hasMemberEntries: boolean;
  readonly scopeGrammar: ScopeGrammar;
  /** `object.name`. */
  member(node: Node): { readonly object: Node; readonly name: Node } | undefined;
  call(node: Node): { readonly callee: Node; readonly list: Node | undefined } | undefined;
  /** Arguments of a call's list. */
  argumentsOf(source: Source, list: Node): readonly GivenArgument[];
  /** Entries of a literal dictionary or object; `undefined`: not one. */
  entries(source: Source, node: Node): readonly GivenArgument[] | undefined;
  string(source: Source, node: Node): StringLiteral | undefined;
  /** Numbers, `True`, `None`; strings have a function of their own. */
  literal(source: Source, node: Node): Constant | undefined;
  /** The operands of arithmetic, or the inside of parentheses (operator `''`). */
  arithmetic(source: Source, node: Node): Operation | undefined;
  /** The module that an expression loads: `require("…")`. */
  requiredModule(source: Source, node: Node): string | undefined;
  /** What a name that nothing binds stands for: the `tf` of a script tag. */
  freePath(name: string): string | undefined;
  /** What a name imported from a project's own module stands for by convention. */
  reexport(name: string, module: string): string | undefined;
  /** The name of a parameter of a function or class of the file, by position in a call. */
  parameterName(source: Source, definition: Node, position: number): string | undefined;
  /** Types of nodes that may define a function or a class. */
  readonly definitionTypes: ReadonlySet<string>;
  /** A function that has a name; `undefined` for another node. */
  functionShape(source: Source, node: Node): FunctionShape | undefined;
  /** A class whose objects are called; `undefined` for another node. */
  classShape(source: Source, node: Node): ClassShape | undefined;
  /** `self`, `this`, `super()`: the object that a method is defined on. */
  isReceiver(source: Source, row: number): boolean;
  holder(source: Source, node: Node): Holder;
  readonly bindingNames: BindingNames;
}
