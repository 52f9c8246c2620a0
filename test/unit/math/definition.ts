import { isConstant } from '../../../src/math/constants';
import type { BinaryExpr, Comparison, Expr, UnaryName } from '../../../src/math/expression';
import * as primitive from '../../../src/math/primitives';

export const unaryFunctions: Readonly<Record<UnaryName, (u: number) => number>> = {
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

/** The value in doubles by definition: node by node, of a `where` only the branch that is chosen. */
export function valueByDefinition(node: Expr, at: number): number {
  const of = (operand: Expr) => valueByDefinition(operand, at);
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'pi':
      return Math.PI;
    case 'x':
      return at;
    case 'parameter':
      return Number.NaN;
    case 'unary':
      return unaryFunctions[node.name](of(node.argument));
    case 'binary':
      return ofTwo(node, of(node.left), of(node.right));
    case 'where': {
      const holds = comparisons[node.comparison](of(node.left), of(node.right));
      return of(holds ? node.whenTrue : node.otherwise);
    }
  }
}

function ofTwo({ name, right }: BinaryExpr, a: number, b: number): number {
  switch (name) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return a / b;
    case 'power':
      if (isConstant(right, 2)) return a * a;
      return isConstant(right, 3) ? a * a * a : primitive.power(a, b);
    default:
      return Math[name](a, b);
  }
}

const comparisons: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
