import { tooComplex } from './complexity';
import type { BinaryName, Comparison, Expr, UnaryName } from './expression';
import * as primitive from './primitives';

export type RealFunction = (x: number) => number;

/**
 * The expression as a function of doubles: a closure a node, since neither the
 * panel's content policy nor a web host allows code made from text. NaN where it is
 * undefined, where a parameter is unbound, and for an expression too complex.
 */
export function compile(expression: Expr): RealFunction {
  return tooComplex(expression) === undefined ? closure(expression) : () => Number.NaN;
}

/** As `compile`, for expressions that are known to be shallow enough. */
export function closure(node: Expr): RealFunction {
  switch (node.kind) {
    case 'constant': {
      const { value } = node;
      return () => value;
    }
    case 'pi':
      return () => Math.PI;
    case 'x':
      return (x) => x;
    case 'parameter':
      return () => Number.NaN;
    case 'unary': {
      const apply = unaryFunctions[node.name];
      const argument = closure(node.argument);
      return (x) => apply(argument(x));
    }
    case 'binary':
      return binaryClosure(node.name, closure(node.left), closure(node.right));
    case 'where': {
      const compare = comparisons[node.comparison];
      const [left, right] = [closure(node.left), closure(node.right)];
      const [then, otherwise] = [closure(node.whenTrue), closure(node.otherwise)];
      // Only the chosen branch is evaluated: 0 * Infinity in the other must not leak.
      return (x) => (compare(left(x), right(x)) ? then(x) : otherwise(x));
    }
  }
}

export const unaryFunctions: Readonly<Record<UnaryName, RealFunction>> = {
  negate: (u) => -u,
  exp: primitive.exp,
  expm1: primitive.expm1,
  log: primitive.log,
  log1p: primitive.log1p,
  tanh: primitive.tanh,
  sigmoid: primitive.sigmoid,
  softplus: primitive.softplus,
  erf: primitive.erf,
  erfc: primitive.erfc,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sin: primitive.sin,
  cos: primitive.cos,
};

export const comparisons: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function binaryClosure(name: BinaryName, left: RealFunction, right: RealFunction): RealFunction {
  switch (name) {
    case 'add':
      return (x) => left(x) + right(x);
    case 'subtract':
      return (x) => left(x) - right(x);
    case 'multiply':
      return (x) => left(x) * right(x);
    case 'divide':
      return (x) => left(x) / right(x);
    case 'power':
      return (x) => primitive.power(left(x), right(x));
    case 'min':
      return (x) => Math.min(left(x), right(x));
    case 'max':
      return (x) => Math.max(left(x), right(x));
  }
}
