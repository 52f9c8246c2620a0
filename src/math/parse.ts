import { constant, exp, negate, parameter, power, where, x } from './build';
import { DEEPEST, LARGEST, tooComplex } from './complexity';
import type { BinaryName, Comparison, Expr } from './expression';
import { type CallableFunction, callableFunctions, namedNumbers } from './functions';
import { type Token, tokenAt } from './tokens';

/**
 * What would have made sense at a position; `simpler`: nothing would, because the
 * expression is too long or nested too deep to be worked on.
 */
export type Expected =
  | 'operand'
  | 'operatorOrEnd'
  | 'operatorOrClosing'
  | 'operatorOrComma'
  | 'operatorOrCommaOrClosing'
  | 'comparison'
  | 'function'
  | 'simpler';

export type ParseResult =
  | { readonly ok: true; readonly expression: Expr }
  | {
      readonly ok: false;
      /** In UTF-16 units from the beginning of the text. */
      readonly position: number;
      readonly expected: Expected;
    };

/**
 * Reads the infix language that `toInfix` prints: numbers, `x`, `pi`, `e`, other names
 * as parameters, `+ - * / ^` (or `**`), functions, `where(x > 0, a, b)`. Precedence is
 * Python's: `-x^2` is `-(x^2)`, and powers group from the right.
 *
 * A literal is the double nearest to it, so that reading what was printed gives the
 * same tree; only a constant of the catalogue that means a real number (`exact`)
 * becomes the double nearest to that.
 */
export function parse(text: string): ParseResult {
  return new Parser(text).whole();
}

/** From the loosest to the tightest; all of them group from the left. */
const CHAINS: readonly Readonly<Record<string, BinaryName>>[] = [
  { '+': 'add', '-': 'subtract' },
  { '*': 'multiply', '/': 'divide' },
];

const COMPARISONS: readonly Comparison[] = ['<', '<=', '>', '>='];
const EULER = namedNumbers.get('e');

/** By recursive descent. After the first failure every method answers `undefined`. */
class Parser {
  private token: Token;
  private failure: { position: number; expected: Expected } | undefined;
  private depth = 0;
  private nodes = 0;

  constructor(private readonly text: string) {
    this.token = tokenAt(text, 0);
  }

  whole(): ParseResult {
    const expression = this.chain(0);
    if (expression !== undefined && this.token.kind !== 'end') this.fail('operatorOrEnd');
    if (expression === undefined || this.failure !== undefined) {
      return { ok: false, ...(this.failure ?? { position: 0, expected: 'operand' }) };
    }
    return tooComplex(expression) === undefined
      ? { ok: true, expression }
      : { ok: false, position: 0, expected: 'simpler' };
  }

  private chain(level: number): Expr | undefined {
    const operators = CHAINS[level];
    if (operators === undefined) return this.signed();
    let left = this.chain(level + 1);
    for (let length = 1; left !== undefined; length += 1) {
      const name = this.token.kind === 'sign' ? operators[this.token.text] : undefined;
      if (name === undefined) return left;
      if (length >= DEEPEST) return this.fail('simpler');
      this.advance();
      const right = this.chain(level + 1);
      left = right && this.made({ kind: 'binary', name, left, right });
    }
    return undefined;
  }

  /** A minus before a literal belongs to the literal, unless a power binds tighter. */
  private signed(): Expr | undefined {
    if (this.take('+')) return this.nested(() => this.signed());
    if (!this.take('-')) return this.raised(this.atom());
    const literal = this.literal();
    if (literal === undefined) {
      const operand = this.nested(() => this.signed());
      return operand && this.made(negate(operand));
    }
    if (!this.isSign('^')) return this.made(constant(-literal));
    const operand = this.raised(this.made(constant(literal)));
    return operand && this.made(negate(operand));
  }

  /** The number that stands here, taken; `undefined` where something else does. */
  private literal(): number | undefined {
    const { token } = this;
    const named = token.kind === 'name' ? namedNumbers.get(token.text) : undefined;
    const value =
      token.kind === 'number' ? token.value : named?.kind === 'constant' ? named.value : undefined;
    if (value !== undefined) this.advance();
    return value;
  }

  private raised(base: Expr | undefined): Expr | undefined {
    if (base === undefined || !this.take('^')) return base;
    const exponent = this.nested(() => this.signed());
    return exponent && this.made(base === EULER ? exp(exponent) : power(base, exponent));
  }

  private atom(): Expr | undefined {
    const { token } = this;
    if (token.kind === 'name') return this.name(token.text, token.position);
    const literal = this.literal();
    if (literal !== undefined) return this.made(constant(literal));
    if (!this.take('(')) return this.fail('operand');
    const inner = this.nested(() => this.chain(0));
    return inner && this.closed(inner);
  }

  /** A name is a function only where it is called: `min` and `max` are parameters too. */
  private name(text: string, position: number): Expr | undefined {
    this.advance();
    if (!this.take('(')) {
      return this.made(text === 'x' ? x : (namedNumbers.get(text) ?? parameter(text)));
    }
    if (text === 'where') return this.piecewise();
    const callable = callableFunctions.get(text);
    return callable === undefined ? this.fail('function', position) : this.call(callable);
  }

  private call({ operands: least, variadic = false, build }: CallableFunction): Expr | undefined {
    const operands: Expr[] = [];
    for (;;) {
      const operand = this.nested(() => this.chain(0));
      if (operand === undefined) return undefined;
      operands.push(operand);
      if (operands.length < least) {
        if (!this.take(',')) return this.fail('operatorOrComma');
      } else if (!variadic || !this.take(',')) {
        if (this.take(')')) return this.made(build(operands), operands.length);
        return this.fail(variadic ? 'operatorOrCommaOrClosing' : 'operatorOrClosing');
      } else if (operands.length >= DEEPEST) {
        return this.fail('simpler');
      }
    }
  }

  private piecewise(): Expr | undefined {
    const left = this.nested(() => this.chain(0));
    const { token } = this;
    const comparison =
      token.kind === 'sign' ? COMPARISONS.find((each) => each === token.text) : undefined;
    if (left === undefined || comparison === undefined) return this.fail('comparison');
    this.advance();
    const right = this.nested(() => this.chain(0));
    const then = right && this.operandAfterComma();
    const otherwise = then && this.operandAfterComma();
    if (right === undefined || then === undefined || otherwise === undefined) return undefined;
    return this.closed(this.made(where(left, comparison, right, then, otherwise)));
  }

  private operandAfterComma(): Expr | undefined {
    return this.take(',') ? this.nested(() => this.chain(0)) : this.fail('operatorOrComma');
  }

  private closed(inner: Expr | undefined): Expr | undefined {
    return this.take(')') ? inner : this.fail('operatorOrClosing');
  }

  private nested(read: () => Expr | undefined): Expr | undefined {
    if (this.depth >= DEEPEST) return this.fail('simpler');
    this.depth += 1;
    const result = read();
    this.depth -= 1;
    return result;
  }

  /** Counts nodes, so that reading ends when there are more than are worked on. */
  private made(expression: Expr, count = 1): Expr | undefined {
    this.nodes += count;
    return this.nodes > LARGEST ? this.fail('simpler') : expression;
  }

  private isSign(text: string): boolean {
    return this.token.kind === 'sign' && this.token.text === text;
  }

  private take(sign: string): boolean {
    const found = this.isSign(sign);
    if (found) this.advance();
    return found;
  }

  private advance(): void {
    this.token = tokenAt(this.text, this.token.end);
  }

  /** Keeps the first failure, which is the one that the others follow from. */
  private fail(expected: Expected, position = this.token.position): undefined {
    this.failure ??= { position, expected };
    return undefined;
  }
}
