import type { CopiedNode } from './nodes';
import { PlainReader } from './plainReader';

/** How a grammar names the parts of the expressions that the text alone tells. */
export interface PlainGrammar {
  /** Types of names. */
  readonly names: ReadonlySet<string>;
  readonly member: string;
  /** Type of the last part of a dotted name. */
  readonly property: string;
  readonly call: string;
  readonly list: string;
  /** `name=value` in a call, where the language has it. */
  readonly keyword: string | undefined;
  /** Parameters of a function, and one with a default; `''`: left to the parser. */
  readonly parameters: string;
  readonly optional: string;
  /** `{ key: value }`, and the type of its keys where they are no expressions. */
  readonly mapping: string;
  readonly key: string | undefined;
  readonly returning: string;
  /** `const name = value`, and the part after `const`. */
  readonly declaration: string;
  readonly declarator: string;
  readonly endsInSemicolon: boolean;
  readonly statement: string;
  readonly assignment: string;
  /** `[a, b]`. */
  readonly brackets: string;
  /** `a * b`. */
  readonly binary: string;
  /** `-1`. */
  readonly sign: string;
  readonly integer: string;
  readonly float: string;
  /** Types of the words that are no identifiers; `undefined`: left to the parser. */
  readonly words: ReadonlyMap<string, string | undefined>;
}

/** Words that are left to the parser, for a `PlainGrammar`. */
export function otherWords(words: string): readonly (readonly [string, undefined])[] {
  return words.split(' ').map((word) => [word, undefined]);
}

/** Longer expressions are seldom plain, and trying each part of one again would take long. */
const LONGEST = 400;

/**
 * The children of a name with dots, a call, or a list of arguments, all of whose
 * parts are names, numbers, plain strings and calls of such. The text alone tells
 * them; for most expressions the parser need not be asked, which takes longer than
 * anything else in detection. `undefined`: something else is in it.
 */
export function plainChildren(
  node: CopiedNode,
  text: string,
  grammar: PlainGrammar,
): readonly CopiedNode[] | undefined {
  const { type, start, end } = node;
  if (end - start > LONGEST) {
    return undefined;
  }
  const read = new PlainReader(text, start, end, grammar);
  switch (type) {
    case grammar.list:
      return read.whole(read.list());
    case grammar.member:
    case grammar.call:
    case grammar.brackets:
      return read.whole(read.expression());
    case grammar.keyword:
      return read.whole(read.argument(grammar.keyword));
    case grammar.parameters:
      return read.whole(read.parameters());
    case grammar.mapping:
      return read.whole(read.mapping());
    case grammar.declaration:
      return read.alone(read.declaration());
    case grammar.declarator:
      return read.whole(read.declarator());
    case grammar.statement:
      return read.alone(read.statement());
    case grammar.returning:
      return read.alone(read.returned());
    default:
      return undefined;
  }
}
