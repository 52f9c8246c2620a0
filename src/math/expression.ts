/**
 * The expression of one real variable from which everything shown about an
 * activation is computed.
 *
 * Stable primitives (`expm1`, `log1p`, `sigmoid`, `softplus`, `erfc`) are nodes
 * of their own, so that a form can be both exact and numerically sound, and so
 * that `log(1+exp(x))`, as a user may write it, can be recognised as softplus.
 * Nodes are plain immutable data: they survive `postMessage` and JSON.
 */
export type Expr =
  | ConstantExpr
  | { readonly kind: 'pi' }
  | { readonly kind: 'x' }
  | ParameterExpr
  | UnaryExpr
  | BinaryExpr
  | WhereExpr;

/**
 * A number. `value` is the double nearest to it. `exact` holds the decimal text
 * of the real number that was written, where that is not exactly the double:
 * a constant of a catalogue formula (`0.044715`) means the real number, a value
 * from source code, a slider or the command line means the double.
 */
export interface ConstantExpr {
  readonly kind: 'constant';
  readonly value: number;
  readonly exact?: string;
}

/** A named parameter, replaced by a constant before analysis (`bind`). */
export interface ParameterExpr {
  readonly kind: 'parameter';
  readonly name: string;
}

export type UnaryName =
  | 'negate'
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log1p'
  | 'tanh'
  | 'sigmoid'
  | 'softplus'
  | 'erf'
  | 'erfc'
  | 'sqrt'
  | 'abs'
  | 'sin'
  | 'cos';

export interface UnaryExpr {
  readonly kind: 'unary';
  readonly name: UnaryName;
  readonly argument: Expr;
}

export type BinaryName = 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'min' | 'max';

export interface BinaryExpr {
  readonly kind: 'binary';
  readonly name: BinaryName;
  readonly left: Expr;
  readonly right: Expr;
}

export type Comparison = '<' | '<=' | '>' | '>=';

/** `where(left comparison right, whenTrue, otherwise)`: a piecewise definition. */
export interface WhereExpr {
  readonly kind: 'where';
  readonly comparison: Comparison;
  readonly left: Expr;
  readonly right: Expr;
  readonly whenTrue: Expr;
  readonly otherwise: Expr;
}

/** Values of the named parameters, by name. Dimensionless, like `x`. */
export type ParameterValues = Readonly<Record<string, number>>;
