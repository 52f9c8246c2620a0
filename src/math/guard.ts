import { hasVariable } from './closed';
import { children } from './complexity';
import { exactValue, isConstant } from './constants';
import { sameCondition } from './constructWhere';
import { type Demand, demandOf } from './demands';
import { same } from './equal';
import type { Expr, WhereExpr } from './expression';
import { remembered } from './memo';
import { isNonNegative, isPositive } from './positivity';

/** Where an expression is defined, as its form shows: what it demands, and what each branch does. */
interface Guard {
  readonly demands: readonly Plain[];
  readonly choices: readonly Choice[];
}

/** Of a part that may not meet it: those that cannot but meet it are left out. */
interface Plain {
  readonly kind: 'notZero' | 'positive' | 'notNegative';
  readonly expression: Expr;
}

interface Choice {
  readonly condition: WhereExpr;
  readonly whenTrue: Guard;
  readonly otherwise: Guard;
}

const NONE: Guard = { demands: [], choices: [] };

/**
 * Whether a rewritten form demands all that the node does whose operands are these, so that it
 * is defined nowhere else. In doubt it does not.
 */
export function keepsDemands(rewritten: Expr, node: Expr): boolean {
  const guard = guardOf(node);
  return guard === NONE || covers(guardOf(rewritten), guard);
}

const guardOf: (node: Expr) => Guard = remembered((node) => {
  if (node.kind === 'where') return chosen(node);
  const own = demandOf(node);
  const guards = children(node)
    .map(guardOf)
    .filter((guard) => guard !== NONE);
  const demands = own === undefined ? [] : plain(own);
  return demands.length === 0 ? both(guards) : both([...guards, { demands, choices: [] }]);
});

/** What is compared demands nothing: where it is not defined the comparison does not hold. */
function chosen(condition: WhereExpr): Guard {
  const [whenTrue, otherwise] = [guardOf(condition.whenTrue), guardOf(condition.otherwise)];
  if (whenTrue === NONE && otherwise === NONE) return NONE;
  const common = whenTrue.demands.filter((each) => has(otherwise.demands, each));
  return { demands: common, choices: [{ condition, whenTrue, otherwise }] };
}

function both(guards: readonly Guard[]): Guard {
  const [first, ...others] = guards;
  return others.reduce(joined, first ?? NONE);
}

function joined(a: Guard, b: Guard): Guard {
  const demands = [...a.demands, ...b.demands.filter((each) => !has(a.demands, each))];
  return { demands, choices: [...a.choices, ...b.choices] };
}

function covers(found: Guard, wanted: Guard): boolean {
  return (
    wanted.demands.every((each) => has(found.demands, each)) &&
    wanted.choices.every(
      ({ condition, whenTrue, otherwise }) =>
        covers(assuming(found, condition, 'whenTrue'), whenTrue) &&
        covers(assuming(found, condition, 'otherwise'), otherwise),
    )
  );
}

/** What is demanded where a condition is known to hold, or not to. */
function assuming(guard: Guard, condition: WhereExpr, branch: 'whenTrue' | 'otherwise'): Guard {
  const decided = guard.choices.filter((choice) => sameCondition(choice.condition, condition));
  return both([guard, ...decided.map((choice) => choice[branch])]);
}

function has(demands: readonly Plain[], { kind, expression }: Plain): boolean {
  return demands.some((each) => each.kind === kind && same(each.expression, expression));
}

function plain({ expression, positive, broken }: Demand): readonly Plain[] {
  if (!positive) return notZero(expression);
  return broken ? positiveParts(expression) : notNegative(expression);
}

/** Of products, powers and functions that are 0 where their argument is, these. */
function notZero(u: Expr): readonly Plain[] {
  if (isPositive(u)) return [];
  if (u.kind === 'unary' && ZERO_WITH_ARGUMENT.has(u.name)) return notZero(u.argument);
  if (u.kind === 'binary') {
    const { name, left, right } = u;
    if (name === 'multiply') return [...notZero(left), ...notZero(right)];
    const factor = exactValue(right);
    if (name === 'divide' || (name === 'power' && (factor?.numerator ?? 0n) > 0n)) {
      return notZero(left);
    }
  }
  const isOther = !hasVariable(u) && (exactValue(u)?.numerator ?? 0n) !== 0n;
  return isOther ? [] : [{ kind: 'notZero', expression: u }];
}

const ZERO_WITH_ARGUMENT: ReadonlySet<string> = new Set([
  'negate',
  'abs',
  'sqrt',
  'tanh',
  'expm1',
  'erf',
]);

function positiveParts(u: Expr): readonly Plain[] {
  return isPositive(u) ? [] : [{ kind: 'positive', expression: unscaled(u) }];
}

function notNegative(u: Expr): readonly Plain[] {
  return isNonNegative(u) ? [] : [{ kind: 'notNegative', expression: unscaled(u) }];
}

/** Without a positive factor, and with 1 in front of a sum. */
function unscaled(u: Expr): Expr {
  if (u.kind !== 'binary') return u;
  const { name, left, right } = u;
  if (name === 'multiply' && isPositive(left)) return unscaled(right);
  if (name === 'divide' && isPositive(right)) return unscaled(left);
  return name === 'add' && isConstant(right, 1) ? { ...u, left: right, right: left } : u;
}
