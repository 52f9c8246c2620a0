import {
  comparisonFunction,
  comparisonMethod,
  mathematicalConstant,
} from '../../frameworks/elementary';
import { add, constant, divide, multiply, negate, power, subtract, where } from '../../math/build';
import type { Comparison, Expr } from '../../math/expression';
import { between } from '../between';
import type { GivenArgument } from '../dialect';
import type { Node } from '../nodes';
import type { Resolver } from '../resolve';
import type { Formulas } from './body';
import { Calls } from './calls';
import { pathOf } from './paths';

/** What the names of a body stand for: its tensor, its locals, numbers of its object. */
export interface Environment {
  get(name: string, depth: number): Expr | undefined;
}

/** What a body may lean on outside of itself. */
export interface Surroundings {
  readonly resolver: Resolver;
  /** The formula of a function of the file, at the arguments after its tensor. */
  readonly ownFunction: (callee: Node, rest: readonly GivenArgument[]) => Expr | undefined;
  /** The expression that the object's attribute is given when it is made. */
  readonly attribute: (
    name: string,
  ) => { readonly value: Node; readonly environment: Environment } | undefined;
  /** Of the values of attributes. */
  readonly attributes: Formulas;
  /** Called for what the formula rests on. */
  readonly note: (ground: Ground) => void;
}

/**
 * `tensors`: a function of a library of tensors says that the values are some; `method`:
 * a method's object is only taken for a tensor.
 */
export type Ground = 'tensors' | 'method';

/**
 * The formula that an expression of source text computes, element by element, from the
 * names in its environment, at a depth of brackets and names. `undefined` where it is anything else: another tensor's
 * values, a reduction, a shape, control flow.
 */
export function formulaOf(
  node: Node,
  environment: Environment,
  surroundings: Surroundings,
  depth: number,
): Expr | undefined {
  return new Reader(environment, surroundings).read(node, depth);
}

/** Brackets in brackets, and names for names, deeper than this are not written by people. */
const DEEPEST = 100;

const ARITHMETIC: Readonly<Record<string, (a: Expr, b: Expr) => Expr>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': power,
};

const COMPARISONS: ReadonlySet<string> = new Set<Comparison>(['<', '<=', '>', '>=']);

class Reader {
  private readonly resolver: Resolver;
  private readonly calls: Calls;

  constructor(
    private readonly environment: Environment,
    private readonly surroundings: Surroundings,
  ) {
    this.resolver = surroundings.resolver;
    this.calls = new Calls(surroundings, {
      read: (node, depth) => this.read(node, depth),
      pieces: (condition, a, b, depth) => this.pieces(condition, a, b, depth),
    });
  }

  read(node: Node, depth: number): Expr | undefined {
    if (depth > DEEPEST) return undefined;
    const { dialect, source } = this.resolver;
    if (dialect.nameTypes.has(node.type)) return this.name(node, depth + 1);
    if (dialect.member(node)) return this.member(node, depth + 1);
    const call = dialect.call(node);
    if (call) return this.calls.of(call.callee, call.list, depth + 1) ?? this.mask(node, depth + 1);
    const literal = dialect.literal(source, node);
    if (typeof literal === 'number') return constant(literal);
    return this.choice(node, depth + 1) ?? this.operation(node, depth + 1);
  }

  private name(node: Node, depth: number): Expr | undefined {
    const local = this.environment.get(this.resolver.text(node), depth);
    return local ?? this.number(node);
  }

  /** A module's or a class's constant. */
  private number(node: Node): Expr | undefined {
    const value = this.resolver.constant(node)?.value;
    return typeof value === 'number' ? constant(value) : this.mathematical(node);
  }

  private mathematical(node: Node): Expr | undefined {
    const path = pathOf(this.resolver, node);
    return path === undefined ? undefined : mathematicalConstant(path);
  }

  private member(node: Node, depth: number): Expr | undefined {
    const { dialect, source } = this.resolver;
    const option = this.environment.get(this.resolver.text(node), depth);
    if (option) return option;
    const member = dialect.member(node);
    if (!member || !dialect.isReceiver(source, member.object.row)) return this.number(node);
    const { attribute, attributes } = this.surroundings;
    const held = attribute(this.resolver.text(member.name));
    return (
      held &&
      attributes.of(held.value, () =>
        new Reader(held.environment, this.surroundings).read(held.value, depth),
      )
    );
  }

  /** `a if x > 0 else b`, `x > 0 ? a : b`. */
  private choice(node: Node, depth: number): Expr | undefined {
    const first = node.child(0);
    const second = node.child(1);
    const third = node.child(2);
    if (node.type === 'binary_expression' && first && second && this.isFallback(first, second)) {
      return this.read(first, depth) ?? this.read(second, depth);
    }
    if (!first || !second || !third) return undefined;
    if (node.type === 'conditional_expression') {
      return this.pieces(second, first, third, depth);
    }
    // A layer of TensorFlow.js is given its one tensor alone, or in a list.
    if (/^Array\.isArray\(/.test(this.resolver.text(first))) return this.read(third, depth);
    return node.type === 'ternary_expression'
      ? this.pieces(first, second, third, depth)
      : undefined;
  }

  /** `config.alpha ?? 1`. */
  private isFallback(first: Node, second: Node): boolean {
    return this.between(first, second) === '??';
  }

  private between(first: Node, second: Node): string {
    const { dialect, source } = this.resolver;
    return between(source, first, second, dialect.language);
  }

  private pieces(
    condition: Node,
    whenTrue: Node,
    otherwise: Node,
    depth: number,
  ): Expr | undefined {
    const compared = this.comparison(condition, depth);
    const a = compared && this.read(whenTrue, depth);
    const b = a && this.read(otherwise, depth);
    if (!compared || !a || !b) return undefined;
    return where(compared.left, compared.comparison, compared.right, a, b);
  }

  private operation(node: Node, depth: number): Expr | undefined {
    const { dialect, source } = this.resolver;
    const operation = dialect.arithmetic(source, node);
    const [first, second] = operation?.operands ?? [];
    if (operation && first && !second) {
      const value = this.read(first, depth);
      if (operation.operator === '' || operation.operator === '+') return value;
      return operation.operator === '-' && value ? negate(value) : undefined;
    }
    const mask = this.mask(node, depth);
    if (mask) return mask;
    const combine = operation && ARITHMETIC[operation.operator];
    if (!combine || !first || !second) return undefined;
    const a = this.read(first, depth);
    const b = a && this.read(second, depth);
    return a && b && combine(a, b);
  }

  /** A comparison counts as 1 and 0: `x * (x > 0)`. */
  private mask(node: Node, depth: number): Expr | undefined {
    const compared = this.comparison(node, depth);
    return compared && where(compared.left, compared.comparison, compared.right, 1, 0);
  }

  private comparison(node: Node, depth: number): Compared | undefined {
    const inner = this.resolver.unwrap(node);
    const call = this.resolver.dialect.call(inner);
    if (call) return this.comparingCall(call, depth) ?? this.castStep(call, depth);
    const [first, second, third] = inner.children;
    if (!/^(comparison_operator|binary_expression)$/.test(inner.type)) return undefined;
    if (!first || !second || third) return undefined;
    const operator = this.between(first, second);
    if (!COMPARISONS.has(operator)) return undefined;
    return this.compared(operator as Comparison, first, second, depth);
  }

  /** `tf.greater(x, 0)`, `x.gt(0)`. */
  private comparingCall(call: Call, depth: number): Compared | undefined {
    const { callee } = call;
    const given = this.givenIn(call);
    const path = pathOf(this.resolver, callee);
    const member = path === undefined ? this.resolver.dialect.member(callee) : undefined;
    const comparison =
      path === undefined
        ? member && comparisonMethod(this.resolver.text(member.name))
        : comparisonFunction(path);
    const [first, second, third] = member ? [member.object, ...given] : given;
    if (!comparison || !first || !second || third) return undefined;
    this.surroundings.note(path === undefined ? 'method' : 'tensors');
    return this.compared(comparison, first, second, depth);
  }

  /** `tf.cast(tf.step(x), "bool")`, a condition that lets gradients through. */
  private castStep(call: Call, depth: number): Compared | undefined {
    const [step] = this.operandsOf(call, /(^|\.)cast$/);
    const inner = step && this.resolver.dialect.call(step);
    const [operand, slope] = inner ? this.operandsOf(inner, /(^|\.)step$/) : [];
    const left = operand && !slope ? this.read(operand, depth) : undefined;
    return left && { left, comparison: '>', right: constant(0) };
  }

  /** Of a call of a function whose path ends so. */
  private operandsOf(call: Call, name: RegExp): readonly Node[] {
    return name.test(pathOf(this.resolver, call.callee) ?? '') ? this.givenIn(call) : [];
  }

  private givenIn({ list }: Call): readonly Node[] {
    const { dialect, source } = this.resolver;
    return list ? dialect.argumentsOf(source, list).map(({ value }) => value) : [];
  }

  private compared(
    comparison: Comparison,
    first: Node,
    second: Node,
    depth: number,
  ): Compared | undefined {
    const left = this.read(first, depth);
    const right = left && this.read(second, depth);
    return left && right && { left, comparison, right };
  }
}

interface Call {
  readonly callee: Node;
  readonly list: Node | undefined;
}

interface Compared {
  readonly left: Expr;
  readonly comparison: Comparison;
  readonly right: Expr;
}
