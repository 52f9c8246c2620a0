import type { Signature } from '../../frameworks/signature';
import type { Span } from '../use';
import type { BoundArgument } from './graph';
import { spanOf } from './machine';
import type { GivenSetting, Setting } from './model';
import { constantValue, type Given, itemsOf, OPEN, type Value } from './values';

/** What a call gives, as plain data. */
export function settingsOf(given: readonly Given[]): readonly GivenSetting[] {
  return given.map(({ name, value, node }) => {
    const known = value.kind === 'constant';
    // A literal keeps its own span; a name that stands for it has another.
    const isLiteral = known && value.span !== undefined && within(value.span, node);
    return {
      name,
      value: known ? value.value : undefined,
      source: known ? (isLiteral ? 'literal' : 'resolved') : 'unknown',
      span: spanOf(node),
    };
  });
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Arguments by what they are for; what is not given takes the framework's default. */
export function boundArguments(
  signature: Signature,
  given: readonly Given[],
): ReadonlyMap<string, BoundArgument> {
  const bound = new Map<string, BoundArgument>();
  for (const parameter of signature.parameters) {
    const argument =
      named(given, parameter.name) ??
      atPosition(given, parameter.position) ??
      (bound.has(parameter.target) ? undefined : named(given, OPEN));
    if (argument) {
      bound.set(parameter.target, { value: argument.value, span: spanOf(argument.node) });
    } else if (parameter.default !== undefined && !bound.has(parameter.target)) {
      bound.set(parameter.target, { value: constantValue(parameter.default), span: undefined });
    }
  }
  return bound;
}

function named(given: readonly Given[], name: string): Given | undefined {
  for (const argument of given) if (argument.name === name) return argument;
  return undefined;
}

/** Among those that have no name. */
export function atPosition(
  given: readonly Given[],
  position: number | undefined,
): Given | undefined {
  let left = position ?? given.length;
  for (const argument of given) {
    if (argument.name !== undefined) continue;
    if (left === 0) return argument;
    left -= 1;
  }
  return undefined;
}

/** The entries of an object of options as arguments by name. */
export function optionsGiven(signature: Signature, given: readonly Given[]): readonly Given[] {
  return signature.options ? unpacked(given) : given;
}

/** As `optionsGiven`, where an object can be nothing else. */
export function unpacked(given: readonly Given[]): readonly Given[] {
  const [first] = given;
  if (first?.value.kind === 'unknown') return [{ ...first, name: OPEN }];
  if (first?.value.kind !== 'dictionary') return given;
  const { node } = first;
  return [...first.value.store].map(([name, value]) => ({
    name,
    value,
    node: entryNode(node, value) ?? node,
  }));
}

function entryNode(object: Given['node'], value: Value): Given['node'] | undefined {
  const span = value.kind === 'constant' ? value.span : undefined;
  return object.children
    .flatMap(({ children }) => children.slice(1))
    .find((child) => span && child.start <= span.start && span.end <= child.end);
}

/** A number or word as bound, and where it comes from. */
export function settingAt<T extends number | boolean | string>(
  bound: ReadonlyMap<string, BoundArgument>,
  target: string,
  type: 'number' | 'boolean' | 'string',
): Setting<T> {
  const argument = bound.get(target);
  if (!argument) return { value: undefined, source: 'unknown', span: undefined };
  const { value, span } = argument;
  const known = value.kind === 'constant' && typeof value.value === type;
  if (!known) return { value: undefined, source: 'unknown', span };
  const constant = value.value as T;
  if (!span) return { value: constant, source: 'default', span };
  const isLiteral = value.span !== undefined && within(value.span, span);
  return { value: constant, source: isLiteral ? 'literal' : 'resolved', span };
}

/** One number, or a pair of them, as an extent in each of `dimensions`. */
export function extentOf(
  value: Value | undefined,
  dimensions: number,
): readonly number[] | undefined {
  if (value?.kind === 'constant' && typeof value.value === 'number') {
    return Array.from({ length: dimensions }, () => value.value as number);
  }
  const items = itemsOf(value)?.map((item) =>
    item.kind === 'constant' && typeof item.value === 'number' ? item.value : undefined,
  );
  const numbers = items?.filter((item) => item !== undefined);
  return items && numbers?.length === items.length && items.length > 0 ? numbers : undefined;
}
