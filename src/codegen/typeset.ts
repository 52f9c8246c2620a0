import { tooComplex } from '../math/complexity';
import type { BinaryExpr, Comparison, Expr, UnaryExpr, WhereExpr } from '../math/expression';
import { normalDistributionOf, withNormalDistributions } from '../math/normalDistribution';
import { symbolOf } from '../math/symbols';
import { ATOM, atom, type Box, bracket, POWER, PRODUCT, product, signed, sum } from './box';
import {
  type Case,
  call,
  fenced,
  fraction,
  type Layout,
  name,
  number,
  type Operator,
  operator,
  raised,
  root,
  row,
  symbol,
} from './layout';
import { numeral } from './numeral';

export interface TypesetOptions {
  /** How each parameter is written; Greek letters are known by their names. */
  readonly symbols?: Readonly<Record<string, string>>;
  /** Significant digits of constants; all that were written when left out. */
  readonly digits?: number;
}

/** Sets an expression; one that is too complex to read is `…`. */
export function typeset(expression: Expr, options: TypesetOptions = {}): Layout {
  if (tooComplex(expression) !== undefined) {
    return symbol('…');
  }
  return new Setter(options).whole(withNormalDistributions(expression));
}

const one = number('1');
const functionNames: Readonly<Record<string, string>> = { sigmoid: 'σ', log: 'ln' };
/** Their square is written after the name: tanh²(x). */
const raisedNames: ReadonlySet<string> = new Set(['tanh', 'sin', 'cos']);
const relations: Readonly<Record<Comparison, Operator>> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

class Setter {
  constructor(private readonly options: TypesetOptions) {}

  /** A formula that is one named function alone is spelled out: σ(x) would say nothing. */
  whole(node: Expr): Layout {
    if (node.kind === 'unary' && node.name === 'sigmoid') {
      return fraction(one, this.onePlusExponential(opposite(node.argument)));
    }
    return normalDistributionOf(node) === undefined
      ? this.set(node).layout
      : this.plain(node).layout;
  }

  private set(node: Expr): Box {
    const argument = normalDistributionOf(node);
    return argument === undefined ? this.plain(node) : atom(call(name('Φ'), this.bare(argument)));
  }

  private plain(node: Expr): Box {
    switch (node.kind) {
      case 'constant':
        return this.constant(numeral(node, this.options.digits));
      case 'pi':
        return atom(symbol('π'));
      case 'x':
        return atom(symbol('x'));
      case 'parameter':
        return atom(symbol(symbolOf(node.name, this.options.symbols)));
      case 'unary':
        return this.unary(node);
      case 'binary':
        return this.binary(node);
      case 'where':
        return atom({ kind: 'cases', cases: this.cases(node) });
    }
  }

  private bare(node: Expr): Layout {
    return this.set(node).layout;
  }

  private bracketed(node: Expr, level: number): Layout {
    return bracket(this.set(node), level);
  }

  private constant(written: { mantissa: string; power?: string; negative: boolean }): Box {
    const { mantissa, power, negative } = written;
    const magnitude =
      power === undefined
        ? number(mantissa)
        : row(number(mantissa), operator('dot'), raised(number('10'), signed(power)));
    return negative
      ? sum(operator('−'), magnitude)
      : { layout: magnitude, level: power === undefined ? ATOM : PRODUCT, digitFirst: true };
  }

  private unary(node: UnaryExpr): Box {
    const { argument } = node;
    switch (node.name) {
      case 'negate':
        return sum(operator('−'), this.bracketed(argument, PRODUCT));
      case 'exp':
        return this.exponential(argument);
      case 'expm1':
        return sum(this.exponential(argument).layout, operator('−'), one);
      case 'log1p':
        return atom(call(name('ln'), row(one, operator('+'), this.bracketed(argument, PRODUCT))));
      case 'softplus':
        return atom(call(name('ln'), this.onePlusExponential(argument)));
      case 'sqrt':
        return atom(root(this.bare(argument)));
      case 'abs':
        return atom(fenced('|', this.bare(argument)));
      default:
        return atom(call(name(functionNames[node.name] ?? node.name), this.bare(argument)));
    }
  }

  private exponential(exponent: Expr): Box {
    return { layout: raised(symbol('e'), this.bare(exponent)), level: POWER };
  }

  private onePlusExponential(exponent: Expr): Layout {
    return row(one, operator('+'), this.exponential(exponent).layout);
  }

  private binary(node: BinaryExpr): Box {
    const { left, right } = node;
    switch (node.name) {
      case 'add':
        return this.sum(left, '+', right);
      case 'subtract':
        return this.sum(left, '−', right);
      case 'multiply':
        return product(this.set(left), this.set(right));
      case 'divide':
        return atom(fraction(this.bare(left), this.bare(right)));
      case 'power':
        return this.power(left, right);
      default:
        return atom(call(name(node.name), this.bare(left), this.bare(right)));
    }
  }

  /** `a + −b` is written `a − b`. */
  private sum(left: Expr, sign: '+' | '−', right: Expr): Box {
    const first = this.bare(left);
    if (sign === '+' && right.kind === 'unary' && right.name === 'negate') {
      return sum(first, operator('−'), this.bracketed(right.argument, PRODUCT));
    }
    if (sign === '+' && right.kind === 'constant' && right.value < 0) {
      const { mantissa, power } = numeral(right, this.options.digits);
      const magnitude = this.constant({ mantissa, negative: false, ...(power ? { power } : {}) });
      return sum(first, operator('−'), magnitude.layout);
    }
    return sum(first, operator(sign), this.bracketed(right, PRODUCT));
  }

  private power(base: Expr, exponent: Expr): Box {
    if (exponent.kind === 'constant' && exponent.value === 0.5) {
      return atom(root(this.bare(base)));
    }
    const above = this.bare(exponent);
    if (base.kind === 'unary' && raisedNames.has(base.name)) {
      return {
        layout: call(raised(name(base.name), above), this.bare(base.argument)),
        level: POWER,
      };
    }
    const level = base.kind === 'binary' && base.name === 'divide' ? ATOM + 1 : ATOM;
    return { layout: raised(this.bracketed(base, level), above), level: POWER };
  }

  private cases(node: WhereExpr): readonly Case[] {
    const first: Case = {
      value: this.bare(node.whenTrue),
      condition: row(
        this.bare(node.left),
        operator(relations[node.comparison]),
        this.bare(node.right),
      ),
    };
    const others =
      node.otherwise.kind === 'where'
        ? this.cases(node.otherwise)
        : [{ value: this.bare(node.otherwise) }];
    return [first, ...others];
  }
}

function opposite(node: Expr): Expr {
  return node.kind === 'unary' && node.name === 'negate'
    ? node.argument
    : { kind: 'unary', name: 'negate', argument: node };
}
