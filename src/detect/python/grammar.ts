import type { Pruning } from '../nodes';

/** What Python's grammar has that detection need not see. */
export const pruning: Pruning = {
  dropped: new Set(['comment', 'line_continuation', 'escape_sequence']),
  leaves: new Set([
    'type',
    'identifier',
    'integer',
    'float',
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
};
