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
