import type { BinaryName, Expr, UnaryName } from './expression';
import { forgettable } from './memo';

/**
 * The one object for all nodes that are alike, given that their operands are. So what was
 * worked out for a part of an expression is found again when its derivative, or its
 * derivative's tail, holds the same part. Nothing depends on it but time: the tables are
 * emptied when they are full, and piecewise nodes, which are few, stay as they are.
 */
export function shared(node: Expr): Expr {
  // Before any operand is numbered: numbers of before and after must not meet in one key.
  if (numbers.size > MOST_NUMBERED) for (const table of tables) table.clear();
  switch (node.kind) {
    case 'x':
      return X;
    case 'pi':
      return PI;
    case 'constant':
      // A map takes -0 for 0.
      return Object.is(node.value, -0) ? node : first(constants, node.exact ?? node.value, node);
    case 'unary':
      return first(unaries, numberOf(node.argument) * 32 + unaryNumbers[node.name], node);
    case 'binary': {
      const operands = numberOf(node.left) * 2 ** 17 + numberOf(node.right);
      return first(binaries, operands * 8 + binaryNumbers[node.name], node);
    }
    default:
      return node;
  }
}

const X: Expr = { kind: 'x' };
const PI: Expr = { kind: 'pi' };

/** So that the numbers of a node's two operands stay below 2^17. */
const MOST_NUMBERED = 100_000;

const constants = forgettable(new Map<number | string, Expr>());
const unaries = forgettable(new Map<number, Expr>());
const binaries = forgettable(new Map<number, Expr>());
const numbers = forgettable(new Map<Expr, number>());
const tables = [constants, unaries, binaries, numbers];

function first<Key>(table: Map<Key, Expr>, key: Key, node: Expr): Expr {
  const before = table.get(key);
  if (before === undefined) table.set(key, node);
  return before ?? node;
}

function numberOf(node: Expr): number {
  const before = numbers.get(node);
  if (before !== undefined) return before;
  numbers.set(node, numbers.size);
  return numbers.size - 1;
}

const unaryNumbers: Readonly<Record<UnaryName, number>> = {
  negate: 0,
  exp: 1,
  expm1: 2,
  log: 3,
  log1p: 4,
  tanh: 5,
  sigmoid: 6,
  softplus: 7,
  erf: 8,
  erfc: 9,
  sqrt: 10,
  abs: 11,
  sin: 12,
  cos: 13,
};

const binaryNumbers: Readonly<Record<BinaryName, number>> = {
  add: 0,
  subtract: 1,
  multiply: 2,
  divide: 3,
  power: 4,
  min: 5,
  max: 6,
};
