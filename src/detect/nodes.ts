import type { NodeTable } from './syntax';

/** A generated bundle has more nodes than this; 50,000 lines of source do not. */
export const NODE_BUDGET = 500_000;

/** A text and its nodes, without comments and punctuation. */
export class Source {
  /** Made when they are first asked for: most nodes never are. */
  private readonly made: (Node | undefined)[];

  constructor(
    readonly text: string,
    readonly table: NodeTable,
  ) {
    this.made = new Array(table.length);
  }

  get root(): Node {
    return this.node(0);
  }

  /** The node of a row of the table; the same each time. */
  node(row: number): Node {
    const made = this.made[row];
    if (made) {
      return made;
    }
    const node = new Node(this, row);
    this.made[row] = node;
    return node;
  }

  /** All nodes of some types, parents before children, in order of position. */
  nodesOf(types: ReadonlySet<string>): readonly Node[] {
    const { table } = this;
    const wanted = table.typeNames.map((name) => types.has(name));
    const found: Node[] = [];
    for (let row = 0; row < table.length; row++) {
      if (wanted[table.types[row] ?? 0]) {
        found.push(this.node(row));
      }
    }
    return found;
  }
}

/** One node of a source. */
export class Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  private known: readonly Node[] | undefined = undefined;

  constructor(
    private readonly source: Source,
    readonly row: number,
  ) {
    const { table } = source;
    this.type = table.typeNames[table.types[row] ?? 0] ?? '';
    this.start = table.starts[row] ?? 0;
    this.end = table.ends[row] ?? 0;
  }

  get parent(): Node | undefined {
    const { row, source } = this;
    return row === 0 ? undefined : source.node(source.table.parents[row] ?? 0);
  }

  /** Position among the parent's children. */
  get index(): number {
    return this.source.table.indices[this.row] ?? 0;
  }

  get children(): readonly Node[] {
    this.known ??= this.findChildren();
    return this.known;
  }

  private findChildren(): readonly Node[] {
    const { row, source } = this;
    const { afters } = source.table;
    const end = afters[row] ?? 0;
    if (end <= row + 1) {
      return NO_CHILDREN;
    }
    const children: Node[] = [];
    for (let child = row + 1; child < end; child = afters[child] ?? end) {
      children.push(source.node(child));
    }
    return children;
  }
}

const NO_CHILDREN: readonly Node[] = [];

/** The text between two offsets of the source. */
export function textOf(source: Source, node: Node): string {
  return source.text.slice(node.start, node.end);
}
