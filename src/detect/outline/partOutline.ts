import type { Span } from '../use';
import type { FileCode } from './fileCode';
import { found, type Running } from './find';
import { type Linked, linked } from './link';
import { Machine } from './machine';
import type { Spent } from './spent';

/** What running a part of a file has shown, as plain data; offsets and uses are those of the file. */
export interface PartOutline extends Linked {
  /** Where LSUV is called. */
  readonly lsuv: readonly Span[];
  readonly gaveUp: string | undefined;
  /** What was spent before it was run, and after. */
  readonly before: Spent;
  readonly after: Spent;
  /** Its code binds no other names for all of the file than it is known to bind. */
  readonly isClosed: boolean;
}

/**
 * `bound`: the names that it is known to bind. `before`: what parts of the file that were run before
 * have taken.
 */
export function outlineOfPart(
  file: FileCode,
  running: Running,
  bound: ReadonlySet<string>,
  before: Spent,
): PartOutline {
  const machine = new Machine(file, before);
  const { models, names } = found(machine, running);
  const { lsuv } = machine;
  const links = linked(machine, models);
  const isClosed = [...names].every((name) => bound.has(name));
  return { ...links, lsuv, gaveUp: machine.gaveUp, before, after: machine.spent, isClosed };
}
