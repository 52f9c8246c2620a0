export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text; numbers are rounded, attributes without a value are left out. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    start += ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`;
  }
  const content = children.join('');
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** Two decimals are a hundredth of a pixel: more would only make the picture longer. */
export function round(value: number): string {
  const hundredths = Math.round(value * 100);
  // Where the product may have been rounded to a tie, all of the number's digits decide.
  const isTie = Math.abs(Math.abs(value * 100 - hundredths) - 0.5) < 1e-6;
  return String(isTie ? Number(value.toFixed(2)) : hundredths / 100);
}

/** Text of any origin, as the content of an element or of a quoted attribute. */
export function escapeXml(text: string): string {
  return PLAIN.test(text) ? text : escaped(text);
}

/** Most of it, such as the path of a curve. */
const PLAIN = /^[\w .,;:+#()/-]*$/;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What XML 1.0 cannot hold at all, even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
