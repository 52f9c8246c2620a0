/**
 * A function cut into smooth pieces: between two neighbouring places no operand of
 * `abs`, `min`, `max` or `where` changes, so that one smooth expression holds.
 */
import { isUnknown, type Known } from './analysis';
import type { Budget } from './budget';
import { negate, subtract } from './construct';
import { definedParts, MOST_PIECES } from './domain';
import type { Expr } from './expression';
import { parts } from './parts';
import { holds } from './resolve';
import type { Sign } from './roots';
import { type Span, signChart } from './signs';
import { rebuilt } from './simplify';

export interface Piece extends Span {
  readonly expression: Expr;
}

const WHOLE_LINE: Span = { from: 'end', to: 'end' };

/** The smooth pieces of a simplified expression, ascending and touching. */
export function piecesOf(
  expression: Expr,
  budget: Budget,
  span: Span = WHOLE_LINE,
): Known<readonly Piece[]> {
  const pieces = new Cutter(budget).cut(expression, span);
  if (isUnknown(pieces)) return pieces;
  const defined: Piece[] = [];
  for (const { expression: smooth, ...whole } of pieces) {
    const spans = definedParts(smooth, whole, budget);
    if (isUnknown(spans)) return spans;
    defined.push(...spans.map((each) => ({ ...each, expression: smooth })));
  }
  return defined.length > MOST_PIECES ? { unknown: 'too many pieces' } : defined;
}

class Cutter {
  constructor(private readonly budget: Budget) {}

  cut(node: Expr, span: Span): Known<readonly Piece[]> {
    if (node.kind === 'where') {
      return this.choose(node.left, node.right, span, (sign) =>
        holds(sign, node.comparison) ? node.whenTrue : node.otherwise,
      );
    }
    if (node.kind === 'unary') {
      if (node.name === 'abs') return this.absolute(node.argument, span);
      return this.over(node.argument, span, (argument) => rebuilt(node, () => argument));
    }
    if (node.kind !== 'binary') return [{ ...span, expression: node }];
    const { name, left, right } = node;
    if (name === 'min' || name === 'max') return this.extremum(name, left, right, span);
    return this.over(left, span, (a, within) =>
      this.over(right, within, (b) => rebuilt(node, (child) => (child === left ? a : b))),
    );
  }

  /** Cuts the operand, and puts each of its pieces through `then`. */
  private over(
    operand: Expr,
    span: Span,
    build: (piece: Expr, within: Span) => Expr | Known<readonly Piece[]>,
  ): Known<readonly Piece[]> {
    const pieces = this.cut(operand, span);
    if (isUnknown(pieces)) return pieces;
    const result: Piece[] = [];
    for (const { expression, from, to } of pieces) {
      const built = build(expression, { from, to });
      if (isUnknown(built)) return built;
      if ('kind' in built) result.push({ from, to, expression: built });
      else result.push(...built);
    }
    return result.length > MOST_PIECES ? { unknown: 'too many pieces' } : result;
  }

  private absolute(argument: Expr, span: Span): Known<readonly Piece[]> {
    return this.over(argument, span, (piece, within) => {
      return this.bySign(piece, within, (sign) => (sign < 0 ? negate(piece) : piece));
    });
  }

  /**
   * Compares the pieces themselves, each cut once: cutting the operands again where they
   * are the larger ones would take twice as long for every line of an envelope.
   */
  private extremum(
    name: 'min' | 'max',
    left: Expr,
    right: Expr,
    span: Span,
  ): Known<readonly Piece[]> {
    return this.over(left, span, (a, within) =>
      this.over(right, within, (b, both) => {
        const pick = (sign: Sign) => (sign < 0 === (name === 'min') ? a : b);
        return this.bySign(subtract(a, b), both, pick);
      }),
    );
  }

  /** One of two expressions, by the sign of `left - right`. */
  private choose(
    left: Expr,
    right: Expr,
    span: Span,
    pick: (sign: Sign) => Expr,
  ): Known<readonly Piece[]> {
    const gap = this.over(left, span, (a, within) =>
      this.over(right, within, (b) => subtract(a, b)),
    );
    if (isUnknown(gap)) return gap;
    const result: Piece[] = [];
    for (const { expression, from, to } of gap) {
      const picked = this.bySign(expression, { from, to }, pick);
      if (isUnknown(picked)) return picked;
      for (const { expression: branch, ...within } of picked) {
        const chosen = this.cut(branch, within);
        if (isUnknown(chosen)) return chosen;
        result.push(...chosen);
      }
    }
    return result;
  }

  /** What is picked by the sign of a smooth expression, which may change at a pole as well. */
  private bySign(
    expression: Expr,
    span: Span,
    pick: (sign: Sign) => Expr,
  ): Known<readonly Piece[]> {
    const spans = definedParts(expression, span, this.budget);
    if (isUnknown(spans)) return spans;
    const result: Piece[] = [];
    for (const within of spans) {
      const chart = signChart(expression, within, this.budget);
      if (isUnknown(chart)) return chart;
      for (const part of parts(within, chart)) {
        result.push({ from: part.span.from, to: part.span.to, expression: pick(part.sign) });
      }
    }
    return result;
  }
}
