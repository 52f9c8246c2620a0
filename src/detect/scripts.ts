/** Types of scripts that hold JavaScript, as an attribute writes them. */
const JAVASCRIPT =
  /^(?:$|module$|(?:text|application)\/(?:x-)?(?:java|ecma)script\b|text\/(?:babel|jsx))/i;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const TYPE = /\btype\s{0,50}=\s{0,50}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/**
 * The scripts of an HTML document as one source, since they share their globals:
 * everything else is blanked out with spaces, so that every offset stays where it was.
 */
export function scriptsOf(html: string): string {
  const text = html.replace(COMMENT, (comment) =>
    /<script\b/i.test(comment) ? blank(comment) : comment,
  );
  let scripts = '';
  for (const { attributes, start, end } of elementsIn(text)) {
    const type = TYPE.exec(attributes);
    if (JAVASCRIPT.test((type?.[1] ?? type?.[2] ?? type?.[3] ?? '').trim())) {
      // A script that does not end in a semicolon ends all the same.
      scripts += separated(text.slice(scripts.length, start)) + text.slice(start, end);
    }
  }
  return scripts + blank(text.slice(scripts.length));
}

interface ScriptElement {
  readonly attributes: string;
  /** Of what is between the tags. */
  readonly start: number;
  readonly end: number;
}

function* elementsIn(text: string): Generator<ScriptElement> {
  const opening = /<script\b/gi;
  const closing = /<\/script\b/gi;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const from = opening.lastIndex;
    const bracket = endOfTag(text, from);
    if (bracket === undefined) continue;
    closing.lastIndex = bracket + 1;
    const end = closing.exec(text)?.index ?? text.length;
    yield { attributes: text.slice(from, bracket), start: bracket + 1, end };
    opening.lastIndex = end;
  }
}

/** Code units of attributes: of a page that opens thousands of tags, each would go through all of it. */
const LONGEST_ATTRIBUTES = 2_000;

/** The `>` outside of quotes that ends a tag; `undefined`: it has no end. */
function endOfTag(text: string, from: number): number | undefined {
  const most = Math.min(text.length, from + LONGEST_ATTRIBUTES);
  let quote = '';
  for (let at = from; at < most; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return at;
    } else if (character === '"' || character === "'") {
      quote = character;
    }
  }
  return undefined;
}

function separated(between: string): string {
  return between === '' ? '' : `${blank(between.slice(0, -1))};`;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}
