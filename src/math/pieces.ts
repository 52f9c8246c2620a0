/**
 * A function cut into smooth pieces: between two neighbouring places no operand of
 * `abs`, `min`, `max` or `where` changes, so that one smooth expression holds.
 */
import { isUnknown, type Known } from './analysis';
import { atPlace } from './atPlace';
import type { Budget } from './budget';
import { negate, subtract } from './construct';
import { type Demand, demandOf } from './demands';
import { MOST_PIECES, meeting, type Stretch } from './domain';
import type { BinaryExpr, Expr, UnaryExpr, WhereExpr } from './expression';
import { parts } from './parts';
import { holds } from './resolve';
import type { Sign } from './roots';
import { type Span, signChart } from './signs';
import { rebuilt } from './simplify';

/** With the reason where the function is not defined in it. */
export interface Piece extends Stretch {
  readonly expression: Expr;
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
    const { problem } = piece;
    const isBetweenGaps = all.at(-1)?.problem !== undefined && problem !== undefined;
    // A single place between two gaps may be in none of them.
    if (isBetweenGaps && isDefinedFrom(piece, expression)) return { unknown: problem };
    addPiece(all, piece);
  }
  return all.length > MOST_PIECES ? { unknown: 'too many pieces' } : all;
}

function isDefinedFrom({ from }: Span, expression: Expr): boolean {
  return from !== 'end' && atPlace(expression, from).isDefined;
}

/** Two gaps that touch become one. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.problem === undefined || last?.problem === undefined) pieces.push(piece);
  else pieces[pieces.length - 1] = { ...last, to: piece.to };
}

const NOTHING: Expr = { kind: 'constant', value: Number.NaN };

class Cutter {
  /** Where demands are met, which a part makes each time that it occurs. */
  private readonly met = new Map<Expr, { readonly span: Span; readonly positive: boolean }[]>();

  constructor(private readonly budget: Budget) {}

  cut(node: Expr, span: Span): Known<readonly Piece[]> {
    if (node.kind === 'where') {
      return this.choose(node, span);
    }
    if (node.kind === 'unary') {
      if (node.name === 'abs') return this.absolute(node.argument, span);
      return this.over(node.argument, span, (argument, within) =>
        this.operation({ ...node, argument }, within),
      );
    }
    if (node.kind !== 'binary') return [{ ...span, expression: node }];
    const { name, left, right } = node;
    if (name === 'min' || name === 'max') return this.extremum(name, left, right, span);
    return this.over(left, span, (a, within) =>
      this.over(right, within, (b, both) => this.operation({ ...node, left: a, right: b }, both)),
    );
  }

  /** An operation on smooth pieces, which may not be defined in all of the span. */
  private operation(node: UnaryExpr | BinaryExpr, span: Span): Expr | Known<readonly Piece[]> {
    const demand = demandOf(node);
    const built = rebuilt(node, (operand) => operand);
    // The root of a square.
    const size = built.kind === 'unary' && built.name === 'abs' ? built.argument : undefined;
    if (demand === undefined || this.isMet(demand, span)) {
      return size === undefined ? built : this.sizeOf(size, span);
    }
    const stretches = meeting(demand, span, this.budget);
    if (isUnknown(stretches)) return stretches;
    const result: Piece[] = [];
    for (const stretch of stretches) {
      if (stretch.problem !== undefined) {
        result.push({ ...stretch, expression: NOTHING });
        continue;
      }
      this.noteMet(demand, stretch);
      const pieces = size && this.sizeOf(size, stretch);
      if (isUnknown(pieces)) return pieces;
      result.push(...(pieces ?? [{ from: stretch.from, to: stretch.to, expression: built }]));
    }
    return result;
  }

  private isMet({ expression, positive }: Demand, span: Span): boolean {
    const known = this.met.get(expression) ?? [];
    return known.some((each) => (each.positive || !positive) && isWithin(span, each.span));
  }

  private noteMet({ expression, positive }: Demand, span: Span): void {
    const known = this.met.get(expression) ?? [];
    if (known.length === 0) this.met.set(expression, known);
    known.push({ span, positive });
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
    return this.over(argument, span, (piece, within) => this.sizeOf(piece, within));
  }

  private sizeOf(smooth: Expr, span: Span): Known<readonly Piece[]> {
    return this.bySign(smooth, span, (sign) => (sign < 0 ? negate(smooth) : smooth));
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

  /** One of two expressions; where what is compared is not defined the comparison does not hold. */
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
      const picked = this.picked(piece, pick, otherwise);
      if (isUnknown(picked)) return picked;
      for (const { from, to, expression } of picked) {
        const chosen = this.cut(expression, { from, to });
        if (isUnknown(chosen)) return chosen;
        result.push(...chosen);
      }
    }
    return result;
  }

  private picked(gap: Piece, pick: (sign: Sign) => Expr, otherwise: Expr): Known<readonly Piece[]> {
    const { from, to, problem, isInfinite } = gap;
    if (problem === undefined) return this.bySign(gap.expression, { from, to }, pick);
    // Whether it holds of an infinity depends on the sign of that.
    return isInfinite ? { unknown: problem } : [{ from, to, expression: otherwise }];
  }

  /** What is picked by the sign of a smooth expression that is defined in the span. */
  private bySign(
    expression: Expr,
    span: Span,
    pick: (sign: Sign) => Expr,
  ): Known<readonly Piece[]> {
    const chart = signChart(expression, span, this.budget);
    if (isUnknown(chart)) return chart;
    return parts(span, chart).map(({ span: { from, to }, sign }) => ({
      from,
      to,
      expression: pick(sign),
    }));
  }
}

function isWithin(inner: Span, outer: Span): boolean {
  const begins = outer.from === 'end' || (inner.from !== 'end' && outer.from.x <= inner.from.x);
  const ends = outer.to === 'end' || (inner.to !== 'end' && inner.to.x <= outer.to.x);
  return begins && ends;
}
