import type { RealFunction } from './compile';
import { tooComplex } from './complexity';
import type { BinaryExpr, Comparison, Expr, UnaryExpr, UnaryName, WhereExpr } from './expression';
import * as primitives from './primitives';

/** What a framework computes in single precision of a formula as it is written. */
export interface Float32Function {
  readonly value: RealFunction;
  /**
   * By backpropagation, as automatic differentiation does it: each operation hands on its
   * own derivative times what it was handed, so that 0 times infinity is NaN, also in the
   * branch of a `where` that was not taken.
   */
  readonly derivative: RealFunction;
}

/**
 * The expression with every operation rounded to float32, for the drawing of what overflows
 * as it is written: no part is rewritten. NaN for an expression too complex or unbound.
 */
export function inFloat32(expression: Expr): Float32Function {
  if (tooComplex(expression) !== undefined) {
    return { value: () => Number.NaN, derivative: () => Number.NaN };
  }
  return {
    value: (x) => new Pass(Math.fround(x)).value(expression),
    derivative: (x) => new Pass(Math.fround(x)).derivative(expression),
  };
}

/** One evaluation, there and back. */
class Pass {
  private readonly values = new Map<Expr, number>();
  private gradient = 0;

  constructor(private readonly x: number) {}

  value(node: Expr): number {
    const known = this.values.get(node);
    if (known !== undefined) return known;
    const value = Math.fround(this.evaluate(node));
    this.values.set(node, value);
    return value;
  }

  derivative(node: Expr): number {
    this.value(node);
    this.back(node, 1);
    return this.gradient;
  }

  private evaluate(node: Expr): number {
    switch (node.kind) {
      case 'constant':
        return node.value;
      case 'pi':
        return Math.PI;
      case 'x':
        return this.x;
      case 'parameter':
        return Number.NaN;
      case 'unary':
        return UNARY[node.name].value(this.value(node.argument));
      case 'binary':
        return BINARY[node.name](this.value(node.left), this.value(node.right));
      case 'where':
        return this.value(this.holds(node) ? node.whenTrue : node.otherwise);
    }
  }

  private back(node: Expr, gradient: number): void {
    const handed = Math.fround(gradient);
    if (node.kind === 'x') this.gradient = Math.fround(this.gradient + handed);
    else if (node.kind === 'unary') this.backUnary(node, handed);
    else if (node.kind === 'binary') this.backBinary(node, handed);
    else if (node.kind === 'where') {
      const holds = this.holds(node);
      this.back(node.whenTrue, holds ? handed : 0);
      this.back(node.otherwise, holds ? 0 : handed);
    }
  }

  private backUnary(node: UnaryExpr, gradient: number): void {
    const slope = UNARY[node.name].slope(this.value(node.argument), this.value(node));
    this.back(node.argument, gradient * Math.fround(slope));
  }

  private backBinary(node: BinaryExpr, gradient: number): void {
    const [left, right] = [this.value(node.left), this.value(node.right)];
    const [byLeft, byRight] = slopes(node.name, left, right, this.value(node));
    if (!isConstant(node.left)) this.back(node.left, gradient * Math.fround(byLeft));
    if (!isConstant(node.right)) this.back(node.right, gradient * Math.fround(byRight));
  }

  private holds({ left, comparison, right }: WhereExpr): boolean {
    return COMPARISONS[comparison](this.value(left), this.value(right));
  }
}

interface UnaryRule {
  readonly value: RealFunction;
  /** By the operand and the result, as the frameworks' backward formulas have it. */
  readonly slope: (u: number, y: number) => number;
}

const UNARY: Readonly<Record<UnaryName, UnaryRule>> = {
  negate: { value: (u) => -u, slope: () => -1 },
  exp: { value: primitives.exp, slope: (_, y) => y },
  expm1: { value: primitives.expm1, slope: (_, y) => y + 1 },
  log: { value: primitives.log, slope: (u) => 1 / u },
  log1p: { value: primitives.log1p, slope: (u) => 1 / (1 + u) },
  tanh: { value: primitives.tanh, slope: (_, y) => 1 - Math.fround(y * y) },
  sigmoid: { value: primitives.sigmoid, slope: (_, y) => y * Math.fround(1 - y) },
  softplus: { value: primitives.softplus, slope: primitives.sigmoid },
  erf: { value: primitives.erf, slope: bell },
  erfc: { value: primitives.erfc, slope: (u) => -bell(u) },
  sqrt: { value: Math.sqrt, slope: (_, y) => 0.5 / y },
  abs: { value: Math.abs, slope: Math.sign },
  sin: { value: primitives.sin, slope: primitives.cos },
  cos: { value: primitives.cos, slope: (u) => -primitives.sin(u) },
};

function bell(u: number): number {
  return (2 / Math.sqrt(Math.PI)) * primitives.exp(-Math.fround(u * u));
}

const BINARY: Readonly<Record<BinaryExpr['name'], (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: primitives.power,
  min: Math.min,
  max: Math.max,
};

/** By both operands, rounded as far as they are computed in steps. */
function slopes(
  name: BinaryExpr['name'],
  a: number,
  b: number,
  y: number,
): readonly [byLeft: number, byRight: number] {
  switch (name) {
    case 'add':
      return [1, 1];
    case 'subtract':
      return [1, -1];
    case 'multiply':
      return [b, a];
    case 'divide':
      return [1 / b, -Math.fround(y / b)];
    case 'power':
      return [b * Math.fround(primitives.power(a, b - 1)), y * Math.fround(primitives.log(a))];
    // At a tie each takes half, as PyTorch's do.
    case 'min':
      return a === b ? [0.5, 0.5] : [Number(a < b), Number(b < a)];
    case 'max':
      return a === b ? [0.5, 0.5] : [Number(a > b), Number(b > a)];
  }
}

const COMPARISONS: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Nothing is handed back to a number: the exponent of x² has no derivative that could be NaN. */
function isConstant({ kind }: Expr): boolean {
  return kind === 'constant' || kind === 'pi' || kind === 'parameter';
}
