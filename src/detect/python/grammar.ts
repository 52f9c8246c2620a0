import type { Pruning } from '../syntax';

/** What Python's grammar has that detection need not see. */
export const pruning: Pruning = {
  dropped: new Set(['comment', 'line_continuation', 'escape_sequence']),
  leaves: new Set([
    'type',
    'identifier',
    'integer',
    'float',
    'none',
    'true',
    'false',
    'string_start',
    'string_content',
    'string_end',
    'global_statement',
    'nonlocal_statement',
    'type_alias_statement',
    'case_pattern',
    'type_parameter',
    'pass_statement',
  ]),
  strings: new Set(['string']),
  // Only f-strings and t-strings hold expressions; both letters may come with an `r`.
  isTemplate: (text, start) => /^r?[ft]/i.test(text.slice(start, start + 2)),
};
