import {
  type Elementary,
  elementaryFunction,
  elementaryMethod,
  isReshaping,
} from '../../frameworks/elementary';
import { type Api, findApi, findMethod } from '../../frameworks/lookup';
import { isNeverAlone } from '../../frameworks/uses';
import { constant } from '../../math/build';
import { hasVariable } from '../../math/closed';
import type { Expr } from '../../math/expression';
import { substitute } from '../../math/substitute';
import type { GivenArgument } from '../dialect';
import type { Node } from '../nodes';
import { constantStart, initialWeight } from '../parameters';
import type { Resolver } from '../resolve';
import type { Surroundings } from './formula';
import { applyApi, applyLayer, madeLayer, mergeAt } from './layerCalls';
import { pathOf } from './paths';

/** What reads the operands of a call. */
export interface OperandReader {
  readonly read: (node: Node, depth: number) => Expr | undefined;
  /** One of two values, by a condition. */
  readonly pieces: (condition: Node, a: Node, b: Node, depth: number) => Expr | undefined;
}

/** Reads calls within a formula: of the frameworks, of libraries, of the file itself. */
export class Calls {
  private readonly resolver: Resolver;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly reader: OperandReader,
  ) {
    this.resolver = surroundings.resolver;
  }

  of(callee: Node, list: Node | undefined, depth: number): Expr | undefined {
    const { dialect, source } = this.resolver;
    const given = list ? dialect.argumentsOf(source, list) : [];
    if (given.some(({ spread }) => spread)) return undefined;
    const path = pathOf(this.resolver, callee);
    if (path !== undefined) return this.pathCall(path, given, depth);
    return (
      this.builtin(callee, given, depth) ??
      this.weight(callee, given, depth) ??
      this.layer(callee, given, depth) ??
      this.method(callee, given, depth)
    );
  }

  /** `self.add_weight(initializer="ones")`: what a learned parameter begins with. */
  private weight(callee: Node, given: readonly GivenArgument[], depth: number): Expr | undefined {
    const { dialect, source } = this.resolver;
    const member = dialect.member(callee);
    if (!member || !dialect.isReceiver(source, member.object.row)) return undefined;
    if (!/^add_?weight$/i.test(this.resolver.text(member.name))) return undefined;
    const byPosition = dialect.language === 'javascript' ? given[3] : undefined;
    const initialiser = (given.find(({ name }) => name === 'initializer') ?? byPosition)?.value;
    const value = initialiser && initialWeight(this.resolver, initialiser);
    if (value !== undefined) return constant(value);
    const started = initialiser && constantStart(this.resolver, initialiser);
    return started && this.reader.read(started, depth);
  }

  /** `self.act(x)`, where `self.act = nn.ReLU6()`, and `layers.ReLU(6.0)(x)`. */
  private layer(callee: Node, given: readonly GivenArgument[], depth: number): Expr | undefined {
    const { resolver } = this;
    const at = resolver.dialect.call(callee) ? callee : this.held(callee);
    const made = at && madeLayer(resolver, at);
    const [first] = given;
    if (!made || !first) return undefined;
    const merge = mergeAt(made.path);
    if (merge) return this.merged(merge, first.value, depth);
    const tensor = this.reader.read(first.value, depth);
    return tensor && applyLayer(resolver, made, tensor);
  }

  /** What an attribute of the object is given when it is made. */
  private held(callee: Node): Node | undefined {
    const { dialect, source } = this.resolver;
    const member = dialect.member(callee);
    return member && dialect.isReceiver(source, member.object.row)
      ? this.surroundings.attribute(this.resolver.text(member.name))?.value
      : undefined;
  }

  /** `layers.Multiply()([x, gate])`. */
  private merged({ build }: Elementary, list: Node, depth: number): Expr | undefined {
    const [first, second, third] = /^(list|tuple|array)$/.test(list.type) ? list.children : [];
    if (!first || !second || third) return undefined;
    const [a, b] = [this.reader.read(first, depth), this.reader.read(second, depth)];
    return a && b && build(a, b);
  }

  private pathCall(path: string, given: readonly GivenArgument[], depth: number): Expr | undefined {
    if (!/^math\./i.test(path)) this.surroundings.note('tensors');
    const merge = mergeAt(path);
    const merged = merge && given[0] && this.merged(merge, given[0].value, depth);
    if (merged) return merged;
    const api = findApi(path, this.resolver.keras);
    if (api?.kind === 'function' && !isNeverAlone(api.activation)) {
      return this.activation(api, given, depth);
    }
    if (/(^|\.)(where|select)$/.test(path)) return this.where(given, depth);
    const elementary = elementaryFunction(path);
    if (elementary) return this.elementary(elementary, given, [], depth);
    return api?.kind === 'function' ? this.activation(api, given, depth) : undefined;
  }

  /** Python's own numbers and extremes, and functions of the file. */
  private builtin(callee: Node, given: readonly GivenArgument[], depth: number): Expr | undefined {
    const [first, ...rest] = given;
    const own = this.surroundings.ownFunction(callee, rest);
    if (own !== undefined) {
      const inner = first && this.reader.read(first.value, depth);
      return inner && substitute(own, inner);
    }
    const name = this.resolver.text(callee);
    const known = /^(max|min|abs|pow|float)$/.test(name) && this.resolver.isFree(callee);
    const elementary = known
      ? elementaryFunction(`math.${name === 'float' ? 'constant' : name}`)
      : undefined;
    return elementary && this.elementary(elementary, given, [], depth);
  }

  /** `x.sigmoid()`, `x.clamp(min=0)`. */
  private method(callee: Node, given: readonly GivenArgument[], depth: number): Expr | undefined {
    const member = this.resolver.dialect.member(callee);
    const tensor = member && this.reader.read(member.object, depth);
    if (!member || !tensor) return undefined;
    this.surroundings.note('method');
    const name = this.resolver.text(member.name);
    const script = this.resolver.dialect.language === 'javascript';
    const api = findMethod(script ? 'tfjs' : 'torch', name);
    if (api && !isNeverAlone(api.activation)) {
      const positional = given.filter((argument) => argument.name === undefined);
      // `module.relu(x)` is a function of something else: the tensor's own takes no input.
      const fits = positional.length <= api.signature.parameters.length;
      return fits ? applyApi(this.resolver, api, given, tensor) : undefined;
    }
    const elementary = elementaryMethod(name);
    if (elementary) return this.elementary(elementary, given, [tensor], depth);
    // A weight in another shape is the same weight; of the input that would not do.
    if (isReshaping(name) && !hasVariable(tensor)) return tensor;
    return api && applyApi(this.resolver, api, given, tensor);
  }

  private where(given: readonly GivenArgument[], depth: number): Expr | undefined {
    const [condition, a, b] = given;
    return condition && a && b && this.reader.pieces(condition.value, a.value, b.value, depth);
  }

  private elementary(
    { operands, build }: Elementary,
    given: readonly GivenArgument[],
    before: readonly Expr[],
    depth: number,
  ): Expr | undefined {
    const values: (Expr | undefined)[] = [...before];
    const positional = given.filter(({ name }) => name === undefined);
    for (const [index, operand] of operands.slice(before.length).entries()) {
      if (operand.startsWith('_')) {
        values.push(undefined);
        continue;
      }
      const name = operand.replace(/[?!]/, '');
      const argument = given.find((each) => each.name === name) ?? positional[index];
      // `torch.max(x, 1)` looks along an axis, `torch.max(x, y)` from element to element.
      if (operand.endsWith('!') && argument && this.isNumber(argument.value)) return undefined;
      const value = argument && this.reader.read(argument.value, depth);
      const missing = argument === undefined || this.isNothing(argument.value);
      if (value === undefined && !(missing && operand.endsWith('?'))) return undefined;
      values.push(value);
    }
    const built = build(...values);
    // Cut off to whole numbers, nothing but steps stays what it is.
    return built && (this.isCutOff(given) ? steps(built) : built);
  }

  /** It is told to give a type of whole numbers: `tf.cast(x, tf.int32)`, `x.to(torch.long)`. */
  private isCutOff(given: readonly GivenArgument[]): boolean {
    return given.some(
      ({ value: { start, end } }) =>
        end - start < 20 && WHOLE_NUMBERS.test(this.resolver.source.text.slice(start, end)),
    );
  }

  private isNumber(node: Node): boolean {
    return typeof this.resolver.constant(node)?.value === 'number';
  }

  private isNothing(node: Node): boolean {
    return this.resolver.dialect.literal(this.resolver.source, node) === null;
  }

  /** A function of the frameworks' own, at its parameters and around its argument. */
  private activation(api: Api, given: readonly GivenArgument[], depth: number): Expr | undefined {
    const [first] = given;
    const inner = first && this.reader.read(first.value, depth);
    return inner && applyApi(this.resolver, api, given, inner);
  }
}

const WHOLE_NUMBERS = /(?:^|[.'"])(?:u?int(?:8|16|32|64)?|long|short|byte)['"]?$/;

/** What is constant but for jumps. */
function steps(expression: Expr): Expr | undefined {
  const values =
    expression.kind === 'where' ? [expression.whenTrue, expression.otherwise] : [expression];
  return values.some(hasVariable) ? undefined : expression;
}
