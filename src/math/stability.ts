import { withChildren } from './bind';
import { hasVariable } from './closed';
import { plainly } from './compile';
import { children, tooComplex } from './complexity';
import { enclosing } from './enclose';
import { same } from './equal';
import type { Expr } from './expression';
import { point } from './interval';
import { rebuilt } from './simplify';

/** What shows at one x in float64. */
export interface Instability {
  /**
   * overflow: a number on the way is infinite, where the result is finite; the result
   * may still be right, but its derivative by backpropagation is not.
   * digits: more than half of the digits of the result are wrong.
   */
  readonly kind: 'overflow' | 'digits';
  /** The x nearest to 0 among those that are tried. */
  readonly at: number;
  readonly written: number;
  /** What the replacement gives, which lies in the enclosure of the true value. */
  readonly stable: number;
}

export interface UnstableForm {
  /** A node of the expression that was given, as it was written. */
  readonly form: Expr;
  /** The same function without the instability. */
  readonly replacement: Expr;
  /** One of a kind. */
  readonly instabilities: readonly Instability[];
}

/**
 * The subforms that overflow or lose digits as they are written, where rewriting knows
 * a form that does not: those that rewriting changed are evaluated in both forms, the
 * stable one with a rigorous enclosure. Innermost first. Subforms with parameters that
 * are not bound show nothing.
 */
export function unstableForms(expression: Expr): readonly UnstableForm[] {
  if (tooComplex(expression) !== undefined) return [];
  const found: UnstableForm[] = [];
  const known = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const before = known.get(node);
    if (before !== undefined) return before;
    // Over stable operands, so that a form is not blamed for what is inside it.
    const written = withChildren(node, visit);
    const replacement = rebuilt(written, (child) => child);
    known.set(node, replacement);
    if (!same(written, replacement)) {
      const instabilities = instabilitiesOf(written, replacement);
      if (instabilities.length > 0) found.push({ form: node, replacement, instabilities });
    }
    return replacement;
  };
  visit(expression);
  return found;
}

/** Near 0, where activations live, and where exponentials leave the range of doubles. */
const SIZES: readonly number[] = [
  1e-12, 1e-9, 1e-6, 1e-4, 0.01, 0.1, 0.5, 1, 2, 4, 6, 8, 10, 15, 20, 30, 40, 60, 90, 150, 300, 500,
  720, 1_000, 10_000,
];
const PLACES: readonly number[] = SIZES.flatMap((size) => [size, -size]);

function instabilitiesOf(written: Expr, replacement: Expr): readonly Instability[] {
  const [f, stable, enclosure] = [plainly(written), plainly(replacement), enclosing(replacement)];
  const found = new Map<Instability['kind'], Instability>();
  for (const at of PLACES) {
    const truth = enclosure(point(at));
    if (!truth.every(Number.isFinite) || isInfinite(replacement, at)) continue;
    const kind = isInfinite(written, at) ? 'overflow' : 'digits';
    if (found.has(kind) || (kind === 'digits' && !isFar(f(at), truth))) continue;
    found.set(kind, { kind, at, written: f(at), stable: stable(at) });
  }
  return [...found.values()];
}

/** Whether a number that depends on x, on the way to the value, is infinite or NaN. */
function isInfinite(node: Expr, at: number): boolean {
  if (!hasVariable(node)) return false;
  return (
    !Number.isFinite(plainly(node)(at)) || children(node).some((child) => isInfinite(child, at))
  );
}

const HALF_OF_THE_DIGITS = 2 ** -26;

/** Numbers so small that float64 itself has fewer digits are let pass. */
const SMALLEST = 2 ** -1000;

function isFar(value: number, [lo, hi]: readonly [number, number]): boolean {
  const size = Math.min(Math.abs(lo), Math.abs(hi));
  return size > SMALLEST && Math.max(lo - value, value - hi) > HALF_OF_THE_DIGITS * size;
}
