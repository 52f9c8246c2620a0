import { type MarkupElement, type MarkupNode, readMarkup } from '../src/plot/readMarkup';
import { svgElement } from './dom';

/**
 * Shows pictures in one place, one after the other: elements of the last one stay, and only
 * what differs is set, so that the browser lays out and paints only that.
 */
export function drawingPatch(root: HTMLElement): (markup: string) => void {
  let shown: readonly MarkupNode[] = [...root.children].map(readElement);
  return (markup) => {
    const picture = readMarkup(markup);
    const next = picture === undefined ? [] : [picture];
    patchChildren(root, shown, next);
    shown = next;
  };
}

/** A picture that is there already, as it would have been read from its markup. */
function readElement(element: Element): MarkupElement {
  return {
    name: element.localName,
    attributes: new Map(Array.from(element.attributes, ({ name, value }) => [name, value])),
    children: [...element.childNodes].map((node) =>
      node instanceof Element ? readElement(node) : (node.nodeValue ?? ''),
    ),
  };
}

/** `before`: the children that the target has. */
function patchChildren(
  target: Element,
  before: readonly MarkupNode[],
  now: readonly MarkupNode[],
): void {
  for (let surplus = before.length; surplus > now.length; surplus -= 1) target.lastChild?.remove();
  let node = target.firstChild;
  now.forEach((next, index) => {
    const following = node?.nextSibling ?? null;
    const last = before[index];
    if (node === null || last === undefined) target.append(made(next));
    else if (!patchNode(node, last, next)) node.replaceWith(made(next));
    node = following;
  });
}

/** False: it is of another kind, and cannot become the next. */
function patchNode(node: ChildNode, last: MarkupNode, next: MarkupNode): boolean {
  if (typeof last === 'string' && typeof next === 'string') {
    if (last !== next) node.nodeValue = next;
    return true;
  }
  const isAlike = typeof last === 'object' && typeof next === 'object' && last.name === next.name;
  if (isAlike && node instanceof Element) patchElement(node, last, next);
  return isAlike;
}

function patchElement(target: Element, last: MarkupElement, next: MarkupElement): void {
  for (const [name, value] of next.attributes) {
    if (last.attributes.get(name) !== value) target.setAttribute(name, value);
  }
  for (const name of last.attributes.keys()) {
    if (!next.attributes.has(name)) target.removeAttribute(name);
  }
  patchChildren(target, last.children, next.children);
}

function made(node: MarkupNode): Node | string {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  return svgElement(
    name as keyof SVGElementTagNameMap,
    Object.fromEntries(attributes),
    ...children.map(made),
  );
}
