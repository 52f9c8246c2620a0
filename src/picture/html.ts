import { escapeXml } from '../plot/xml';

/** `true` sets a bare attribute; `undefined` leaves it out. */
export type HtmlAttributes = Readonly<Record<string, string | true | undefined>>;

/** An element of HTML as text, never a void one; its children are markup, or text by `escapeXml`. */
export function html(
  name: string,
  attributes: HtmlAttributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return value === true ? ` ${key}` : ` ${key}="${escapeXml(value)}"`;
  });
  // `<div/>` would begin an element that does not end.
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}
