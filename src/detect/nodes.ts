import { type PlainGrammar, plainChildren } from './plainExpressions';
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
  readonly plain: PlainGrammar;
}

/** A generated bundle has more nodes than this; 50,000 lines of source do not. */
export const NODE_BUDGET = 500_000;

/** Shared by the leaves, which are most nodes. */
const NO_CHILDREN: readonly CopiedNode[] = [];

/** A node while it is copied. */
export class CopiedNode implements Node {
  parent: CopiedNode | undefined = undefined;
  index = 0;
  children: readonly CopiedNode[] = NO_CHILDREN;
  scope: Scope | undefined = undefined;

  constructor(
    readonly type: string,
    readonly start: number,
    readonly end: number,
  ) {}

  adopt(children: readonly CopiedNode[]): void {
    this.children = children;
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (child) {
        child.parent = this;
        child.index = index;
      }
    }
  }
}

/** The text between two offsets of the source. */
export function textOf(source: Source, node: Node): string {
  return source.text.slice(node.start, node.end);
}

/** Copies a tree; `undefined` when it has more nodes than `budget`. */
export function copyTree(tree: SyntaxTree, pruning: Pruning, budget: number): Source | undefined {
  const text = wholeText(tree);
  // The parser's nodes hold on to their children: nothing here may hold on to the first.
  const pendingSyntax: (SyntaxNode | undefined)[] = [tree.rootNode];
  const root = new CopiedNode(tree.rootNode.type, tree.rootNode.startIndex, text.length);
  const nodes: Node[] = [];
  const pending: CopiedNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const syntax = pendingSyntax.pop();
    nodes.push(node);
    const kept = syntax ? copyChildren(node, syntax, text, pruning) : undefined;
    const { children } = node;
    if (nodes.length + pending.length + children.length > budget) {
      return undefined;
    }
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) {
        pending.push(child);
        pendingSyntax.push(kept?.[index]);
      }
    }
  }
  return { root, text, nodes };
}

/** The root starts at its first token, not at the start of the text. */
function wholeText({ rootNode }: SyntaxTree): string {
  return ' '.repeat(rootNode.startIndex) + rootNode.text;
}

/** Gives a node its children, and returns what they were copied from, if they have children too. */
function copyChildren(
  node: CopiedNode,
  syntax: SyntaxNode,
  text: string,
  pruning: Pruning,
): readonly (SyntaxNode | undefined)[] | undefined {
  const plain = plainChildren(node, text, pruning.plain);
  if (plain) {
    node.adopt(plain);
    return undefined;
  }
  const children: CopiedNode[] = [];
  const kept: (SyntaxNode | undefined)[] = [];
  for (const child of syntax.namedChildren) {
    const type = child?.type;
    if (child && type && !pruning.dropped.has(type)) {
      const start = child.startIndex;
      const end = pruning.plain.names.has(type) ? endOfName(text, start, child) : child.endIndex;
      children.push(new CopiedNode(type, start, end));
      kept.push(isLeaf(type, start, text, pruning) ? undefined : child);
    }
  }
  node.adopt(children);
  return kept;
}

/** Of a name in ASCII the text tells the end. */
function endOfName(text: string, start: number, syntax: SyntaxNode): number {
  let end = start;
  let code = text.charCodeAt(end);
  while (isWordCode(code)) {
    code = text.charCodeAt(++end);
  }
  // Escapes, letters of other scripts, and a name that is missing altogether.
  return end === start || code === 92 || code > 127 ? syntax.endIndex : end;
}

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36
  );
}

function isLeaf(type: string, start: number, text: string, pruning: Pruning): boolean {
  // Only Python's f-strings and t-strings hold expressions; both letters may come with an `r`.
  return (
    pruning.leaves.has(type) ||
    (type === 'string' && !/^r?[ft]/i.test(text.slice(start, start + 2)))
  );
}
