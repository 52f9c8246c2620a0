const OPENING = '([{';
const CLOSING = ')]}';

/**
 * A statement in lines of at most `width` where that can be had by giving each argument of
 * its outermost call a line, and theirs likewise: `return where(` … `)`. The last has its
 * comma too.
 */
export function folded(statement: string, width: number): readonly string[] {
  const parts = statement.length > width ? outermostCall(statement) : undefined;
  if (parts === undefined) return [statement];
  const { before, items, after } = parts;
  const inner = items.flatMap((item) => folded(`${item},`, width - 4));
  return [before, ...inner.map((line) => `    ${line}`), after];
}

interface Call {
  /** With the opening bracket. */
  readonly before: string;
  readonly items: readonly string[];
  /** From the closing bracket on. */
  readonly after: string;
}

/** The call that the statement ends with, if its bracket is the first that is opened. */
function outermostCall(statement: string): Call | undefined {
  const start = statement.indexOf('(');
  const end = closingOf(statement, start);
  if (start < 1 || end === undefined || !/^\)[,;]?$/.test(statement.slice(end))) return undefined;
  const items = separated(statement.slice(start + 1, end));
  return items.length < 2
    ? undefined
    : { before: statement.slice(0, start + 1), items, after: statement.slice(end) };
}

function closingOf(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at);
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function separated(list: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const sign = list.charAt(at);
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth -= 1;
    else if (sign === ',' && depth === 0) {
      items.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...items, list.slice(start).trim()];
}
