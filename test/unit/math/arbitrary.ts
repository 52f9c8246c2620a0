import fc from 'fast-check';
import { constant, exactly, pi, where, x } from '../../../src/math/build';
import type { BinaryName, Comparison, Expr, UnaryName } from '../../../src/math/expression';

const unaryNames: readonly UnaryName[] = [
  'negate',
  'exp',
  'expm1',
  'log',
  'log1p',
  'tanh',
  'sigmoid',
  'softplus',
  'erf',
  'erfc',
  'sqrt',
  'abs',
  'sin',
  'cos',
];
const binaryNames: readonly BinaryName[] = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
  'min',
  'max',
];
const comparisons: readonly Comparison[] = ['<', '<=', '>', '>='];

const leaf: fc.Arbitrary<Expr> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(x) },
  { weight: 3, arbitrary: fc.integer({ min: -4, max: 4 }).map(constant) },
  { weight: 2, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }).map(constant) },
  { weight: 1, arbitrary: fc.constantFrom(pi, exactly('0.044715'), exactly('1.702')) },
);

/** Expressions as a person or a program may write them, up to the depth given. */
export function expressions(depth: number): fc.Arbitrary<Expr> {
  if (depth <= 1) return leaf;
  const inner = expressions(depth - 1);
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...unaryNames), inner)
        .map(([name, argument]): Expr => ({ kind: 'unary', name, argument })),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...binaryNames), inner, inner)
        .map(([name, left, right]): Expr => ({ kind: 'binary', name, left, right })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(inner, fc.constantFrom(...comparisons), inner, inner, inner)
        .map(([left, comparison, right, then, otherwise]) =>
          where(left, comparison, right, then, otherwise),
        ),
    },
  );
}
