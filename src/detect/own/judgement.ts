import { type Recognition, recognise } from '../../activations/recognise';
import { isOwnActivationName } from '../../frameworks/telling';
import { isNeverAlone } from '../../frameworks/uses';
import { bends } from '../../math/bends';
import type { Expr } from '../../math/expression';
import type { Ground } from './formula';

/** What a function of the file computes. */
export interface OwnFormula {
  readonly expression: Expr;
  /** The entry of the catalogue that it equals. */
  readonly recognition: Recognition | null;
  readonly grounds: ReadonlySet<Ground>;
  /** It only hands its tensor on to a framework's own function. */
  readonly wraps: boolean;
}

/** Slow enough, and asked often enough with every keystroke, to be kept. */
const recognitions = new Map<string, Recognition | null>();
const MOST_KEPT = 500;

export function recognised(expression: Expr): Recognition | null {
  const key = JSON.stringify(expression);
  const before = recognitions.get(key);
  if (before !== undefined) return before;
  const found = recognise(expression);
  if (recognitions.size >= MOST_KEPT) recognitions.clear();
  recognitions.set(key, found);
  return found;
}

/**
 * What the catalogue knows counts under any name, at the values that go without saying:
 * |x| is a leaky ReLU of slope -1, but nobody's. A function that only hands on to a
 * framework's own, and a formula that the catalogue does not know, count where the name
 * says that they are meant as activations: half of all one-line helpers are formulas of
 * one tensor.
 */
export function isActivation(
  name: string,
  { expression, recognition, wraps }: OwnFormula,
): boolean {
  if (recognition !== null && isPlain(recognition) && !wraps) return true;
  return isOwnActivationName(name) && bends(expression);
}

function isPlain({ activation, values }: Recognition): boolean {
  return (
    activation.id !== 'identity' &&
    !isNeverAlone(activation.id) &&
    activation.parameters.every((parameter) => values[parameter.name] === parameter.default)
  );
}
