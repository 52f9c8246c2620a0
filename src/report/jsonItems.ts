import { escapeControls } from './escape';

/** What a level of a JSON document is moved in by. */
const STEP = '  ';

/** Indented, with a line end; safe to print, and still the same document. */
export function jsonText(document: object): string {
  return `${lines(document).join('\n')}\n`;
}

/**
 * Items of an array at a level of such a document, as they stand in it: without the comma and the
 * line end behind the last. Several of these texts are one list with `,\n` between them.
 */
export function jsonItems(items: readonly object[], level: number): string {
  const indent = STEP.repeat(level);
  return items
    .map((item) =>
      lines(item)
        .map((line) => indent + line)
        .join('\n'),
    )
    .join(',\n');
}

/** The document with texts of items in arrays of it that are empty, by key; each key occurs once. */
export function jsonTextWith(
  document: object,
  filled: Readonly<Record<string, readonly string[]>>,
): string {
  return lines(document)
    .map((line) => {
      const [, before = '', key = '', comma = ''] = /^( *"(\w+)": \[)\](,?)$/.exec(line) ?? [];
      const items = Object.hasOwn(filled, key) ? (filled[key] ?? []) : [];
      if (items.length === 0) return `${line}\n`;
      const indent = /^ */.exec(line)?.[0] ?? '';
      return `${before}\n${items.join(',\n')}\n${indent}]${comma}\n`;
    })
    .join('');
}

function lines(document: object): readonly string[] {
  return JSON.stringify(document, null, STEP.length).split('\n').map(escapeControls);
}
