import type { SyntaxNode } from './syntax';

/** Whether the text just before an offset belongs to a comment: not to a string, a template or JSX. */
export function isInComment(root: SyntaxNode, offset: number): boolean {
  let node: SyntaxNode | undefined = root;
  while (node !== undefined && node.type !== 'comment') {
    node =
      node.children.find(
        (child) => child !== null && child.startIndex < offset && offset <= child.endIndex,
      ) ?? undefined;
  }
  return node !== undefined;
}
