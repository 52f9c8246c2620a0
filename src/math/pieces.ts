/**
 * A function cut into smooth pieces: between two neighbouring places no operand of
 * `abs`, `min`, `max` or `where` changes, so that one smooth expression holds.
 */
import { isUnknown, type Known } from './analysis';
import type { Budget } from './budget';
import { negate, subtract } from './construct';
import { definedParts, MOST_PIECES, type Stretch } from './domain';
import type { Expr, WhereExpr } from './expression';
import { parts } from './parts';
import { holds } from './resolve';
import type { Sign } from './roots';
import { type Span, signChart } from './signs';
import { rebuilt } from './simplify';

export interface Piece extends Span {
  readonly expression: Expr;
  /** Why the function is not defined in it, where it is not. */
  readonly problem?: string;
}

const WHOLE_LINE: Span = { from: 'end', to: 'end' };

/** The smooth pieces of a simplified expression that is defined nearly everywhere, ascending and touching. */
export function piecesOf(expression: Expr, budget: Budget): Known<readonly Piece[]> {
  const pieces = piecesAndGaps(expression, budget);
  if (isUnknown(pieces)) return pieces;
  const problem = pieces.find((piece) => piece.problem !== undefined)?.problem;
  return problem === undefined ? pieces : { unknown: problem };
}

/** The same with pieces among them in which the function is not defined. */
export function piecesAndGaps(
  expression: Expr,
  budget: Budget,
  span: Span = WHOLE_LINE,
): Known<readonly Piece[]> {
  const pieces = new Cutter(budget).cut(expression, span);
  if (isUnknown(pieces)) return pieces;
  const all: Piece[] = [];
  for (const piece of pieces) {
    const found =
      piece.problem === undefined ? definedParts(piece.expression, piece, budget) : [piece];
    if (isUnknown(found)) return found;
    for (const stretch of found) addPiece(all, stretch, piece.expression);
  }
  return all.length > MOST_PIECES ? { unknown: 'too many pieces' } : all;
}

/** Two gaps that touch become one. */
function addPiece(pieces: Piece[], { from, to, problem }: Stretch, expression: Expr): void {
  if (problem === undefined) {
    pieces.push({ from, to, expression });
    return;
  }
  const last = pieces.at(-1);
  const before = last?.problem === undefined ? undefined : pieces.pop();
  pieces.push({
    from: before?.from ?? from,
    to,
    expression: NOTHING,
    problem: before?.problem ?? problem,
  });
}

const NOTHING: Expr = { kind: 'constant', value: Number.NaN };

class Cutter {
  constructor(private readonly budget: Budget) {}

  cut(node: Expr, span: Span): Known<readonly Piece[]> {
    if (node.kind === 'where') {
      return this.choose(node, span);
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
    for (const piece of pieces) {
      const { expression, from, to, problem } = piece;
      const built = problem === undefined ? build(expression, { from, to }) : [piece];
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

  /** One of two expressions; where what is compared is not defined the comparison is false. */
  private choose(
    { left, right, comparison, whenTrue, otherwise }: WhereExpr,
    span: Span,
  ): Known<readonly Piece[]> {
    const pick = (sign: Sign) => (holds(sign, comparison) ? whenTrue : otherwise);
    const gap = this.over(left, span, (a, within) =>
      this.over(right, within, (b) => subtract(a, b)),
    );
    if (isUnknown(gap)) return gap;
    const result: Piece[] = [];
    for (const piece of gap) {
      const picked = this.bySign(piece.expression, piece, pick);
      if (isUnknown(picked)) return picked;
      for (const part of picked) {
        const { from, to, problem } = part;
        const chosen = this.cut(problem === undefined ? part.expression : otherwise, { from, to });
        if (isUnknown(chosen)) return chosen;
        result.push(...chosen);
      }
    }
    return result;
  }

  /** What is picked by the sign of a smooth expression, which may change at a pole as well. */
  private bySign(
    expression: Expr,
    span: Stretch,
    pick: (sign: Sign) => Expr,
  ): Known<readonly Piece[]> {
    const defined = span.problem === undefined;
    const stretches = defined ? definedParts(expression, span, this.budget) : [span];
    if (isUnknown(stretches)) return stretches;
    const result: Piece[] = [];
    for (const within of stretches) {
      if (within.problem !== undefined) {
        addPiece(result, within, expression);
        continue;
      }
      const chart = signChart(expression, within, this.budget);
      if (isUnknown(chart)) return chart;
      for (const part of parts(within, chart)) {
        result.push({ from: part.span.from, to: part.span.to, expression: pick(part.sign) });
      }
    }
    return result;
  }
}
