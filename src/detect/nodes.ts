import type { Scope } from './scopes';
import type { SyntaxNode, SyntaxTree } from './syntax';

/**
 * A node of the copy that detection walks. Asking the parser's own tree costs a
 * call into WebAssembly each time, so it is read once, without comments and
 * punctuation.
 */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly parent: Node | undefined;
  /** Position among the parent's children. */
  readonly index: number;
  /** Named children, without comments. */
  readonly children: readonly Node[];
  /** Where the names of this node are looked up; set once scopes are known. */
  scope: Scope | undefined;
}

export interface Source {
  readonly root: Node;
  readonly text: string;
  /** All nodes, parents before children, in order of position. */
  readonly nodes: readonly Node[];
}

/** What a grammar has that holds no use, by node type. */
export interface Pruning {
  /** Left out altogether. */
  readonly dropped: ReadonlySet<string>;
  /** Kept without their children. */
  readonly leaves: ReadonlySet<string>;
}

/** A generated bundle has more nodes than this; 50,000 lines of source do not. */
export const NODE_BUDGET = 1_000_000;

/** Asks for the end only where it is wanted: most nodes never are. */
class CopiedNode implements Node {
  readonly start: number;
  readonly children: CopiedNode[] = [];
  scope: Scope | undefined = undefined;
  private cachedEnd = -1;

  constructor(
    readonly syntax: SyntaxNode,
    readonly type: string,
    readonly parent: CopiedNode | undefined,
    readonly index: number,
  ) {
    this.start = syntax.startIndex;
  }

  get end(): number {
    if (this.cachedEnd < 0) {
      this.cachedEnd = this.syntax.endIndex;
    }
    return this.cachedEnd;
  }
}

/** The text between two offsets of the source. */
export function textOf(source: Source, node: Node): string {
  return source.text.slice(node.start, node.end);
}

/** Copies a tree; `undefined` when it has more nodes than `budget`. */
export function copyTree(
  tree: SyntaxTree,
  pruning: Pruning,
  budget: number = NODE_BUDGET,
): Source | undefined {
  const syntaxRoot = tree.rootNode;
  // The root starts at its first token, not at the start of the text.
  const text = ' '.repeat(syntaxRoot.startIndex) + syntaxRoot.text;
  const root = new CopiedNode(syntaxRoot, syntaxRoot.type, undefined, 0);
  const nodes: Node[] = [];
  const pending: CopiedNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    nodes.push(node);
    if (isLeaf(node, text, pruning)) {
      continue;
    }
    copyChildren(node, pruning);
    if (nodes.length + pending.length + node.children.length > budget) {
      return undefined;
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) {
        pending.push(child);
      }
    }
  }
  return { root, text, nodes };
}

function copyChildren(node: CopiedNode, pruning: Pruning): void {
  for (const child of node.syntax.namedChildren) {
    const type = child?.type;
    if (child && type && !pruning.dropped.has(type)) {
      node.children.push(new CopiedNode(child, type, node, node.children.length));
    }
  }
}

function isLeaf(node: Node, text: string, pruning: Pruning): boolean {
  // Only Python's f-strings and t-strings hold expressions; both letters may come with an `r`.
  return (
    pruning.leaves.has(node.type) ||
    (node.type === 'string' && !/^r?[ft]/i.test(text.slice(node.start, node.start + 2)))
  );
}
