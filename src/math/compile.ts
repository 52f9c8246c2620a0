import { children, tooComplex } from './complexity';
import { isConstant } from './constants';
import type { BinaryExpr, BinaryName, Comparison, Expr, UnaryName } from './expression';
import * as primitive from './primitives';
import { hasVariable } from './variable';

export type RealFunction = (x: number) => number;

/**
 * The expression as a function of doubles: a closure a node, since neither the
 * panel's content policy nor a web host allows code made from text. NaN where it is
 * undefined, where a parameter is unbound, and for an expression too complex.
 */
export function compile(expression: Expr): RealFunction {
  return tooComplex(expression) === undefined ? closure(expression) : () => Number.NaN;
}

/**
 * A simplified expression and its derivative at once: what they have in common, which is
 * much, is evaluated once where both are asked for the same x.
 */
export function compileBoth(value: Expr, slope: Expr): readonly [RealFunction, RealFunction] {
  const sound = [value, slope].every((each) => tooComplex(each) === undefined);
  if (!sound) return [compile(value), compile(slope)];
  const compilation = new Compilation([value, slope]);
  return [compilation.of(value), compilation.of(slope)];
}

/** As `compile`, for expressions that are known to be shallow enough. */
export function closure(expression: Expr): RealFunction {
  return new Compilation([expression]).of(expression);
}

class Compilation {
  private readonly known = new Map<Expr, RealFunction>();
  private readonly repeated: ReadonlySet<Expr>;

  constructor(expressions: readonly Expr[]) {
    this.repeated = repeatedWithin(expressions);
  }

  of(node: Expr): RealFunction {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const made = this.made(node);
    const kept = this.repeated.has(node) ? latest(made) : made;
    this.known.set(node, kept);
    return kept;
  }

  private made(node: Expr): RealFunction {
    if (node.kind === 'x') return (x) => x;
    if (!hasVariable(node)) return constantly(this.composed(node)(0));
    return this.composed(node);
  }

  private composed(node: Expr): RealFunction {
    switch (node.kind) {
      case 'constant':
        return constantly(node.value);
      case 'pi':
        return constantly(Math.PI);
      case 'unary': {
        const apply = unaryFunctions[node.name];
        const argument = this.of(node.argument);
        return (x) => apply(argument(x));
      }
      case 'binary':
        return this.binary(node);
      case 'where': {
        const compare = comparisons[node.comparison];
        const [left, right] = [this.of(node.left), this.of(node.right)];
        const [then, otherwise] = [this.of(node.whenTrue), this.of(node.otherwise)];
        // Only the chosen branch is evaluated: 0 * Infinity in the other must not leak.
        return (x) => (compare(left(x), right(x)) ? then(x) : otherwise(x));
      }
      default:
        return constantly(Number.NaN);
    }
  }

  private binary({ name, left, right }: BinaryExpr): RealFunction {
    const base = this.of(left);
    if (name === 'power' && isConstant(right, 2)) return squared(base);
    if (name === 'power' && isConstant(right, 3)) return cubed(base);
    if (name === 'multiply' && left.kind === 'constant') return scaled(left.value, this.of(right));
    return binaryClosure(name, base, this.of(right));
  }
}

function constantly(value: number): RealFunction {
  return () => value;
}

/** Of what occurs more than once, as the parts of a derivative do, the value for the last x is kept. */
function latest(f: RealFunction): RealFunction {
  let at = Number.NaN;
  let value = Number.NaN;
  return (x) => {
    // 0 and -0 are equal, and may have different values.
    if (x === at && x !== 0) return value;
    value = f(x);
    at = x;
    return value;
  };
}

/** Rounded once, where the general power takes fifty times as long. */
function squared(base: RealFunction): RealFunction {
  return (x) => {
    const u = base(x);
    return u * u;
  };
}

function cubed(base: RealFunction): RealFunction {
  return (x) => {
    const u = base(x);
    return u * u * u;
  };
}

function scaled(factor: number, f: RealFunction): RealFunction {
  return (x) => factor * f(x);
}

/** Compositions that are an operand more than once. */
function repeatedWithin(expressions: readonly Expr[]): ReadonlySet<Expr> {
  const repeated = new Set<Expr>();
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) repeated.add(node);
    else {
      seen.add(node);
      for (const child of children(node)) if (children(child).length > 0) visit(child);
    }
  };
  expressions.forEach(visit);
  return repeated;
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

const comparisons: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
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
