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
export const NODE_BUDGET = 500_000;

/** Shared by the leaves, which are most nodes. */
const NO_CHILDREN: CopiedNode[] = [];

interface CopiedNode extends Node {
  children: CopiedNode[];
}

/** The text between two offsets of the source. */
export function textOf(source: Source, node: Node): string {
  return source.text.slice(node.start, node.end);
}

/** Copies a tree; `undefined` when it has more nodes than `budget`. */
export function copyTree(tree: SyntaxTree, pruning: Pruning, budget: number): Source | undefined {
  const syntaxRoot = tree.rootNode;
  // The root starts at its first token, not at the start of the text.
  const text = ' '.repeat(syntaxRoot.startIndex) + syntaxRoot.text;
  const root = copyNode(syntaxRoot, syntaxRoot.type, undefined, 0);
  const nodes: Node[] = [];
  // The parser's nodes are let go of as soon as they are copied.
  const pending: CopiedNode[] = [root];
  const pendingSyntax: SyntaxNode[] = [syntaxRoot];
  for (
    let node = pending.pop(), syntax = pendingSyntax.pop();
    node && syntax;
    node = pending.pop(), syntax = pendingSyntax.pop()
  ) {
    nodes.push(node);
    if (isLeaf(node, text, pruning)) {
      continue;
    }
    const kept = copyChildren(node, syntax, pruning);
    if (nodes.length + pending.length + kept.length > budget) {
      return undefined;
    }
    for (let index = kept.length - 1; index >= 0; index--) {
      const child = node.children[index];
      const childSyntax = kept[index];
      if (child && childSyntax) {
        pending.push(child);
        pendingSyntax.push(childSyntax);
      }
    }
  }
  return { root, text, nodes };
}

/** Gives a node its children, and returns what they were copied from. */
function copyChildren(
  node: CopiedNode,
  syntax: SyntaxNode,
  pruning: Pruning,
): readonly SyntaxNode[] {
  const kept: SyntaxNode[] = [];
  for (const child of syntax.namedChildren) {
    const type = child?.type;
    if (child && type && !pruning.dropped.has(type)) {
      if (kept.length === 0) {
        node.children = [];
      }
      node.children.push(copyNode(child, type, node, kept.length));
      kept.push(child);
    }
  }
  return kept;
}

function copyNode(
  syntax: SyntaxNode,
  type: string,
  parent: Node | undefined,
  index: number,
): CopiedNode {
  return {
    type,
    start: syntax.startIndex,
    end: syntax.endIndex,
    parent,
    index,
    children: NO_CHILDREN,
    scope: undefined,
  };
}

function isLeaf(node: Node, text: string, pruning: Pruning): boolean {
  // Only Python's f-strings and t-strings hold expressions; both letters may come with an `r`.
  return (
    pruning.leaves.has(node.type) ||
    (node.type === 'string' && !/^r?[ft]/i.test(text.slice(node.start, node.start + 2)))
  );
}
