import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by three fifths of what is in use before it is cleared, instead of by three
 * times as much: what is left of one file is of no use for the next. Threads that a scan starts have
 * limits of their own; this one can only be told while it runs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
