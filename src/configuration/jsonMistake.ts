/** One token of JSON behind any white space: a mark, a string, or a plain value. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

const BLANK = /[ \t\n\r]*/y;

/** What may come next; `first…`: also the end of what has just begun. */
type Next = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'more' | 'nothing';

/** The brackets that are open, the innermost last. */
type Open = ('{' | '[')[];

/**
 * Offset at which a text stops being JSON, its length where it ends too early; `undefined`: it
 * is JSON. What engines say of it has a place or none, each in its own words.
 */
export function jsonMistake(text: string): number | undefined {
  const open: Open = [];
  let next: Next = 'value';
  let at = 0;
  while (true) {
    BLANK.lastIndex = at;
    BLANK.exec(text);
    const start = BLANK.lastIndex;
    if (start === text.length) return next === 'nothing' ? undefined : start;
    TOKEN.lastIndex = at;
    const token: RegExpExecArray | null = TOKEN.exec(text);
    const then: Next | undefined = token ? after(next, token, open) : undefined;
    if (then === undefined) return start;
    next = then;
    at = TOKEN.lastIndex;
  }
}

/** What may come behind a token; `undefined`: it may not come itself. */
function after(next: Next, [, mark, string]: RegExpExecArray, open: Open): Next | undefined {
  if (mark === '{' || mark === '[') {
    if (next !== 'value' && next !== 'firstValue') return undefined;
    open.push(mark);
    return mark === '{' ? 'firstKey' : 'firstValue';
  }
  if (mark === '}' || mark === ']') return closed(next, mark, open);
  if (mark === ':') return next === 'colon' ? 'value' : undefined;
  if (mark === ',') return next === 'more' ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
  if (string !== undefined && (next === 'key' || next === 'firstKey')) return 'colon';
  return next === 'value' || next === 'firstValue' ? behindValue(open) : undefined;
}

function closed(next: Next, mark: '}' | ']', open: Open): Next | undefined {
  const [opening, first] =
    mark === '}' ? (['{', 'firstKey'] as const) : (['[', 'firstValue'] as const);
  if (open.at(-1) !== opening || (next !== first && next !== 'more')) return undefined;
  open.pop();
  return behindValue(open);
}

function behindValue(open: Open): Next {
  return open.length === 0 ? 'nothing' : 'more';
}
