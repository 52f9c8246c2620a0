/**
 * The few members of a tree-sitter tree that detection needs. The parser comes
 * in by argument, so that this room stays free of WebAssembly, Node and the DOM.
 * Offsets are UTF-16 code units, as in the text that was parsed.
 */
export interface SyntaxNode {
  readonly id: number;
  readonly type: string;
  readonly text: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly isNamed: boolean;
  readonly hasError: boolean;
  readonly parent: SyntaxNode | null;
  readonly childCount: number;
  readonly children: readonly (SyntaxNode | null)[];
  readonly namedChildren: readonly (SyntaxNode | null)[];
  readonly nextNamedSibling: SyntaxNode | null;
  readonly previousNamedSibling: SyntaxNode | null;
  childForFieldName(name: string): SyntaxNode | null;
  childrenForFieldName(name: string): readonly (SyntaxNode | null)[];
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

export interface SyntaxTree {
  readonly rootNode: SyntaxNode;
  edit(edit: SyntaxEdit): void;
  /** Trees live in WebAssembly memory and are freed by hand. */
  delete(): void;
}
