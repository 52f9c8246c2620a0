import type { BinaryName, Comparison, Expr, UnaryName } from '../math/expression';

/** Libraries that an expression can be written for. */
export type TargetName = 'torch' | 'keras' | 'tensorflow' | 'numpy' | 'tfjs';

/** Binding strength in Python and JavaScript, as far as it is alike. */
export const SUM = 1;
export const PRODUCT = 2;
export const NEGATION = 3;
export const POWER = 4;
export const ATOM = 5;

/** How an operation is written: `{0}` and so on are its operands. */
export interface Form {
  readonly text: string;
  readonly level: number;
  /** What each operand has to bind at least; 0, as in a call, where left out. */
  readonly operands?: readonly number[];
}

/**
 * Operations that a target may have a form of its own for. `clampBelow` is a maximum,
 * and `clampAbove` a minimum, with something that does not depend on x. `isPositive` is
 * the comparison with 0.
 */
export type Idiom =
  | 'relu'
  | 'logSigmoid'
  | 'square'
  | 'clip'
  | 'clampBelow'
  | 'clampAbove'
  | 'isPositive';

export type Operation = UnaryName | BinaryName | Comparison | 'where' | Idiom;

/**
 * A function that the printed code brings along: an expression of x, after steps whose
 * results later ones call by their names, or lines of code.
 */
export type Helper =
  | { readonly steps?: readonly (readonly [name: string, Expr])[]; readonly expression: Expr }
  | { readonly code: string };

export interface Target {
  readonly name: TargetName;
  readonly language: 'python' | 'javascript';
  /** What the code always imports. */
  readonly imports: string;
  /** On tensors. */
  readonly forms: Readonly<Record<UnaryName | BinaryName | '<' | '>' | 'where', Form>> &
    Readonly<Partial<Record<Operation, Form>>>;
  /** On plain numbers, for what holds neither x nor a parameter. */
  readonly scalars: Readonly<Partial<Record<Operation, Form>>>;
  readonly numbers: { readonly pi: string; readonly infinity: string; readonly nan: string };
  /** Makes a tensor of a number, for functions that take nothing else. */
  readonly lift?: string;
  /** Where both operands of its minimum are equal, each gets half of the gradient. */
  readonly sharesTies?: boolean;
  /** By name, as they are called in `forms`. */
  readonly helpers: Readonly<Record<string, Helper>>;
}

export function call(text: string): Form {
  return { text, level: ATOM };
}

/** Groups from the left. */
export function infix(sign: string, level: number): Form {
  return { text: `{0} ${sign} {1}`, level, operands: [level, level + 1] };
}

export const negation: Form = { text: '-{0}', level: NEGATION, operands: [POWER] };
