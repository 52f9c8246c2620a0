import type { Activation } from '../activations/activation';
import { availabilityOf } from '../frameworks/availability';
import { listed } from '../text/list';
import type { Words } from '../text/text';
import { columnsOf, paddedTo } from './columns';

/** For people, a line each: its id, its name, and the frameworks that have a class or function for it. */
export function activationTextLines(
  activations: readonly Activation[],
  say: Words,
): readonly string[] {
  const idWidth = widest(activations.map(({ id }) => id));
  const nameWidth = widest(activations.map(({ name }) => name));
  return activations.map(
    ({ id, name }) =>
      `${paddedTo(idWidth, id)}  ${paddedTo(nameWidth, name)}  ${frameworksText(id, say)}`,
  );
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(columnsOf));
}

function frameworksText(id: string, say: Words): string {
  const names = availabilityOf(id).map(({ framework }) => say(`framework.${framework}`));
  return names.length === 0 ? say('table.noFrameworks') : listed(say, names);
}
