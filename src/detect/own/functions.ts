import { findApi } from '../../frameworks/lookup';
import { constant, x } from '../../math/build';
import { hasVariable } from '../../math/closed';
import { tooComplex } from '../../math/complexity';
import type { Expr } from '../../math/expression';
import { simplify } from '../../math/simplify';
import type { GivenArgument } from '../dialect';
import type { Node } from '../nodes';
import { once } from '../once';
import type { Resolver } from '../resolve';
import { Formulas, readBody } from './body';
import { type Environment, formulaOf, type Ground, type Surroundings } from './formula';
import { isActivation, type OwnFormula, recognised } from './judgement';
import { isModule, type Neighbour, type Neighbours, NO_NEIGHBOURS } from './neighbours';
import type { ClassShape, FunctionShape, ShapeParameter } from './shape';

/** An activation that the file defines itself. */
export interface OwnActivation {
  /** The token that names it. */
  readonly name: Node;
  /** Where it is defined, in this file or in another. */
  readonly definition: Node;
  readonly kind: 'function' | 'class';
  /** What it computes where it is made or called with these arguments beside its tensor. */
  readonly at: (given: readonly GivenNumber[]) => OwnFormula | undefined;
}

/** An argument beside the tensor, as far as it is a number that the file tells. */
export interface GivenNumber {
  /** `undefined`: by position. */
  readonly name: string | undefined;
  readonly value: number | undefined;
}

/** The numbers among the arguments of a call, or in the object that is its only one. */
export function givenNumbers(
  resolver: Resolver,
  arguments_: readonly GivenArgument[],
): readonly GivenNumber[] {
  const [only, ...rest] = arguments_;
  const options =
    only && rest.length === 0 && resolver.dialect.language === 'javascript'
      ? resolver.dialect.entries(resolver.source, only.value)
      : undefined;
  return (options ?? arguments_).map(({ name, value: node, spread }) => {
    const value = spread ? undefined : resolver.constant(node)?.value;
    return { name, value: typeof value === 'number' ? value : undefined };
  });
}

/**
 * Of one file. Functions that call others with other numbers each time are read anew for each
 * call, twice as often with each that calls another twice.
 */
export const MOST_INNER = 2_000;

/** Finds a file's own activations: functions of one tensor, element by element. */
export class OwnActivations {
  private readonly known = new Map<Node, OwnActivation | undefined>();
  private readonly made = new Map<Node, OwnActivation | undefined>();
  private readonly underway = new Set<Node>();
  /** Formulas put into formulas so far. */
  inner = 0;
  /** Formulas read so far, those among them. */
  read = 0;

  /**
   * `tensors`: the file is about tensors, so that its arithmetic may be on them.
   * `neighbours`: what the file imports from others of its project.
   */
  constructor(
    private readonly resolver: Resolver,
    private readonly tensors: boolean,
    private readonly neighbours: Neighbours = NO_NEIGHBOURS,
  ) {}

  /** The activations that other files can import, by name. */
  exported(): ReadonlyMap<string, OwnActivation> {
    const found = new Map<string, OwnActivation>();
    const { dialect, source } = this.resolver;
    for (const node of source.nodesOf(dialect.definitionTypes)) {
      const own = this.of(node);
      const name = own && this.resolver.text(own.name);
      if (!own || name === undefined || !this.isTopLevel(node)) continue;
      found.set(name, own);
      if (source.text.startsWith('export default', node.parent?.start)) found.set('default', own);
    }
    return found;
  }

  /** `undefined` where the node is no definition, or not of an activation. */
  of(definition: Node): OwnActivation | undefined {
    if (this.known.has(definition)) return this.known.get(definition);
    const own = this.make(definition);
    const formula = own?.at([]);
    const is = own && formula && this.isActivation(own, formula) ? own : undefined;
    this.known.set(definition, is);
    return is;
  }

  /** The activation that a name stands for, of this file or a neighbour. */
  named(node: Node): OwnActivation | undefined {
    const { dialect } = this.resolver;
    const member = dialect.member(node);
    if (member) {
      const module = this.neighbour(member.object);
      const found = isModule(module) ? module.get(this.resolver.text(member.name)) : undefined;
      return found?.kind === 'model' ? undefined : found;
    }
    const definition = this.definitionOf(node);
    if (definition) return this.of(definition);
    const imported = this.neighbour(node);
    return isModule(imported) || imported?.kind === 'model' ? undefined : imported;
  }

  /** Whether a name is looked for in other files of the project. */
  isImported(node: Node): boolean {
    return (
      this.resolver.bindingKind(node) === 'import' && this.neighbours.has(this.resolver.text(node))
    );
  }

  private neighbour(node: Node): Neighbour {
    return this.isImported(node) ? this.neighbours.get(this.resolver.text(node)) : undefined;
  }

  /** Whether a place is inside the activation's own definition. */
  isWithin({ definition }: OwnActivation, node: Node): boolean {
    const here = this.known.has(definition);
    return here && definition.start <= node.start && node.end <= definition.end;
  }

  private isTopLevel({ parent }: Node): boolean {
    let outer = parent;
    while (outer && !this.resolver.dialect.definitionTypes.has(outer.type)) outer = outer.parent;
    return outer === undefined;
  }

  private definitionOf(name: Node): Node | undefined {
    const binding = this.resolver.binding(name);
    if (binding?.kind === 'definition') return binding.node;
    return binding?.kind === 'value' && binding.property === undefined
      ? this.resolver.unwrap(binding.value)
      : undefined;
  }

  private isActivation({ name }: OwnActivation, formula: OwnFormula): boolean {
    const isAboutTensors = this.tensors || formula.grounds.size > 0;
    return isAboutTensors && isActivation(this.resolver.text(name), formula);
  }

  /** Any function of the file, whatever its name: formulas are put into formulas. */
  private called(callee: Node): OwnActivation | undefined {
    const definition = this.definitionOf(callee);
    return definition && this.make(definition);
  }

  private wraps({ body }: FunctionShape): boolean {
    const last = body.at(-1);
    const call = last?.kind === 'return' ? this.resolver.dialect.call(last.value) : undefined;
    const path = call && this.resolver.path(call.callee)?.path;
    return path !== undefined && findApi(path, this.resolver.keras) !== undefined;
  }

  /** Once: functions that call others twice would be read twice as often with each. */
  private make(definition: Node): OwnActivation | undefined {
    if (this.made.has(definition)) return this.made.get(definition);
    const made = this.defined(definition);
    this.made.set(definition, made);
    return made;
  }

  private defined(definition: Node): OwnActivation | undefined {
    const { dialect, source } = this.resolver;
    const made = dialect.classShape(source, definition);
    if (made) return this.ownClass(definition, made);
    const shape = dialect.functionShape(source, definition);
    return shape && this.ownFunction(definition, shape);
  }

  private ownFunction(definition: Node, shape: FunctionShape): OwnActivation {
    const [tensor, ...others] = withoutContext(shape.parameters);
    return {
      name: shape.name,
      definition,
      kind: 'function',
      at: atDefaultsOnce((given) => {
        if (!tensor || shape.body[0]?.kind === 'other') return undefined;
        const locals = this.initial(() => others, given);
        return this.formula(definition, shape, tensor, locals, undefined);
      }),
    };
  }

  private ownClass(definition: Node, shape: ClassShape): OwnActivation {
    const [tensor, ...others] = withoutContext(shape.forward.parameters);
    return {
      name: shape.name,
      definition,
      kind: 'class',
      at: atDefaultsOnce((given) => {
        if (!tensor || shape.forward.body[0]?.kind === 'other') return undefined;
        const made = this.initial(shape.parameters, given);
        const locals = this.initial(() => others, []);
        return this.formula(definition, shape.forward, tensor, locals, { shape, made });
      }),
    };
  }

  /** What parameters are where they are given these arguments; most formulas ask for none. */
  private initial(
    parameters: () => readonly ShapeParameter[],
    given: readonly GivenNumber[],
  ): Environment {
    const numbers = once(() => this.numbers(parameters(), given));
    return { get: (name) => numbers().get(name) };
  }

  private numbers(
    parameters: readonly ShapeParameter[],
    given: readonly GivenNumber[],
  ): ReadonlyMap<string, Expr> {
    const positional = given.filter(({ name }) => name === undefined);
    const numbers = new Map<string, Expr>();
    for (const [index, { name, default: fallback }] of parameters.entries()) {
      const argument = given.find((each) => each.name === name) ?? positional[index];
      const initial = fallback && this.resolver.constant(fallback)?.value;
      const value = argument ? argument.value : initial;
      if (typeof value === 'number') numbers.set(name, constant(value));
      // In JavaScript they are the keys of one object: `config.alpha`.
      for (const option of index === 0 ? given : []) {
        if (option.name === undefined || option.value === undefined) continue;
        numbers.set(`${name}.${option.name}`, constant(option.value));
      }
    }
    return numbers;
  }

  private formula(
    definition: Node,
    shape: FunctionShape,
    tensor: ShapeParameter,
    initial: Environment,
    object: { readonly shape: ClassShape; readonly made: Environment } | undefined,
  ): OwnFormula | undefined {
    if (this.underway.has(definition)) return undefined;
    this.read += 1;
    if (this.underway.size > 0) this.inner += 1;
    if (this.inner > MOST_INNER) return undefined;
    this.underway.add(definition);
    const grounds = new Set<Ground>();
    const surroundings: Surroundings = {
      resolver: this.resolver,
      ownFunction: (callee, rest) =>
        this.called(callee)?.at(givenNumbers(this.resolver, rest))?.expression,
      attribute: (name) => {
        const value = object?.shape.attribute(name);
        return value && { value, environment: object?.made ?? new Map() };
      },
      attributes: new Formulas(),
      note: (ground) => grounds.add(ground),
    };
    const body = readBody(
      shape.body,
      { get: (name, depth) => (name === tensor.name ? x : initial.get(name, depth)) },
      (node, environment, depth) => formulaOf(node, environment, surroundings, depth),
    );
    this.underway.delete(definition);
    if (body === undefined || tooComplex(body) !== undefined) return undefined;
    const expression = simplify(body);
    if (!hasVariable(expression)) return undefined;
    return {
      expression: body,
      recognition: recognised(expression),
      grounds,
      wraps: this.wraps(shape),
    };
  }
}

/** Most uses give nothing beside the tensor. */
function atDefaultsOnce(compute: OwnActivation['at']): OwnActivation['at'] {
  let known: { readonly formula: OwnFormula | undefined } | undefined;
  return (given) => {
    if (given.length > 0) return compute(given);
    known ??= { formula: compute(given) };
    return known.formula;
  };
}

/** `forward(ctx, x)` of a function with a gradient of its own. */
function withoutContext(parameters: readonly ShapeParameter[]): readonly ShapeParameter[] {
  return parameters[0]?.name === 'ctx' ? parameters.slice(1) : parameters;
}
