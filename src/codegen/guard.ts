import { withChildren } from '../math/bind';
import { add, constant, max, min, x } from '../math/build';
import { hasVariable } from '../math/closed';
import { children } from '../math/complexity';
import type { Expr, WhereExpr } from '../math/expression';

/**
 * The same function, in which a branch that is not chosen stays harmless. The `where`
 * of every library evaluates both branches, and by backpropagation 0 times the infinite
 * slope of the other is NaN. So in a branch for x below 0 that could overflow, x is
 * min(x, 0); in one that is undefined elsewhere it is an x for which the branch holds,
 * away from its end, where a logarithm has no slope either. `sharesTies`: of `min(x, 0)`
 * at 0 the library passes on half the slope, so that a choice stands in its place.
 */
export function guarded(node: Expr, sharesTies = false): Expr {
  const inner = (child: Expr) => guarded(child, sharesTies);
  if (node.kind !== 'where' || node.left.kind !== 'x' || hasVariable(node.right)) {
    return withChildren(node, inner);
  }
  const { right: edge } = node;
  const [whenTrue, otherwise] = [inner(node.whenTrue), inner(node.otherwise)];
  const above = isAbove(node);
  const chosen = (rest: Expr): Expr => ({ ...node, whenTrue: x, otherwise: rest });
  const rejected = (rest: Expr): Expr => ({ ...node, whenTrue: rest, otherwise: x });
  return {
    ...node,
    whenTrue: within(whenTrue, {
      clamped: sharesTies ? chosen(edge) : above ? max(x, edge) : min(x, edge),
      moved: chosen(beside(edge, above ? 1 : -1)),
    }),
    otherwise: within(otherwise, {
      clamped: sharesTies ? rejected(edge) : above ? min(x, edge) : max(x, edge),
      moved: rejected(beside(edge, above ? -1 : 1)),
    }),
  };
}

function isAbove({ comparison }: WhereExpr): boolean {
  return comparison === '>' || comparison === '>=';
}

function beside(edge: Expr, step: number): Expr {
  return edge.kind === 'constant' && edge.exact === undefined
    ? constant(edge.value + step)
    : add(edge, step);
}

/** Branches that are piecewise themselves have been guarded by their own bounds. */
function within(branch: Expr, by: { readonly clamped: Expr; readonly moved: Expr }): Expr {
  if (branch.kind === 'where') return branch;
  if (isSomewhere(isUndefinedSomewhere, branch)) return replaced(branch, by.moved);
  return isSomewhere(overflows, branch) ? replaced(branch, by.clamped) : branch;
}

function replaced(node: Expr, by: Expr): Expr {
  return node.kind === 'x' ? by : withChildren(node, (child) => replaced(child, by));
}

function isSomewhere(risk: (node: Expr) => boolean, node: Expr): boolean {
  return (
    hasVariable(node) && (risk(node) || children(node).some((each) => isSomewhere(risk, each)))
  );
}

function overflows(node: Expr): boolean {
  if (node.kind !== 'unary' || (node.name !== 'exp' && node.name !== 'expm1')) return false;
  return !isBoundedAbove(node.argument);
}

/** The value or the slope. */
function isUndefinedSomewhere(node: Expr): boolean {
  if (node.kind === 'unary') return ['log', 'log1p', 'sqrt'].includes(node.name);
  if (node.kind !== 'binary') return false;
  if (node.name === 'divide') return hasVariable(node.right);
  return node.name === 'power' && !isPositiveInteger(node.right);
}

/** As far as is plain to see: `min(u, 1)`, `-|u|`, `-u^2`. */
function isBoundedAbove(node: Expr): boolean {
  if (node.kind === 'binary' && node.name === 'min') {
    return !hasVariable(node.left) || !hasVariable(node.right);
  }
  if (node.kind !== 'unary' || node.name !== 'negate') return false;
  const { argument: u } = node;
  return u.kind === 'unary' ? u.name === 'abs' : u.kind === 'binary' && u.name === 'power';
}

function isPositiveInteger(node: Expr): boolean {
  return node.kind === 'constant' && Number.isInteger(node.value) && node.value > 0;
}
