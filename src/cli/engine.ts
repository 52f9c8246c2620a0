import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by two fifths of what is in use before it is cleared, instead of by three
 * times as much: what is left of one file is of no use for the next. Threads that a scan starts have
 * limits of their own; this one can only be told while it runs.
 */
const HEAP = '--heap-growing-percent=40';

/**
 * Functions run sixteen times as long as usual before they are compiled once more for speed. A scan is
 * over in seconds, and there is so much code in it that compiling took a sixth of all its time.
 */
const COMPILING = '--interrupt-budget=1081344';

/** Tells the engine how this program runs: before threads are started, which go by it, too. */
export function tuneEngine(): void {
  for (const flag of [HEAP, COMPILING]) setFlagsFromString(flag);
}
