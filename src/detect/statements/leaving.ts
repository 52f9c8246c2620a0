import type { RowRange, Source } from '../nodes';
import type { OpenFile } from './openFile';

const LEAVING: ReadonlySet<string> = new Set([
  'return_statement',
  'raise_statement',
  'throw_statement',
  'break_statement',
  'continue_statement',
]);
/** What a statement leaves at most. */
const LEFT = /function|method|lambda|class/;
const LOOP = /^(for|while|do)_/;

/** Whether a statement of the file may be the last one that runs, as half-written code has them. */
export function leaves(
  { resolver, statements, facts }: Pick<OpenFile, 'resolver' | 'statements' | 'facts'>,
  place: number,
): boolean {
  const known = facts[place];
  const found = known?.mayLeave ?? mayLeave(resolver.source, statements.range(place));
  if (known) known.mayLeave = found;
  return found;
}

function mayLeave(source: Source, { first, after }: RowRange): boolean {
  return source.rowsOf(LEAVING, { first, after }).some((row) => {
    const isOfLoop = /^(break|continue)/.test(source.type(row));
    for (let outer = row; outer >= first && outer !== 0; outer = source.parent(outer)) {
      const type = source.type(outer);
      if (LEFT.test(type) || (isOfLoop && LOOP.test(type))) return false;
    }
    return true;
  });
}
