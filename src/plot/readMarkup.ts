/** An element of a picture, as it is printed by `element`. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
}

/** A string is text. */
export type MarkupNode = MarkupElement | string;

/** What `element` has printed, read back; anything else is not to be handed to it. */
export function readMarkup(markup: string): MarkupElement | undefined {
  const [first] = readNodes(markup, { at: 0 });
  return typeof first === 'string' ? undefined : first;
}

/** Where the reading is. */
interface Place {
  at: number;
}

/** Up to the end of the element that they are in, or of the markup. */
function readNodes(markup: string, place: Place): readonly MarkupNode[] {
  const nodes: MarkupNode[] = [];
  while (place.at < markup.length) {
    if (markup.startsWith('</', place.at)) {
      place.at = after(markup, '>', place.at);
      break;
    }
    nodes.push(markup[place.at] === '<' ? readElement(markup, place) : readText(markup, place));
  }
  return nodes;
}

const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /\s+([^\s=]+)="([^"]*)"/y;

function readElement(markup: string, place: Place): MarkupElement {
  NAME.lastIndex = place.at + 1;
  const [name = ''] = NAME.exec(markup) ?? [];
  place.at += 1 + name.length;
  ATTRIBUTE.lastIndex = place.at;
  const attributes = new Map<string, string>();
  for (let found = ATTRIBUTE.exec(markup); found !== null; found = ATTRIBUTE.exec(markup)) {
    attributes.set(found[1] ?? '', unescaped(found[2] ?? ''));
    place.at = ATTRIBUTE.lastIndex;
  }
  const isEmpty = markup.startsWith('/>', place.at);
  place.at = after(markup, '>', place.at);
  return { name, attributes, children: isEmpty ? [] : readNodes(markup, place) };
}

function readText(markup: string, place: Place): string {
  const end = markup.indexOf('<', place.at);
  const text = markup.slice(place.at, end < 0 ? undefined : end);
  place.at += text.length;
  return unescaped(text);
}

/** Total: what does not end, ends with the markup. */
function after(markup: string, sign: string, from: number): number {
  const found = markup.indexOf(sign, from);
  return found < 0 ? markup.length : found + sign.length;
}

function unescaped(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity] ?? entity)
    : text;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
