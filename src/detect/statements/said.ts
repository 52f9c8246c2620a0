import type { OpenFile } from './openFile';

/** All names in a statement, also of attributes and arguments. */
export function namesIn(
  { facts, resolver, statements }: Pick<OpenFile, 'facts' | 'resolver' | 'statements'>,
  place: number,
): ReadonlySet<string> {
  const known = facts[place];
  if (known?.said) return known.said;
  const { dialect, source } = resolver;
  const rows = source.rowsOf(dialect.nameTypes, statements.range(place));
  const said = new Set(rows.map((row) => source.textAt(row)));
  if (known) known.said = said;
  return said;
}
