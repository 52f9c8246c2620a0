import { readFileSync } from 'node:fs';

export type Table = 'spellings' | 'strings' | 'arguments' | 'implicit';

/** A table as it is written by hand. */
export function tableText(table: Table): string {
  return readFileSync(`src/frameworks/source/${table}.tsv`, 'utf8');
}

/** Its rows, cells apart. */
export function tableRows(table: Table): readonly (readonly string[])[] {
  const [, ...lines] = tableText(table).trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}
