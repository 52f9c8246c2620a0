import { ByRow } from './byRow';
import { nameEnds } from './nameEnds';
import { marksOf } from './oncePerGrammar';
import type { NodeTable } from './syntax';

/** A generated bundle has more nodes than this; 50,000 lines of source do not. */
export const NODE_BUDGET = 500_000;

/** Rows of a table that follow one another: those of a statement. */
export interface RowRange {
  readonly first: number;
  /** The row after the last. */
  readonly after: number;
}

/**
 * A text and its nodes, without comments and punctuation. A node is an object that is made
 * when it is first asked for; what looks at all of a source goes by rows of the table, as
 * most nodes are none of what is looked for. 0, the row of the root, stands for no row
 * where a child or a sibling is asked for.
 */
export class Source {
  private readonly made = new ByRow<Node>();
  /** In one hover the same few names are looked for again. */
  private readonly ends = new Map<string, readonly number[]>();

  constructor(
    readonly text: string,
    readonly table: NodeTable,
  ) {}

  get root(): Node {
    return this.node(0);
  }

  /** The node of a row; the same each time. */
  node(row: number): Node {
    const made = this.made.get(row);
    if (made) {
      return made;
    }
    const node = new Node(this, row);
    this.made.set(row, node);
    return node;
  }

  type(row: number): string {
    const { typeNames, types } = this.table;
    return typeNames[types[row] ?? 0] ?? '';
  }

  start(row: number): number {
    return this.table.starts[row] ?? 0;
  }

  end(row: number): number {
    const { lengths, starts } = this.table;
    return (starts[row] ?? 0) + (lengths[row] ?? 0);
  }

  textAt(row: number): string {
    return this.text.slice(this.start(row), this.end(row));
  }

  /** Where a name ends each time that it stands in the text, in comments and strings too. */
  endsOf(name: string): readonly number[] {
    let ends = this.ends.get(name);
    if (!ends) {
      ends = nameEnds(this.text, name);
      this.ends.set(name, ends);
    }
    return ends;
  }

  /** Whether the text of a row is this one. */
  isText(row: number, text: string): boolean {
    return this.table.lengths[row] === text.length && this.text.startsWith(text, this.start(row));
  }

  parent(row: number): number {
    return row - (this.table.ups[row] ?? 0);
  }

  /** Place among the children of the parent. */
  index(row: number): number {
    return this.table.indices[row] ?? 0;
  }

  firstChild(row: number): number {
    return (this.table.sizes[row] ?? 0) > 1 ? row + 1 : 0;
  }

  nextSibling(row: number): number {
    const { sizes, ups } = this.table;
    const parent = row - (ups[row] ?? 0);
    const after = row + (sizes[row] ?? 0);
    return after < parent + (sizes[parent] ?? 0) ? after : 0;
  }

  child(row: number, index: number): number {
    let child = this.firstChild(row);
    for (let at = 0; at < index && child !== 0; at++) {
      child = this.nextSibling(child);
    }
    return child;
  }

  /** The row after its last descendant. */
  after(row: number): number {
    return row + (this.table.sizes[row] ?? 0);
  }

  /** The first child of a type. */
  childOf(row: number, type: string): number {
    let child = this.firstChild(row);
    while (child !== 0 && this.type(child) !== type) {
      child = this.nextSibling(child);
    }
    return child;
  }

  lastChild(row: number): number {
    let last = 0;
    for (let child = this.firstChild(row); child !== 0; child = this.nextSibling(child)) {
      last = child;
    }
    return last;
  }

  /** By number of a type, whether it is among these. */
  marks(types: ReadonlySet<string>): readonly boolean[] {
    return marksOf(this.table.typeNames, types);
  }

  /** All rows of some types, in all of the source or a part; parents first, in order of position. */
  rowsOf(
    types: ReadonlySet<string>,
    { first, after }: RowRange = { first: 0, after: this.table.length },
  ): readonly number[] {
    const { table } = this;
    const marks = this.marks(types);
    const found: number[] = [];
    for (let row = first; row < after; row++) {
      if (marks[table.types[row] ?? 0]) {
        found.push(row);
      }
    }
    return found;
  }

  /** The first row of some types in a part of the source; 0: there is none. */
  firstOf(types: ReadonlySet<string>, { first, after }: RowRange): number {
    const marks = this.marks(types);
    for (let row = first; row < after; row++) if (marks[this.table.types[row] ?? 0]) return row;
    return 0;
  }

  nodesOf(types: ReadonlySet<string>, range?: RowRange): readonly Node[] {
    return this.rowsOf(types, range).map((row) => this.node(row));
  }
}

/** One node of a source. */
export class Node {
  readonly type: string;

  constructor(
    private readonly source: Source,
    readonly row: number,
  ) {
    this.type = source.type(row);
  }

  get start(): number {
    return this.source.start(this.row);
  }

  get end(): number {
    return this.source.end(this.row);
  }

  get parent(): Node | undefined {
    return this.row === 0 ? undefined : this.source.node(this.source.parent(this.row));
  }

  /** Place among the children of the parent. */
  get index(): number {
    return this.source.index(this.row);
  }

  /** Another list each time: most are asked for once, and would only be in the way when kept. */
  get children(): readonly Node[] {
    const { row, source } = this;
    const last = source.lastChild(row);
    if (last === 0) {
      return NO_CHILDREN;
    }
    const children = new Array<Node>(source.index(last) + 1);
    let index = 0;
    for (let child = row + 1; child !== 0; child = source.nextSibling(child)) {
      children[index++] = source.node(child);
    }
    return children;
  }

  /** The same as of `children`, without the others. */
  child(index: number): Node | undefined {
    return this.nodeOrNone(this.source.child(this.row, index));
  }

  /** The first child of a type. */
  childOf(type: string): Node | undefined {
    return this.nodeOrNone(this.source.childOf(this.row, type));
  }

  get lastChild(): Node | undefined {
    return this.nodeOrNone(this.source.lastChild(this.row));
  }

  private nodeOrNone(row: number): Node | undefined {
    return row === 0 ? undefined : this.source.node(row);
  }
}

const NO_CHILDREN: readonly Node[] = [];

/** The text between two offsets of the source. */
export function textOf(source: Source, node: Node): string {
  return source.textAt(node.row);
}
