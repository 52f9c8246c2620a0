import type { BinaryName, Comparison, Expr, UnaryName } from './expression';

/** The variable. */
export const x: Expr = { kind: 'x' };
export const pi: Expr = { kind: 'pi' };

/** A number that is exactly a double (integers, halves) or means one (a value from source code). */
export function constant(value: number): Expr {
  return { kind: 'constant', value };
}

/** A real number as it is written: `exactly('0.044715')` is 44715/1000000, not the nearest double. */
export function exactly(decimal: string): Expr {
  return { kind: 'constant', value: Number(decimal), exact: decimal };
}

export function parameter(name: string): Expr {
  return { kind: 'parameter', name };
}

/** Where an expression is expected, a plain number is taken as the double that it is. */
export type Operand = Expr | number;

export const add = binary('add');
export const subtract = binary('subtract');
export const multiply = binary('multiply');
export const divide = binary('divide');
export const power = binary('power');
export const min = binary('min');
export const max = binary('max');

export const negate = unary('negate');
export const exp = unary('exp');
export const expm1 = unary('expm1');
export const log = unary('log');
export const log1p = unary('log1p');
export const tanh = unary('tanh');
export const sigmoid = unary('sigmoid');
export const softplus = unary('softplus');
export const erf = unary('erf');
export const erfc = unary('erfc');
export const sqrt = unary('sqrt');
export const abs = unary('abs');
export const sin = unary('sin');
export const cos = unary('cos');

/** `where(x, '>', 0, whenTrue, otherwise)`: `whenTrue` where the comparison holds. */
export function where(
  left: Operand,
  comparison: Comparison,
  right: Operand,
  whenTrue: Operand,
  otherwise: Operand,
): Expr {
  return {
    kind: 'where',
    comparison,
    left: operand(left),
    right: operand(right),
    whenTrue: operand(whenTrue),
    otherwise: operand(otherwise),
  };
}

function operand(value: Operand): Expr {
  return typeof value === 'number' ? constant(value) : value;
}

function unary(name: UnaryName): (argument: Operand) => Expr {
  return (argument) => ({ kind: 'unary', name, argument: operand(argument) });
}

function binary(name: BinaryName): (left: Operand, right: Operand) => Expr {
  return (left, right) => ({ kind: 'binary', name, left: operand(left), right: operand(right) });
}
