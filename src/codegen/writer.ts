import { parameterNames } from '../math/bind';
import { negate } from '../math/build';
import { closedValue, hasVariable } from '../math/closed';
import { children } from '../math/complexity';
import { isConstant } from '../math/constants';
import type {
  BinaryExpr,
  Comparison,
  ConstantExpr,
  Expr,
  UnaryExpr,
  WhereExpr,
} from '../math/expression';
import { ATOM, type Form, NEGATION, type Operation, type Target } from './target';

interface Code {
  readonly text: string;
  readonly level: number;
}

/** Writes expressions for one target, and remembers which of its helpers they call. */
export class Writer {
  readonly helpers = new Set<string>();

  constructor(
    private readonly target: Target,
    /** What a parameter is called in the code. */
    private readonly nameOf: (parameter: string) => string,
  ) {}

  /** The whole of an expression. */
  expression(node: Expr): string {
    return this.write(node).text;
  }

  private write(node: Expr): Code {
    switch (node.kind) {
      case 'constant':
        return this.number(node, false);
      case 'pi':
        return { text: this.target.numbers.pi, level: ATOM };
      case 'x':
        return { text: 'x', level: ATOM };
      case 'parameter':
        return { text: this.nameOf(node.name), level: ATOM };
      case 'unary':
        return isPlainNumber(node) ? this.scalar(node) : this.unary(node);
      case 'binary':
        return isPlainNumber(node) ? this.scalar(node) : this.binary(node);
      case 'where':
        return isPlainNumber(node) ? this.value(node) : this.piecewise(node);
    }
  }

  /** In a call Python's whole numbers would make whole tensors: 0 is 0.0 there. */
  private number({ value, exact }: ConstantExpr, asFloat: boolean): Code {
    const { infinity, nan } = this.target.numbers;
    if (Number.isNaN(value)) return { text: nan, level: ATOM };
    const negative = value < 0 || Object.is(value, -0);
    const written = (exact ?? String(Math.abs(value))).replace(/^-/, '');
    const digits = written === 'Infinity' ? infinity : written;
    const whole = asFloat && this.target.language === 'python' && /^\d+$/.test(digits);
    const text = (negative ? '-' : '') + digits + (whole ? '.0' : '');
    return { text, level: negative ? NEGATION : ATOM };
  }

  /** What holds neither x nor a parameter, by the language's own functions or as its value. */
  private scalar(node: UnaryExpr | BinaryExpr): Code {
    const form = this.target.scalars[node.name];
    return form === undefined || !this.isWritten(node)
      ? this.value(node)
      : this.fill(form, children(node), false);
  }

  private value(node: Expr): Code {
    return this.number({ kind: 'constant', value: closedValue(node) }, false);
  }

  /** Whether the language itself has all the functions. */
  private isWritten(node: Expr): boolean {
    if (node.kind === 'constant' || node.kind === 'pi') return true;
    if (node.kind !== 'unary' && node.kind !== 'binary') return false;
    return (
      this.target.scalars[node.name] !== undefined &&
      children(node).every((operand) => this.isWritten(operand))
    );
  }

  private unary(node: UnaryExpr): Code {
    const inner = logSigmoidArgument(node);
    if (inner !== undefined && this.has('logSigmoid')) return this.apply('logSigmoid', [inner]);
    return this.apply(node.name, [node.argument], node.name !== 'negate');
  }

  private binary(node: BinaryExpr): Code {
    const { name, left, right } = node;
    if (name === 'power' && isConstant(right, 2) && this.has('square')) {
      return this.apply('square', [left]);
    }
    if (name !== 'min' && name !== 'max') return this.apply(name, [left, right]);
    const clip = name === 'min' ? clipOf(node) : undefined;
    if (clip !== undefined && this.has('clip')) return this.apply('clip', clip);
    const [u, bound] = hasVariable(left) ? [left, right] : [right, left];
    if (name === 'max' && isConstant(bound, 0) && this.has('relu')) return this.apply('relu', [u]);
    const clamp = name === 'max' ? 'clampBelow' : 'clampAbove';
    if (!hasVariable(bound) && this.has(clamp)) return this.apply(clamp, [u, bound], true);
    return this.apply(name, [left, right], true);
  }

  private piecewise(node: WhereExpr): Code {
    const { comparison, left, right, whenTrue, otherwise } = node;
    if (!this.has(comparison)) return this.piecewise(withBranchesSwapped(node));
    const condition = this.condition(comparison, left, right);
    const flat = !hasVariable(whenTrue) && !hasVariable(otherwise);
    return filled(this.target.forms.where, [
      condition.text,
      this.operand(whenTrue, 0, flat),
      this.operand(otherwise, 0, false),
    ]);
  }

  private condition(comparison: Comparison, left: Expr, right: Expr): Code {
    const sign = isConstant(right, 0) && this.has('isPositive') ? comparison : undefined;
    if (sign === '>') return this.apply('isPositive', [left]);
    if (sign === '<') return this.apply('isPositive', [negate(left)]);
    return this.apply(comparison, [left, right], !hasVariable(right));
  }

  private has(idiom: Operation): boolean {
    return this.target.forms[idiom] !== undefined;
  }

  /** `lifts`: the operation takes tensors alone, so that its first operand has to be one. */
  private apply(name: Operation, operands: readonly Expr[], lifts = false): Code {
    const form = this.target.forms[name];
    return form === undefined
      ? { text: this.target.numbers.nan, level: ATOM }
      : this.fill(form, operands, lifts);
  }

  private fill(form: Form, operands: readonly Expr[], lifts: boolean): Code {
    const helper = /^(_\w+)\(/.exec(form.text)?.[1];
    if (helper !== undefined) this.helpers.add(helper);
    return filled(
      form,
      operands.map((operand, index) =>
        this.operand(operand, form.operands?.[index] ?? 0, lifts && index === 0),
      ),
    );
  }

  private operand(node: Expr, level: number, lifts: boolean): string {
    const plain =
      level === 0 && node.kind === 'constant' ? this.number(node, true) : this.write(node);
    const { lift } = this.target;
    if (lifts && lift !== undefined && !hasVariable(node)) return lift.replace('{0}', plain.text);
    return plain.level < level ? `(${plain.text})` : plain.text;
  }
}

function filled(form: Form, operands: readonly string[]): Code {
  const text = form.text.replace(/\{(\d)\}/g, (_, index) => operands[Number(index)] ?? '');
  return { text, level: form.level };
}

function isPlainNumber(node: Expr): boolean {
  return !hasVariable(node) && parameterNames(node).length === 0;
}

/** `where(x >= 0, a, b)` as `where(x < 0, b, a)`. */
function withBranchesSwapped(node: WhereExpr): WhereExpr {
  const comparison = node.comparison === '>=' ? '<' : '>';
  return { ...node, comparison, whenTrue: node.otherwise, otherwise: node.whenTrue };
}

/** The u of −softplus(−u). */
function logSigmoidArgument({ name, argument }: UnaryExpr): Expr | undefined {
  if (name !== 'negate' || argument.kind !== 'unary' || argument.name !== 'softplus')
    return undefined;
  const inner = argument.argument;
  return inner.kind === 'unary' && inner.name === 'negate' ? inner.argument : undefined;
}

/** u, lower and upper bound of `min(max(u, lower), upper)`, in any order. */
function clipOf({ left, right }: BinaryExpr): readonly Expr[] | undefined {
  const [inner, upper] = hasVariable(left) ? [left, right] : [right, left];
  if (hasVariable(upper) || inner.kind !== 'binary' || inner.name !== 'max') return undefined;
  const [u, lower] = hasVariable(inner.left)
    ? [inner.left, inner.right]
    : [inner.right, inner.left];
  return hasVariable(lower) ? undefined : [u, lower, upper];
}
