/** Types of scripts that hold JavaScript, as an attribute writes them. */
const JAVASCRIPT =
  /^(?:$|module$|(?:text|application)\/(?:x-)?(?:java|ecma)script\b|text\/(?:babel|jsx))/i;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)(?:<\/script\b|$)/gi;
const TYPE = /\btype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/**
 * The scripts of an HTML document as one source, since they share their globals:
 * everything else is blanked out with spaces, so that every offset stays where it was.
 */
export function scriptsOf(html: string): string {
  const text = html.replace(COMMENT, (comment) =>
    /<script\b/i.test(comment) ? blank(comment) : comment,
  );
  let scripts = '';
  for (const script of text.matchAll(SCRIPT)) {
    const [whole, attributes = '', body = ''] = script;
    const type = TYPE.exec(attributes);
    const start = script.index + whole.indexOf('>', '<script'.length + attributes.length) + 1;
    if (JAVASCRIPT.test((type?.[1] ?? type?.[2] ?? type?.[3] ?? '').trim())) {
      // A script that does not end in a semicolon ends all the same.
      scripts += separated(text.slice(scripts.length, start)) + body;
    }
  }
  return scripts + blank(text.slice(scripts.length));
}

function separated(between: string): string {
  return between === '' ? '' : `${blank(between.slice(0, -1))};`;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
