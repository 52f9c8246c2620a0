import type { Holder } from '../dialect';
import { IGNORED, OTHER, pairHolder, seeThrough } from '../holding';
import { type Node, type Source, textOf } from '../nodes';

/** Calls that ask what something is, rather than use it. */
const QUESTIONS = new Set(['isinstance', 'issubclass', 'type', 'hasattr']);

/** What an expression of Python is handed to. */
export function holder(source: Source, node: Node): Holder {
  return seeThrough(node, isTransparent, (parent, value) => heldBy(source, parent, value));
}

/** Whose own value is, or holds, the value of `child`. */
function isTransparent(parent: Node, child: Node): boolean {
  switch (parent.type) {
    case 'parenthesized_expression':
    case 'boolean_operator':
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'list_splat':
      return true;
    case 'conditional_expression':
      // `a if condition else b`: the middle one is only tested.
      return child.index !== 1;
    default:
      return false;
  }
}

function heldBy(source: Source, parent: Node, value: Node): Holder {
  switch (parent.type) {
    case 'argument_list':
      return argumentHolder(source, parent, undefined, positionIn(parent, value));
    case 'keyword_argument': {
      const name = parent.child(0);
      return parent.parent && name
        ? argumentHolder(source, parent.parent, textOf(source, name), 0)
        : OTHER;
    }
    case 'default_parameter':
    case 'typed_default_parameter':
      return named('default', source, parent.child(0));
    case 'assignment':
    case 'named_expression':
      return value.index === 0 ? IGNORED : named('assigned', source, parent.child(0));
    case 'pair':
      return pairHolder(parent, value, (key) => quoted(source, key));
    case 'subscript': {
      const base = parent.child(0);
      return value.index > 0 && base ? { kind: 'index', base } : IGNORED;
    }
    case 'comparison_operator':
    case 'case_clause':
    case 'match_statement':
    case 'decorator':
    case 'type':
    case 'assert_statement':
    case 'delete_statement':
    case 'augmented_assignment':
    case 'not_operator':
    case 'if_statement':
    case 'elif_clause':
    case 'while_statement':
    case 'conditional_expression':
      return IGNORED;
    default:
      return OTHER;
  }
}

function argumentHolder(
  source: Source,
  list: Node,
  name: string | undefined,
  position: number,
): Holder {
  const call = list.parent;
  const callee = call?.child(0);
  if (!call || !callee || call.type !== 'call') {
    // The bases of a class.
    return IGNORED;
  }
  return QUESTIONS.has(textOf(source, callee))
    ? IGNORED
    : { kind: 'argument', call, name, position };
}

function positionIn(list: Node, value: Node): number {
  return list.children.slice(0, value.index).filter((node) => node.type !== 'keyword_argument')
    .length;
}

function named(kind: 'default' | 'assigned', source: Source, target: Node | undefined): Holder {
  const name = target?.type === 'attribute' ? target.child(1) : target;
  if (target?.type === 'subscript') {
    // `config["activation"] = "relu"`.
    const key = target.child(1);
    const text = key && quoted(source, key);
    return text === undefined ? OTHER : { kind, name: text };
  }
  return name?.type === 'identifier' ? { kind, name: textOf(source, name) } : OTHER;
}

function quoted(source: Source, node: Node): string | undefined {
  return node.type === 'string'
    ? /^[a-zA-Z]*["']([^"'\\]*)["']$/.exec(textOf(source, node))?.[1]
    : undefined;
}
