import type { BindingNames } from '../dialect';
import type { Pruning } from '../syntax';

/** What the grammars of JavaScript, TypeScript and TSX have that detection need not see. */
export const pruning: Pruning = {
  dropped: new Set([
    'comment',
    'html_comment',
    'hash_bang_line',
    'escape_sequence',
    'string_fragment',
    'optional_chain',
    'accessibility_modifier',
    'override_modifier',
    'type_parameters',
    'type_arguments',
    'type_annotation',
    'type_predicate_annotation',
    'interface_declaration',
    'type_alias_declaration',
    'ambient_declaration',
  ]),
  leaves: new Set([
    'string',
    'number',
    'this',
    'true',
    'false',
    'null',
    'undefined',
    'identifier',
    'property_identifier',
    'regex',
    'jsx_text',
    'enum_declaration',
    'type_identifier',
    'nested_type_identifier',
    'predefined_type',
    'generic_type',
    'literal_type',
    'union_type',
    'intersection_type',
    'array_type',
    'tuple_type',
    'object_type',
    'function_type',
    'lookup_type',
    'conditional_type',
    'type_query',
  ]),
  strings: new Set(),
  isTemplate: () => true,
};

/** Nodes with a scope of their own. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  'function_declaration',
  'function_expression',
  'generator_function',
  'generator_function_declaration',
  'arrow_function',
  'method_definition',
]);

export const CLASSES: ReadonlySet<string> = new Set([
  'class_declaration',
  'abstract_class_declaration',
  'class',
]);

export const bindingNames: BindingNames = {
  all: new Set([
    'formal_parameters',
    'import_clause',
    'import_specifier',
    'namespace_import',
    'import_require_clause',
    'export_specifier',
    'array_pattern',
    'rest_pattern',
    'pair_pattern',
  ]),
  first: new Set([
    'variable_declarator',
    'function_declaration',
    'generator_function_declaration',
    'function_expression',
    'class_declaration',
    'class',
    'assignment_expression',
    'augmented_assignment_expression',
    'for_in_statement',
    'catch_clause',
    'assignment_pattern',
    'object_assignment_pattern',
    'labeled_statement',
    'required_parameter',
    'optional_parameter',
  ]),
  firstOfSeveral: new Set(['arrow_function']),
};
