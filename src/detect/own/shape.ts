import type { Node } from '../nodes';

/** What happens in a body, as far as a formula can follow it. */
export type Statement =
  | { readonly kind: 'assign'; readonly name: string; readonly value: Node }
  | { readonly kind: 'return'; readonly value: Node }
  /** A docstring, or a note to automatic differentiation: it changes no value. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'other' };

export interface ShapeParameter {
  readonly name: string;
  readonly default: Node | undefined;
}

/** A function of the source, in whichever language. */
export interface FunctionShape {
  /** The token that names it. */
  readonly name: Node;
  /** Without the object or context that a method is given first. */
  readonly parameters: readonly ShapeParameter[];
  readonly body: readonly Statement[];
}

/** A class of the source whose objects are called like functions. */
export interface ClassShape {
  readonly name: Node;
  /** Source text of what it extends. */
  readonly bases: string;
  /** What a call of an object runs. */
  readonly forward: FunctionShape;
  /** Parameters that an object is made with. */
  readonly parameters: () => readonly ShapeParameter[];
  /** What an attribute is given when it is made; `undefined` also where that is several things. */
  readonly attribute: (name: string) => Node | undefined;
}
