/**
 * The few members of a parsed text that detection needs. The parser comes in by
 * argument, so that this room stays free of WebAssembly, Node and the DOM.
 * Offsets are UTF-16 code units, as in the text that was parsed.
 */
export interface SyntaxTree {
  /** What was parsed. */
  readonly text: string;
  /** Why it was not parsed: then it has no nodes. */
  readonly gaveUp?: string | undefined;
  /**
   * The nodes that are left of the tree; `undefined` when they are more than `budget`. Where
   * it was parsed from an earlier one, what both share is copied from the nodes of that.
   */
  nodes(pruning: Pruning, budget: number, earlier?: EarlierNodes): NodeTable | undefined;
  /** The parser's own nodes: asking one takes a call into WebAssembly. */
  readonly rootNode: SyntaxNode;
  edit(edit: SyntaxEdit): void;
  /** Trees live in WebAssembly memory and are freed by hand. */
  delete(): void;
}

export interface SyntaxNode {
  readonly type: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly isNamed: boolean;
  readonly hasError: boolean;
  readonly children: readonly (SyntaxNode | null)[];
}

/** What a grammar has that holds no use, by the names of its types. */
export interface Pruning {
  /** Left out altogether. */
  readonly dropped: ReadonlySet<string>;
  /** Kept without their children. */
  readonly leaves: ReadonlySet<string>;
  /** Types whose nodes only have children where `isTemplate` says so of their text. */
  readonly strings: ReadonlySet<string>;
  isTemplate(text: string, start: number): boolean;
}

/**
 * The named nodes of a tree in columns, parents before children and in order of
 * position. A node is a row, and the root is row 0. All but `starts` are the same
 * wherever a statement stands, so that an edit before it leaves them as they are.
 */
export interface NodeTable {
  readonly length: number;
  /** The names of all types of the grammar. */
  readonly typeNames: readonly string[];
  /** Indices into `typeNames`. */
  readonly types: Uint16Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  /** How many rows a node's parent is before it; of the root: 0. */
  readonly ups: Uint32Array;
  /** Rows of a node and all below it, which follow one another. */
  readonly sizes: Uint32Array;
  /** Places among the children of the parent. */
  readonly indices: Uint32Array;
  /** The statements of the file: the children of the root, in order. */
  readonly statements: readonly StatementRow[];
}

/** A child of the root. */
export interface StatementRow {
  readonly row: number;
  /** Where the parser keeps its parts: trees that are made of one another share them. */
  readonly parts: readonly number[];
  /** The place among the statements of the earlier nodes of the one that it is; -1: it is another. */
  readonly same: number;
}

/** The nodes of the tree that another tree was parsed from, and the one edit between their texts. */
export interface EarlierNodes {
  readonly table: NodeTable;
  readonly edit: Pick<SyntaxEdit, 'startIndex' | 'oldEndIndex' | 'newEndIndex'>;
}

export interface SyntaxPoint {
  readonly row: number;
  readonly column: number;
}

export interface SyntaxEdit {
  readonly startIndex: number;
  readonly oldEndIndex: number;
  readonly newEndIndex: number;
  readonly startPosition: SyntaxPoint;
  readonly oldEndPosition: SyntaxPoint;
  readonly newEndPosition: SyntaxPoint;
}
