import type { Node } from '../nodes';
import type { Machine } from './machine';
import { constantValue, listValue, type Value } from './values';

/*
 * What is made of copies of itself doubles with each line: thirty lines of `a = a + a` ask for
 * more memory than there is. So copies are paid for in steps, and texts have an end.
 */

/** Code units of a text that is put together; names are shorter. */
const LONGEST = 10_000;

/** Lists behind each other as a new one, as far as there are steps left. */
export function joinedLists(
  machine: Machine,
  node: Node,
  lists: readonly (readonly Value[])[],
): Value {
  const isPaid = lists.every(({ length }) => machine.step(length));
  return isPaid ? listValue(lists.flat()) : machine.unknown(node, 'budget');
}

/** A text that was put together; not known where it is no name of anything any more. */
export function joinedText(machine: Machine, node: Node, text: string): Value {
  return text.length > LONGEST ? machine.unknown(node, 'notFollowed') : constantValue(text);
}
