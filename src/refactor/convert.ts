import { findActivation } from '../activations/catalogue';
import { sameParameter } from '../activations/sameParameters';
import type { GivenItem, GivenList, Handle } from '../detect/writing/writing';
import { initialValue, isInitialiser } from '../frameworks/initialisers';
import type { Constant, Signature, SignatureParameter } from '../frameworks/signature';
import type { Variant } from '../frameworks/variants';
import { settableParameters } from '../frameworks/vocabulary';
import type { Notation } from './notation';

/** What is made or called with arguments, and how they tell which activation it is. */
export interface Callable {
  readonly activation: string;
  readonly signature: Signature;
  readonly fixed: ReadonlyMap<string, Constant>;
  readonly renamed: Readonly<Record<string, string>>;
  readonly variants: readonly Variant[];
  /** Its first argument is the tensor. */
  readonly takesInput: boolean;
  /** It keeps what it learns, so that a number can start it; a function is given a tensor. */
  readonly learns: boolean;
  /** It takes what every layer does (`name`, `dtype`), which no table lists. */
  readonly takesAny: boolean;
}

/** One argument of the new call: one of the old, or a new one, as it is to be written. */
export interface NewItem {
  /** Index among the old ones. */
  readonly from: number | undefined;
  /** `undefined`: by position. */
  readonly name: string | undefined;
  /** `undefined`: as it was. */
  readonly value: string | undefined;
}

/** The old call. */
export interface Old {
  readonly given: GivenList | undefined;
  readonly use: Pick<Handle['use'], 'parameters'>;
  readonly callable: Callable;
  /** Of the source. */
  readonly text: string;
}

/**
 * The arguments with which the target does what the old call did: what means the same, and
 * what both take beside their parameters, is carried over; what the target cannot do
 * without is added. `undefined` where it needs more than is known.
 */
export function convert(
  old: Old,
  target: Callable,
  notation: Notation,
): readonly NewItem[] | undefined {
  if (old.given?.spread) return undefined;
  const items = old.given?.items ?? [];
  const meant = old.given ? meanings(old.given, old.callable) : [];
  const carried = items.flatMap((item, index) =>
    carry({ item, index, meant: meant[index] }, old, target, notation),
  );
  const told: Told = new Map(carried.map(({ parameter, known }) => [parameter, known ?? UNKNOWN]));
  const rest = target.signature.parameters.filter((parameter) => !told.has(parameter));
  const added = rest.flatMap((parameter) => needed(parameter, target, notation));
  const isComplete = rest.every(
    (parameter) =>
      parameter.default !== undefined || added.some((each) => each.parameter === parameter),
  );
  return isComplete && isMeant(target, told)
    ? notation.placed([...carried, ...added], old.given)
    : undefined;
}

/** An argument, and what it sets; `undefined`: something that no table lists. */
export interface Argument extends Omit<NewItem, 'name'> {
  readonly parameter: SignatureParameter | undefined;
  /** Of what is carried over, where it is known. */
  readonly known?: Constant;
}

/** The parameter of a call that each of its arguments sets. */
export function meanings(
  { items, applied }: GivenList,
  { signature }: Callable,
): readonly (SignatureParameter | undefined)[] {
  let position = 0;
  return items.map(({ name }, index) => {
    if (index === applied) return undefined;
    if (name !== undefined) {
      return signature.parameters.find((parameter) => parameter.name === name.text);
    }
    const at = position;
    position += 1;
    return signature.parameters.find((parameter) => parameter.position === at);
  });
}

interface Given {
  readonly item: GivenItem;
  readonly index: number;
  readonly meant: SignatureParameter | undefined;
}

function carry(
  { item, index, meant }: Given,
  old: Old,
  target: Callable,
  notation: Notation,
): readonly Argument[] {
  const asItIs = { from: index, value: undefined };
  if (index === old.given?.applied) return [{ ...asItIs, parameter: undefined }];
  if (meant === undefined) {
    const isOwn = target.signature.parameters.some(({ name }) => name === item.name?.text);
    return target.takesAny && item.name && !isOwn ? [{ ...asItIs, parameter: undefined }] : [];
  }
  if (old.callable.takesInput && meant === old.callable.signature.parameters[0]) {
    return target.takesInput ? [{ ...asItIs, parameter: target.signature.parameters[0] }] : [];
  }
  const own = old.callable.renamed[meant.target] ?? meant.target;
  if (!settableParameters(old.callable.activation).has(own)) {
    const parameter = besideParameter(meant, old.callable, target);
    return parameter ? [{ ...asItIs, parameter }] : [];
  }
  const parameter = alikeParameter(own, meant.mirrored, old.callable, target);
  if (parameter === undefined) return [];
  const number = old.use.parameters[own]?.value;
  const known: { readonly known?: number } = typeof number === 'number' ? { known: number } : {};
  if (isInitialiser(meant) === isInitialiser(parameter))
    return [{ ...asItIs, ...known, parameter }];
  const { start, end } = item.value;
  const written = isInitialiser(meant) ? known.known : old.text.slice(start, end);
  const value = written === undefined ? undefined : notation.started(String(written), parameter);
  return value === undefined ? [] : [{ from: index, value, parameter }];
}

/** The parameter by which the target is told what means the same, or of a bound that mirrors it. */
function alikeParameter(
  own: string,
  isMirrored: boolean,
  source: Callable,
  target: Callable,
): SignatureParameter | undefined {
  const same = sameParameter(source.activation, own, target.activation);
  if (!isNumber(source, own) || (same !== undefined && !isNumber(target, same))) return undefined;
  return target.signature.parameters.find(
    ({ target: name, mirrored }) =>
      mirrored === isMirrored && same !== undefined && (target.renamed[name] ?? name) === same,
  );
}

export function isAxis({ name }: SignatureParameter): boolean {
  return name === 'dim' || name === 'axis';
}

function isNumber({ activation, learns }: Callable, name: string): boolean {
  const found = findActivation(activation)?.parameters.find((each) => each.name === name);
  return learns || found?.kind !== 'number' || !found.learnable;
}

/** `inplace`, `name`, the axis: what is no matter of the function. */
function besideParameter(
  meant: SignatureParameter,
  source: Callable,
  target: Callable,
): SignatureParameter | undefined {
  const tells = source.variants.some(({ when }) =>
    when.some(([target]) => target === meant.target),
  );
  const settable = settableParameters(target.activation);
  return target.signature.parameters.find(
    (each) =>
      !tells &&
      !target.fixed.has(each.target) &&
      !settable.has(target.renamed[each.target] ?? each.target) &&
      (each.name === meant.name || (isAxis(meant) && isAxis(each))),
  );
}

/** What has to be said where nothing is carried over. */
function needed(
  parameter: SignatureParameter,
  { fixed, signature, takesInput }: Callable,
  { literal }: Notation,
): readonly Argument[] {
  if (takesInput && parameter === signature.parameters[0]) return [];
  const said = (value: Constant) => [{ from: undefined, value: literal(value), parameter }];
  const wanted = fixed.get(parameter.target);
  if (wanted !== undefined) return wanted === parameter.default ? [] : said(wanted);
  // A softmax that is not told its axis guesses it, or takes another than the last.
  return isAxis(parameter) && parameter.default !== -1 ? said(-1) : [];
}

/** A value that no condition is met by. */
const UNKNOWN = '?';

/** The values of what is carried over. */
type Told = ReadonlyMap<SignatureParameter | undefined, Constant>;

/** The arguments make it the activation that is meant, and no other. */
function isMeant(target: Callable, told: Told): boolean {
  const chosen = target.variants.find(({ when }) =>
    [...when].every(([name, wanted]) => {
      const value = valueAt(name, target, told);
      return value === undefined || value === wanted;
    }),
  );
  return chosen === undefined || chosen.activation === target.activation;
}

function valueAt(name: string, { signature, fixed }: Callable, told: Told): Constant | undefined {
  const parameter = signature.parameters.find((each) => each.target === name);
  if (parameter === undefined) return undefined;
  if (fixed.has(name)) return fixed.get(name);
  if (told.has(parameter)) return told.get(parameter);
  return parameter.default === undefined ? UNKNOWN : initialValue(parameter, parameter.default);
}
