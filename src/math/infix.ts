import { tooComplex } from './complexity';
import type { BinaryName, ConstantExpr, Expr } from './expression';

/**
 * The expression in the small infix language: `x * sigmoid(1.702 * x)`,
 * `where(x > 0, x, a * (exp(x) - 1))`. Brackets keep the tree as it is. An
 * expression too complex is `…`.
 */
export function toInfix(expression: Expr): string {
  return tooComplex(expression) === undefined ? write(expression, 0) : '…';
}

const levels: Readonly<Record<string, { sign: string; level: number }>> = {
  add: { sign: ' + ', level: 1 },
  subtract: { sign: ' - ', level: 1 },
  multiply: { sign: ' * ', level: 2 },
  divide: { sign: ' / ', level: 2 },
  power: { sign: '^', level: 4 },
};

const NEGATION = 3;
const ATOM = 5;

/** `level`: what the place asks for; anything that binds less is put in brackets. */
function write(node: Expr, level: number): string {
  switch (node.kind) {
    case 'constant':
      return bracket(
        numeral(node),
        node.value < 0 || Object.is(node.value, -0) ? NEGATION : ATOM,
        level,
      );
    case 'pi':
      return 'pi';
    case 'x':
      return 'x';
    case 'parameter':
      return node.name;
    case 'unary':
      return node.name === 'negate'
        ? bracket(
            `-${write(node.argument, node.argument.kind === 'constant' ? ATOM + 1 : NEGATION)}`,
            NEGATION,
            level,
          )
        : `${node.name}(${write(node.argument, 0)})`;
    case 'binary':
      return writeBinary(node.name, node.left, node.right, level);
    case 'where': {
      const condition = `${write(node.left, 1)} ${node.comparison} ${write(node.right, 1)}`;
      return `where(${condition}, ${write(node.whenTrue, 0)}, ${write(node.otherwise, 0)})`;
    }
  }
}

function writeBinary(name: BinaryName, left: Expr, right: Expr, level: number): string {
  const operator = levels[name];
  if (operator === undefined) return `${name}(${write(left, 0)}, ${write(right, 0)})`;
  // Sums and products group from the left, powers from the right.
  const [before, after] = name === 'power' ? [1, 0] : [0, 1];
  const text = `${write(left, operator.level + before)}${operator.sign}${write(right, operator.level + after)}`;
  return bracket(text, operator.level, level);
}

function numeral({ value, exact }: ConstantExpr): string {
  return exact ?? (Object.is(value, -0) ? '-0' : String(value));
}

function bracket(text: string, own: number, wanted: number): string {
  return own < wanted ? `(${text})` : text;
}
