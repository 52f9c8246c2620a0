import type { AssumedKeras, KerasVersion } from '../frameworks/kerasVersion';
import { Attributes } from './attributes';
import { type Binding, contentOf, type Lookup } from './bindings';
import { ByRow } from './byRow';
import { constantOf, DEPTH, type ResolvedConstant } from './constants';
import type { Dialect } from './dialect';
import { DottedNames } from './dottedNames';
import { type Node, type Source, textOf } from './nodes';
import { extend, OutsidePaths, type ResolvedPath } from './outsidePaths';
import type { Scope } from './scope';
import { lookup, type Scopes } from './scopes';
import type { Statements } from './statements/statements';

/** Is told what is followed from one statement of a source into another. */
export interface FollowLog {
  /** What stands at a row was told by what stands at another. */
  followed(from: number, to: number): void;
  /** All configuration classes were looked through for what stands at a row. */
  lookedForConfigurations(from: number): void;
}

/** What is known of all of a file, and is the same for every name in it. */
export interface FileContext {
  readonly keras: AssumedKeras;
  /** The modules of `from … import *`. */
  readonly stars: readonly string[];
  readonly statements: Statements;
  /** Places of the statements with configuration classes. */
  readonly configurations: readonly number[];
}

/** Answers what an expression of one source stands for. */
export class Resolver {
  /** Set while somebody wants to know. */
  log: FollowLog | undefined;
  readonly assumedKeras: AssumedKeras;
  /** By row; `null`: none. */
  private readonly paths = new ByRow<ResolvedPath | null>();
  /** By number of a type, whether it is one of names. */
  private readonly names: readonly boolean[];
  readonly dotted: DottedNames;
  private readonly outside: OutsidePaths;
  private knownAttributes: Attributes | undefined;

  constructor(
    readonly source: Source,
    readonly dialect: Dialect,
    private readonly scopes: Scopes,
    private readonly file: FileContext,
  ) {
    this.names = source.marks(dialect.nameTypes);
    this.dotted = new DottedNames(source, dialect);
    this.assumedKeras = file.keras;
    this.outside = new OutsidePaths(dialect, this.dotted, file.stars, file.keras.version);
  }

  get keras(): KerasVersion {
    return this.assumedKeras.version;
  }

  text(node: Node): string {
    return textOf(this.source, node);
  }

  /** The framework path that an expression stands for, if it does. */
  path(node: Node): ResolvedPath | undefined {
    return this.pathAt(node.row);
  }

  /** The same of the node of a row. */
  pathAt(row: number, depth = 0): ResolvedPath | undefined {
    if (depth > DEPTH) {
      return undefined;
    }
    // Deeper in, it depends on how far names may still be followed.
    if (depth > 0) {
      return this.findPath(row, depth);
    }
    const known = this.paths.get(row);
    if (known !== undefined) {
      return known ?? undefined;
    }
    const found = this.findPath(row, depth);
    this.paths.set(row, found ?? null);
    return found;
  }

  private findPath(row: number, depth: number): ResolvedPath | undefined {
    const root = this.dotted.root(row);
    if (!this.isName(root)) {
      const path =
        root === row ? this.modulePath(this.source.node(row), depth) : this.pathAt(root, depth);
      return path && extend(path, this.dotted.names(row));
    }
    const found = this.lookupAt(root);
    if (found.kind === 'free') {
      return this.outside.free(root, row);
    }
    if (found.kind === 'ambiguous') {
      return undefined;
    }
    const { binding } = found;
    if (binding.kind === 'import') {
      return this.outside.imported(binding, root, row);
    }
    if (binding.kind !== 'value') {
      return undefined;
    }
    this.log?.followed(root, binding.value.row);
    const path = this.valuePath(binding, depth);
    return path && extend(path, this.dotted.names(row));
  }

  private isName(row: number): boolean {
    return this.names[this.source.table.types[row] ?? 0] === true;
  }

  private lookupAt(row: number): Lookup {
    const start = this.source.table.starts[row] ?? 0;
    return lookup(this.scopes.at(row), this.source.textAt(row), start);
  }

  /** How the name that a node is was bound, and `undefined` for other nodes or free names. */
  binding(node: Node): Binding | undefined {
    const binding = this.nearestBinding(node);
    const to = binding && contentOf(binding);
    if (to) this.log?.followed(node.row, to.row);
    return binding;
  }

  /** The same, for those who do not look at what it is bound to. */
  bindingKind(node: Node): Binding['kind'] | undefined {
    return this.nearestBinding(node)?.kind;
  }

  private nearestBinding(node: Node): Binding | undefined {
    return this.isName(node.row) ? this.bindingOf(this.text(node), node) : undefined;
  }

  /** How a name is bound where a node stands; at the root of the source, by all that comes. */
  bindingOf(name: string, node: Node): Binding | undefined {
    const found = lookup(this.scopes.at(node.row), name, placeOf(node));
    return found.kind === 'bound' ? found.binding : undefined;
  }

  /** In which the names at a node are looked up. */
  scopeOf(node: Node): Scope {
    return this.scopes.at(node.row);
  }

  /** The framework path that a name stands for where a node stands. */
  pathNamed(name: string, node: Node): ResolvedPath | undefined {
    const binding = this.bindingOf(name, node);
    if (binding?.kind === 'import') {
      return this.outside.module(binding.path);
    }
    return binding?.kind === 'value' ? this.valuePath(binding, 0) : undefined;
  }

  /** Nothing in the source binds the name. */
  isFree(node: Node): boolean {
    return this.lookupAt(node.row).kind === 'free';
  }

  /** The value of a constant expression; `undefined` if it cannot be told. */
  constant(node: Node, depth = 0): ResolvedConstant | undefined {
    return constantOf(this, node, depth);
  }

  /** What the classes of the source assign to their attributes; found when first asked for. */
  private get attributes(): Attributes {
    this.knownAttributes ??= new Attributes(this.source, this.file.statements, (row) =>
      this.receiverAttribute(row),
    );
    return this.knownAttributes;
  }

  /** The one expression that the configuration classes of the file assign to a field. */
  configured(member: Node, name: string): Node | undefined {
    const value = this.attributes.ofConfigurations(name, this.file.configurations);
    this.log?.lookedForConfigurations(member.row);
    if (value) this.log?.followed(member.row, value.row);
    return value;
  }

  /** `act` of `self.act`. */
  private receiverAttribute(row: number): string | undefined {
    const name = this.dotted.lastName(row);
    return name !== 0 && this.dialect.isReceiver(this.source, this.source.firstChild(row))
      ? this.source.textAt(name)
      : undefined;
  }

  /** The expression that a name or an attribute was given, if it is the only one. */
  valueOf(node: Node): Node | undefined {
    return this.valueAt(node.row);
  }

  /** The same of the node of a row. */
  valueAt(row: number): Node | undefined {
    if (!this.isName(row)) {
      return this.attributeValue(row) ?? this.entryValue(row);
    }
    const found = this.lookupAt(row);
    if (found.kind !== 'bound' || !found.only || found.binding.kind !== 'value') {
      return undefined;
    }
    this.log?.followed(row, found.binding.value.row);
    return found.binding.property === undefined ? found.binding.value : undefined;
  }

  /** The expression inside parentheses, or under a type that is asserted of it. */
  unwrap(node: Node): Node {
    const inner = this.dialect.arithmetic(this.source, node);
    const [operand] = inner?.operator === '' ? inner.operands : [];
    return operand ?? node;
  }

  /** Of `self.act`, `cls.act`, or `Block.act` for a class of the source. */
  private attributeValue(row: number): Node | undefined {
    const { dialect, dotted, source } = this;
    const name = dotted.lastName(row);
    if (name === 0) {
      return undefined;
    }
    const object = source.firstChild(row);
    if (dialect.isReceiver(source, object)) {
      return this.attributes.within(row, source.textAt(name));
    }
    const found = this.isName(object) ? this.lookupAt(object) : undefined;
    if (found?.kind !== 'bound' || found.binding.kind !== 'definition') {
      return undefined;
    }
    const owner = found.binding.node.row;
    this.log?.followed(row, owner);
    return this.attributes.of(owner, source.textAt(name));
  }

  /** Of `acts["relu"]`, or in JavaScript `acts.relu`, for a dictionary that the source writes down. */
  private entryValue(row: number): Node | undefined {
    const { dialect, source } = this;
    const isSubscript = source.type(row) === dialect.subscriptType;
    const object = source.firstChild(row);
    const name = source.child(row, 1);
    if (name === 0 || !(isSubscript || dialect.hasMemberEntries)) {
      return undefined;
    }
    const key = isSubscript
      ? dialect.string(source, source.node(name))?.value
      : source.textAt(name);
    const mapping = key === undefined ? undefined : this.valueAt(object);
    const entries = mapping && dialect.entries(source, mapping);
    return entries?.find((entry) => entry.name === key)?.value;
  }

  private valuePath(
    { value, property }: Extract<Binding, { kind: 'value' }>,
    depth: number,
  ): ResolvedPath | undefined {
    const path = this.pathAt(value.row, depth + 1);
    return path && property !== undefined ? extend(path, `.${property}`) : path;
  }

  /** `getattr(nn, "ReLU")`, and what the language says of its own (`require("…")`). */
  private modulePath(node: Node, depth: number): ResolvedPath | undefined {
    const operand = this.unwrap(node);
    if (operand !== node) {
      return this.pathAt(operand.row, depth + 1);
    }
    const required = this.dialect.requiredModule(this.source, node);
    if (required !== undefined) {
      return this.outside.module(required);
    }
    const call = this.dialect.call(node);
    if (!call?.list || this.text(call.callee) !== 'getattr') {
      return undefined;
    }
    const [object, name] = this.dialect.argumentsOf(this.source, call.list);
    const constant = name && this.constant(name.value, depth + 1)?.value;
    const path = object && this.pathAt(object.value.row, depth + 1);
    return path && typeof constant === 'string' ? extend(path, `.${constant}`) : undefined;
  }
}

/** The root's names are those that hold at its end. */
function placeOf({ row, start, end }: Node): number {
  return row === 0 ? end : start;
}
