import type { SyntaxEdit, SyntaxNode, SyntaxTree } from '../detect/syntax';

/** What is used of a tree of the parser's library. */
type LibraryTree = Pick<SyntaxTree, 'rootNode' | 'edit' | 'delete'>;

/** Of the trees of a parser those that are not deleted yet: nobody else frees them. */
export interface LivingTrees {
  count: number;
}

/** A text with the tree that the parser made of it. */
export class ParsedText<T extends LibraryTree> implements SyntaxTree {
  /** The last edit that it was told. */
  edited: SyntaxEdit | undefined;

  constructor(
    readonly text: string,
    readonly tree: T,
    readonly nodes: SyntaxTree['nodes'],
    readonly gaveUp?: string,
    private readonly living: LivingTrees = { count: 0 },
  ) {
    living.count += 1;
  }

  get rootNode(): SyntaxNode {
    return this.tree.rootNode;
  }

  edit(edit: SyntaxEdit): void {
    this.tree.edit(edit);
    this.edited = edit;
  }

  delete(): void {
    this.tree.delete();
    this.living.count -= 1;
  }
}
