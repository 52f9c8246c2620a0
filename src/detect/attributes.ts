import type { Node, RowRange, Source } from './nodes';
import type { Statements } from './statements/statements';

const ASSIGNMENTS = new Set([
  'assignment',
  'assignment_expression',
  'field_definition',
  'public_field_definition',
]);
const CLASSES = new Set(['class_definition', 'class_declaration', 'class']);
const CONFIGURATION = /(config|configuration|args|arguments|params|hparams|settings|options)$/i;

/** By name, the row of the expression that an attribute is assigned; 0 for several. */
type Values = Map<string, number>;

/** Whether a part of a source has a class that goes by the name of a configuration. */
export function hasConfiguration(source: Source, range: RowRange): boolean {
  return source.rowsOf(CLASSES, range).some((row) => isConfiguration(source, row));
}

function isConfiguration(source: Source, owner: number): boolean {
  return CONFIGURATION.test(source.textAt(source.firstChild(owner)));
}

/**
 * What the classes of a source assign to their attributes, in their body and to `self`; each
 * statement of the source is read when a class in it is first asked about.
 */
export class Attributes {
  /** By row of the class. */
  private readonly classes = new Map<number, Values>();
  private readonly isClass: readonly boolean[];
  private readonly isRead: Uint8Array;

  /** `receiverAttribute`: `act` for `self.act`. */
  constructor(
    private readonly source: Source,
    private readonly statements: Statements,
    private readonly receiverAttribute: (row: number) => string | undefined,
  ) {
    this.isClass = source.marks(CLASSES);
    this.isRead = new Uint8Array(statements.count);
  }

  /** The one expression that the class around a row assigns to an attribute. */
  within(row: number, name: string): Node | undefined {
    return this.of(this.classOf(row), name);
  }

  /** The same of a class that is known by its definition. */
  of(owner: number, name: string): Node | undefined {
    if (owner === 0) return undefined;
    this.readStatement(this.statements.of(owner));
    const value = this.classes.get(owner)?.get(name) ?? 0;
    return value === 0 ? undefined : this.source.node(value);
  }

  /** The one expression that configuration classes assign to a field, all in some statements. */
  ofConfigurations(name: string, among: Iterable<number>): Node | undefined {
    for (const index of among) this.readStatement(index);
    const found = [...this.classes].filter(
      ([owner, values]) => values.has(name) && isConfiguration(this.source, owner),
    );
    const [only] = found;
    return only && found.length === 1 ? this.of(only[0], name) : undefined;
  }

  private readStatement(index: number): void {
    if (this.isRead[index]) return;
    this.isRead[index] = 1;
    for (const row of this.source.rowsOf(ASSIGNMENTS, this.statements.range(index))) {
      this.read(row);
    }
  }

  private read(row: number): void {
    const { source } = this;
    const left = source.firstChild(row);
    const value = source.lastChild(row);
    const owner = this.classOf(row);
    if (value === left || source.type(value) === 'type' || owner === 0) {
      return;
    }
    const name =
      this.receiverAttribute(left) ??
      (this.isInBody(row, owner) && source.type(left).endsWith('identifier')
        ? source.textAt(left)
        : undefined);
    if (name !== undefined) {
      const values = this.classes.get(owner) ?? new Map<string, number>();
      values.set(name, values.has(name) ? 0 : value);
      this.classes.set(owner, values);
    }
  }

  /** A statement of the class's own, not of one of its methods. */
  private isInBody(row: number, owner: number): boolean {
    const { source } = this;
    const parent = source.parent(row);
    const statement = source.type(parent) === 'expression_statement' ? parent : row;
    return source.parent(source.parent(statement)) === owner;
  }

  private classOf(row: number): number {
    const { ups, types } = this.source.table;
    let owner = row - (ups[row] ?? 0);
    while (owner !== 0 && !this.isClass[types[owner] ?? 0]) {
      owner -= ups[owner] ?? 0;
    }
    return owner;
  }
}
