import type { Loop } from './graph';
import type { Machine } from './machine';
import { weightsIn } from './modules';
import { itemsOf, loopsOf, type Value } from './values';

/** Written out at most so often; a longer loop is run once and counted. */
export const MOST_ITERATIONS = 256;

/** A loop that has made nothing after so many is about something else than layers. */
export const IDLE_ITERATIONS = 16;

/** A loop that runs as often as is not known. */
export function unknownLoop(machine: Machine): Loop {
  return { id: machine.nextLoop(), count: { least: 0, most: 'unknown' } };
}

export function isIterable(value: Value): boolean {
  return itemsOf(value) !== undefined || value.kind === 'dictionary' || value.kind === 'parameters';
}

/** What a loop over a value takes in turn. */
export function iterations(value: Value): readonly Value[] {
  if (value.kind === 'dictionary') {
    return [...value.store.keys()].map((key) => ({
      kind: 'constant',
      value: key,
      span: undefined,
    }));
  }
  return value.kind === 'parameters' ? weightsIn(value.of) : (itemsOf(value) ?? []);
}

/** The loops of unknown count in which an item was put into its list. */
export function itemLoops(value: Value): readonly Loop[] {
  return value.kind === 'tuple' ? value.items.flatMap(loopsOf) : loopsOf(value);
}
