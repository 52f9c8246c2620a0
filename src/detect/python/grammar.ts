import type { BindingNames } from '../dialect';
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

export const bindingNames: BindingNames = {
  all: new Set([
    'parameters',
    'lambda_parameters',
    'typed_parameter',
    'dotted_name',
    'aliased_import',
    'pattern_list',
    'tuple_pattern',
    'list_pattern',
    'as_pattern_target',
    'list_splat_pattern',
    'dictionary_splat_pattern',
    'delete_statement',
  ]),
  first: new Set([
    'keyword_argument',
    'default_parameter',
    'typed_default_parameter',
    'assignment',
    'augmented_assignment',
    'named_expression',
    'for_statement',
    'for_in_clause',
    'function_definition',
    'class_definition',
  ]),
  firstOfSeveral: new Set([]),
};
