/**
 * The only makers of DOM nodes. Text is always set as text, never parsed; the one
 * exception is markup from our own printers (MathML, SVG), see `parseMarkup`.
 */
export type Child = Node | string | false | undefined;

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  append(made, children);
  return made;
}

/** An element of the SVG namespace, for icons and what is drawn over the figure. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(made, attributes);
  append(made, children);
  return made;
}

/** `true` sets a bare attribute; `false` and `undefined` remove it. */
export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const isSet = value !== undefined && value !== false;
    const text = value === true ? '' : String(value);
    // Set again, even the same would be looked at again by the browser, and by screen readers.
    if (!isSet) target.removeAttribute(name);
    else if (target.getAttribute(name) !== text) target.setAttribute(name, text);
  }
}

export function append(target: Element, children: readonly Child[]): void {
  target.append(...children.filter(isPresent));
}

export function replaceChildren(target: Element, ...children: readonly Child[]): void {
  target.replaceChildren(...children.filter(isPresent));
}

/** Shows or hides without touching anything that an author's `display` has to win over. */
export function show(target: HTMLElement, visible: boolean): void {
  // As an attribute: for each reading of the property a browser makes an object.
  if (target.hasAttribute('hidden') === visible) target.toggleAttribute('hidden', !visible);
}

/**
 * Sets text only when it differs, so that nothing is laid out, or spoken, again for nothing; the
 * node of the text stays, so that its box has not to be made again.
 */
export function setText(target: Element, text: string): void {
  const { firstChild: node } = target;
  if (!(node instanceof Text) || node.nextSibling !== null) {
    if (target.textContent !== text) target.textContent = text;
  } else if (node.data !== text) node.data = text;
}

/**
 * Markup of our own printers as nodes. The HTML parser is used because it puts
 * `math` and `svg` into their namespaces whether or not the text declares them.
 */
export function parseMarkup(markup: string): Element | undefined {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
  return parsed === null ? undefined : document.importNode(parsed, true);
}

function isPresent(child: Child): child is Node | string {
  return child !== false && child !== undefined;
}
