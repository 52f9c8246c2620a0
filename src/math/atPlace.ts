import { closedSign } from './closed';
import { plainly } from './compile';
import { negate, subtract } from './construct';
import { demandOf } from './demands';
import { enclosing } from './enclose';
import type { Expr, WhereExpr } from './expression';
import { contains, signOf } from './interval';
import type { Place } from './place';
import { holds, signOfDoubles } from './resolve';
import { rebuilt } from './simplify';
import { substitute } from './substitute';

/** What an expression is at one place. */
export interface AtPlace {
  /** Without `abs`, `min`, `max` and `where`: the operands that hold at the place. */
  readonly expression: Expr;
  /** Whether each part of it is a number there. */
  readonly isDefined: boolean;
}

/** By the branches that hold at the place itself, whatever holds beside it. */
export function atPlace(expression: Expr, place: Place): AtPlace {
  const known = new Map<Expr, AtPlace>();
  const visit = (node: Expr): AtPlace => {
    const found = known.get(node) ?? resolved(node, place, visit);
    known.set(node, found);
    return found;
  };
  return visit(expression);
}

function resolved(node: Expr, place: Place, visit: (child: Expr) => AtPlace): AtPlace {
  if (node.kind === 'where') {
    const sign = signOfComparison(node, place, visit);
    return visit(holds(sign, node.comparison) ? node.whenTrue : node.otherwise);
  }
  if (node.kind === 'unary') {
    const { expression: u, isDefined } = visit(node.argument);
    const expression = node.name === 'abs' ? sizeOf(u, place) : rebuilt(node, () => u);
    return { expression, isDefined: isDefined && meets({ ...node, argument: u }, place) };
  }
  if (node.kind !== 'binary') return { expression: node, isDefined: true };
  const { name } = node;
  const [left, right] = [visit(node.left), visit(node.right)];
  const operation = { ...node, left: left.expression, right: right.expression };
  const isExtremum = name === 'min' || name === 'max';
  const sign = isExtremum ? signAt(subtract(operation.left, operation.right), place) : 0;
  const first = sign < 0 === (name === 'min') ? operation.left : operation.right;
  return {
    expression: isExtremum ? first : rebuilt(operation, (operand) => operand),
    isDefined: left.isDefined && right.isDefined && meets(operation, place),
  };
}

function sizeOf(u: Expr, place: Place): Expr {
  return signAt(u, place) < 0 ? negate(u) : u;
}

/** Of what is not defined as arithmetic of doubles has it, which knows infinities; else NaN. */
function signOfComparison(
  { left, right }: WhereExpr,
  place: Place,
  visit: (child: Expr) => AtPlace,
): number {
  const [a, b] = [visit(left), visit(right)];
  if (a.isDefined && b.isDefined) return signAt(subtract(a.expression, b.expression), place);
  const { exact, x } = place;
  const isDouble = exact?.kind === 'constant' && exact.exact === undefined;
  return isDouble ? signOfDoubles(plainly(left)(x), plainly(right)(x)) : Number.NaN;
}

/** A place that is only enclosed is a zero of what was cut there. */
function signAt(expression: Expr, { exact, enclosure }: Place): -1 | 0 | 1 {
  const sign =
    exact === undefined
      ? signOf(enclosing(expression)(enclosure))
      : closedSign(substitute(expression, exact));
  return sign ?? 0;
}

function meets(node: Expr, { enclosure }: Place): boolean {
  const demand = demandOf(node);
  if (demand === undefined) return true;
  const bounds = enclosing(demand.expression)(enclosure);
  if (demand.broken && contains(bounds, 0)) return false;
  return !demand.positive || bounds[1] >= 0;
}
