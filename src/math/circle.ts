import { constantOf, exactValue } from './constants';
import type { Expr } from './expression';
import { minus, over, plus, type Rational, rational, times, ZERO } from './rational';

/**
 * The sine or cosine of a multiple of pi whose value is a rational number or the square
 * root of one; `undefined` for other arguments. So `1 + cos(x)` is exactly 0 at pi.
 */
export function onCircle(name: 'sin' | 'cos', argument: Expr): Expr | undefined {
  const turns = multipleOfPi(argument);
  const shifted = turns && (name === 'sin' ? turns : plus(turns, HALF));
  return shifted && sineOf(shifted);
}

/** The rational q with `q pi` equal to the expression. */
function multipleOfPi(node: Expr): Rational | undefined {
  if (node.kind === 'pi') return { numerator: 1n, denominator: 1n };
  if (node.kind === 'constant') return node.value === 0 ? ZERO : undefined;
  if (node.kind === 'unary' && node.name === 'negate') {
    const inner = multipleOfPi(node.argument);
    return inner && minus(ZERO, inner);
  }
  if (node.kind !== 'binary') return undefined;
  const { name, left, right } = node;
  if (name === 'multiply') return scaled(right, left, times) ?? scaled(left, right, times);
  if (name === 'divide') return scaled(left, right, over);
  const [a, b] = [multipleOfPi(left), multipleOfPi(right)];
  if (a === undefined || b === undefined) return undefined;
  return name === 'add' ? plus(a, b) : name === 'subtract' ? minus(a, b) : undefined;
}

function scaled(node: Expr, factor: Expr, operation: typeof times): Rational | undefined {
  const [multiple, value] = [multipleOfPi(node), exactValue(factor)];
  return multiple && value && operation(multiple, value);
}

const HALF: Rational = { numerator: 1n, denominator: 2n };

/** By twelfths of pi, of which every second and third is a known angle. */
function sineOf({ numerator, denominator }: Rational): Expr | undefined {
  if (12n % denominator !== 0n) return undefined;
  const twelfths = Number((((numerator * (12n / denominator)) % 24n) + 24n) % 24n);
  const [angle, sign] = twelfths < 12 ? [twelfths, 1] : [twelfths - 12, -1];
  const square = SQUARES[Math.min(angle, 12 - angle)];
  if (square === undefined) return undefined;
  const [top, bottom] = square;
  const factor = constantOf(rational(BigInt(sign), BigInt(bottom)));
  if (factor === undefined || top === 1 || top === 0) {
    return top === 0 ? { kind: 'constant', value: 0 } : factor;
  }
  const root: Expr = { kind: 'unary', name: 'sqrt', argument: { kind: 'constant', value: top } };
  return factor && { kind: 'binary', name: 'multiply', left: factor, right: root };
}

/** The sine of so many twelfths of pi is `sqrt(top) / bottom`. */
const SQUARES: Readonly<Record<number, readonly [top: number, bottom: number]>> = {
  0: [0, 1],
  2: [1, 2],
  3: [2, 2],
  4: [3, 2],
  6: [1, 1],
};
