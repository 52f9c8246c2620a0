import type { Activation, Settings } from '../src/activations/activation';
import { findActivation } from '../src/activations/catalogue';
import { fitting, startingSettings } from '../src/activations/startingSettings';
import { EXPRESSION_ID } from '../src/activations/userExpression';
import { remembered } from '../src/math/memo';
import { parse } from '../src/math/parse';
import type { Compared } from '../src/protocol';
import { ownFunction } from '../src/report/activationOfUse';

/** Each item is read once: it does not change, others take its place. */
const MOST_KEPT = 256;

/** What is compared, as an activation; `undefined`: nothing that could be drawn. */
export const functionOf = remembered(({ activation, own }: Compared): Activation | undefined => {
  if (own === undefined) return findActivation(activation);
  const read = parse(own.formula);
  return read.ok ? ownFunction(own.name, read.expression) : undefined;
}, MOST_KEPT);

/** All parameters of what is compared: where nothing is said defaults, of an expression 1. */
export function settingsOf(item: Compared): Settings {
  const activation = functionOf(item);
  if (activation === undefined) return {};
  const start = startingSettings(activation, item.own === undefined ? {} : onesFor(activation));
  return { ...start, ...fitting(activation, item.settings ?? {}) };
}

/** A parameter of one's own is most often a factor, which at 0 would show nothing. */
export function onesFor({
  parameters,
}: Activation): Readonly<Record<string, { readonly value: number }>> {
  return Object.fromEntries(parameters.map(({ name }) => [name, { value: 1 }]));
}

/** Whether both are the same function, at whatever settings. */
export function sameFunction(a: Compared, b: Compared): boolean {
  return keyOfFunction(a) === keyOfFunction(b);
}

/** Functions of one's own share an id: their names and formulas tell them apart. */
export function keyOfFunction({ activation, own }: Compared): string {
  return own === undefined ? activation : JSON.stringify([EXPRESSION_ID, own.name, own.formula]);
}
