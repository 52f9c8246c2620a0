import {
  type AssumedKeras,
  assumeKeras,
  type KerasHints,
  type KerasVersion,
} from '../frameworks/kerasVersion';
import { findLayer } from '../frameworks/layers';
import { findApi, isKnownCallee, isKnownModule } from '../frameworks/lookup';
import { frameworkOfPath, starConventions } from '../frameworks/modules';
import type { Constant } from '../frameworks/signature';
import { traitOfPath } from '../frameworks/traits';
import { applyOperator } from './arithmetic';
import { Attributes } from './attributes';
import type { Dialect } from './dialect';
import { type Node, type Source, textOf } from './nodes';
import { type Binding, lookup, type Scopes } from './scopes';
import type { Certainty } from './use';

/** A dotted path below a framework's package. */
export interface ResolvedPath {
  readonly path: string;
  readonly certainty: Certainty;
}

export interface ResolvedConstant {
  readonly value: Constant;
  /** A name stood for it, or for a part of it. */
  readonly named: boolean;
}

/** Names follow names at most this far. */
const DEPTH = 8;

/** Answers what an expression of one source stands for. */
export class Resolver {
  readonly assumedKeras: AssumedKeras;
  private readonly stars: readonly string[];
  private readonly foreignStars: boolean;
  private readonly paths = new Map<Node, ResolvedPath | null>();
  private knownAttributes: Attributes | undefined;

  constructor(
    readonly source: Source,
    readonly dialect: Dialect,
    private readonly scopes: Scopes,
    hints?: KerasHints,
  ) {
    this.stars = scopes.all.flatMap((scope) => scope.stars);
    this.assumedKeras = assumeKeras(source.text, hints);
    this.foreignStars = this.stars.some((star) => frameworkOfPath(star) === undefined);
  }

  get keras(): KerasVersion {
    return this.assumedKeras.version;
  }

  text(node: Node): string {
    return textOf(this.source, node);
  }

  /** The framework path that an expression stands for, if it does. */
  path(node: Node, depth = 0): ResolvedPath | undefined {
    if (depth > DEPTH) {
      return undefined;
    }
    // Deeper in, it depends on how far names may still be followed.
    if (depth > 0) {
      return this.findPath(node, depth);
    }
    const known = this.paths.get(node);
    if (known !== undefined) {
      return known ?? undefined;
    }
    const found = this.findPath(node, depth);
    this.paths.set(node, found ?? null);
    return found;
  }

  private findPath(node: Node, depth: number): ResolvedPath | undefined {
    let names = '';
    let root = node;
    for (let member = this.dialect.member(root); member; member = this.dialect.member(root)) {
      names = `.${this.text(member.name)}${names}`;
      root = member.object;
    }
    const found = this.dialect.nameTypes.has(root.type)
      ? this.namePath(root, depth)
      : this.modulePath(root, depth);
    return found && (names === '' ? found : { ...found, path: found.path + names });
  }

  /** How the name that a node is was bound, and `undefined` for other nodes or free names. */
  binding(node: Node): Binding | undefined {
    if (!this.dialect.nameTypes.has(node.type)) {
      return undefined;
    }
    const found = lookup(this.scopes.of(node), this.text(node), node.start);
    return found.kind === 'bound' ? found.binding : undefined;
  }

  /** Nothing in the source binds the name. */
  isFree(node: Node): boolean {
    return lookup(this.scopes.of(node), this.text(node), node.start).kind === 'free';
  }

  /** The value of a constant expression; `undefined` if it cannot be told. */
  constant(node: Node, depth = 0): ResolvedConstant | undefined {
    const { dialect, source } = this;
    const literal = dialect.literal(source, node);
    if (literal !== undefined) {
      return { value: literal, named: false };
    }
    const string = dialect.string(source, node);
    if (string) {
      return { value: string.value, named: false };
    }
    if (depth > DEPTH) {
      return undefined;
    }
    const arithmetic = dialect.arithmetic(source, node);
    if (arithmetic) {
      return this.calculate(arithmetic.operator, arithmetic.operands, depth);
    }
    return this.namedConstant(node, depth);
  }

  /** What the classes of the source assign to their attributes; found when first asked for. */
  get attributes(): Attributes {
    this.knownAttributes ??= new Attributes(this.source, (node) => this.receiverAttribute(node));
    return this.knownAttributes;
  }

  /** `act` of `self.act`. */
  receiverAttribute(node: Node): string | undefined {
    const member = this.dialect.member(node);
    return member && this.dialect.isReceiver(this.source, member.object)
      ? this.text(member.name)
      : undefined;
  }

  /** The expression that a name or an attribute was given, if it is the only one. */
  valueOf(node: Node): Node | undefined {
    if (!this.dialect.nameTypes.has(node.type)) {
      return this.attributeValue(node) ?? this.entryValue(node);
    }
    const found = lookup(this.scopes.of(node), this.text(node), node.start);
    if (found.kind !== 'bound' || !found.only || found.binding.kind !== 'value') {
      return undefined;
    }
    return found.binding.property === undefined ? found.binding.value : undefined;
  }

  /** The expression inside parentheses, or under a type that is asserted of it. */
  unwrap(node: Node): Node {
    const inner = this.dialect.arithmetic(this.source, node);
    const [operand] = inner?.operator === '' ? inner.operands : [];
    return operand ?? node;
  }

  /** Of `self.act`, `cls.act`, or `Block.act` for a class of the source. */
  private attributeValue(node: Node): Node | undefined {
    const member = this.dialect.member(node);
    if (!member) {
      return undefined;
    }
    const name = this.text(member.name);
    if (this.dialect.isReceiver(this.source, member.object)) {
      return this.attributes.within(node, name);
    }
    const binding = this.binding(member.object);
    return binding?.kind === 'definition' ? this.attributes.of(binding.node, name) : undefined;
  }

  /** Of `acts["relu"]`, or in JavaScript `acts.relu`, for a dictionary that the source writes down. */
  private entryValue(node: Node): Node | undefined {
    const { dialect, source } = this;
    const [object, name] = node.children;
    const isSubscript = node.type === dialect.subscriptType;
    if (!object || !name || !(isSubscript || dialect.hasMemberEntries)) {
      return undefined;
    }
    const key = isSubscript ? dialect.string(source, name)?.value : this.text(name);
    const mapping = key === undefined ? undefined : this.valueOf(object);
    const entries = mapping && dialect.entries(source, mapping);
    return entries?.find((entry) => entry.name === key)?.value;
  }

  private namePath(node: Node, depth: number): ResolvedPath | undefined {
    const name = this.text(node);
    const found = lookup(this.scopes.of(node), name, node.start);
    if (found.kind === 'free') {
      return this.freeName(name);
    }
    return found.kind === 'bound' ? this.boundPath(found.binding, depth) : undefined;
  }

  private boundPath(binding: Binding, depth: number): ResolvedPath | undefined {
    if (binding.kind === 'import') {
      return this.importedPath(binding.path);
    }
    if (binding.kind === 'value') {
      const value = this.path(binding.value, depth + 1);
      return binding.property === undefined ? value : extend(value, binding.property);
    }
    return undefined;
  }

  /** `getattr(nn, "ReLU")`, and what the language says of its own (`require("…")`). */
  private modulePath(node: Node, depth: number): ResolvedPath | undefined {
    const operand = this.unwrap(node);
    if (operand !== node) {
      return this.path(operand, depth + 1);
    }
    const required = this.dialect.requiredModule(this.source, node);
    if (required !== undefined) {
      return this.importedPath(required);
    }
    const call = this.dialect.call(node);
    if (!call?.list || this.text(call.callee) !== 'getattr') {
      return undefined;
    }
    const [object, name] = this.dialect.argumentsOf(this.source, call.list);
    const constant = name && this.constant(name.value, depth + 1)?.value;
    return object && typeof constant === 'string'
      ? extend(this.path(object.value, depth + 1), constant)
      : undefined;
  }

  /** A framework's own path, or what a project's module re-exports by convention. */
  private importedPath(path: string): ResolvedPath | undefined {
    if (frameworkOfPath(path) !== undefined) {
      return { path, certainty: 'certain' };
    }
    const dot = path.lastIndexOf('.');
    const guess =
      dot < 0 ? undefined : this.dialect.reexport(path.slice(dot + 1), path.slice(0, dot));
    return guess === undefined ? undefined : { path: guess, certainty: 'probable' };
  }

  private freeName(name: string): ResolvedPath | undefined {
    for (const star of [...this.stars].reverse()) {
      const path = `${star}.${name}`;
      if (frameworkOfPath(star) !== undefined && this.isKnown(path)) {
        return { path, certainty: 'certain' };
      }
    }
    const conventional = this.dialect.freePath(name) ?? this.starredPath(name);
    return conventional === undefined ? undefined : { path: conventional, certainty: 'probable' };
  }

  private starredPath(name: string): string | undefined {
    return this.foreignStars ? starConventions.get(name) : undefined;
  }

  private isKnown(path: string): boolean {
    return (
      findApi(path, this.keras) !== undefined ||
      findLayer(path) !== undefined ||
      isKnownModule(path) ||
      traitOfPath(path) !== undefined ||
      isKnownCallee(path, this.keras)
    );
  }

  private namedConstant(node: Node, depth: number): ResolvedConstant | undefined {
    const value = this.valueOf(node);
    const constant = value && this.constant(value, depth + 1);
    return constant && { value: constant.value, named: true };
  }

  private calculate(
    operator: string,
    operands: readonly Node[],
    depth: number,
  ): ResolvedConstant | undefined {
    const [first, second] = operands.map((operand) => this.constant(operand, depth + 1));
    if (!first || (operands.length === 2 && !second)) {
      return undefined;
    }
    if (operator === '') {
      return first;
    }
    const value = applyOperator(operator, first.value, second?.value);
    return value === undefined
      ? undefined
      : { value, named: first.named || second?.named === true };
  }
}

function extend(path: ResolvedPath | undefined, name: string): ResolvedPath | undefined {
  return path && { path: `${path.path}.${name}`, certainty: path.certainty };
}
