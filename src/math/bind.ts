import { where } from './build';
import { children, tooComplex } from './complexity';
import type { Expr } from './expression';

/** What takes the place of parameters, by name: a double, or a number that is none. */
type Bindings = Readonly<Record<string, number | Expr>>;

/**
 * Puts numbers in the place of parameters. A parameter without a value stays, and
 * an expression too complex to work on comes back as it is: analysis says which.
 */
export function bind(expression: Expr, values: Bindings): Expr {
  return tooComplex(expression) === undefined ? replace(expression, values) : expression;
}

/** The names of the parameters, in the order in which they are first read. */
export function parameterNames(expression: Expr): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<Expr>();
  const stack: Expr[] = [expression];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'parameter') names.add(node.name);
    stack.push(...[...children(node)].reverse());
  }
  return [...names];
}

/** The same node over other operands, of which there are as many as before. */
export function withChildren(node: Expr, change: (child: Expr) => Expr): Expr {
  switch (node.kind) {
    case 'unary':
      return { ...node, argument: change(node.argument) };
    case 'binary':
      return { ...node, left: change(node.left), right: change(node.right) };
    case 'where':
      return where(
        change(node.left),
        node.comparison,
        change(node.right),
        change(node.whenTrue),
        change(node.otherwise),
      );
    default:
      return node;
  }
}

function replace(node: Expr, values: Bindings): Expr {
  if (node.kind !== 'parameter') return withChildren(node, (child) => replace(child, values));
  const value = Object.hasOwn(values, node.name) ? values[node.name] : undefined;
  return typeof value === 'number' ? { kind: 'constant', value } : (value ?? node);
}
