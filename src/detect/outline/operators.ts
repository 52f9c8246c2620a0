import { canonicalPath } from '../../frameworks/modules';
import type { Constant } from '../../frameworks/signature';
import type { Node } from '../nodes';
import { joinedLists, joinedText } from './growing';
import { join, plain } from './join';
import { type Machine, spanOf } from './machine';
import type { JoinHow } from './model';
import { lengthOfAll } from './tails';
import { constantValue, isNull, itemsOf, listValue, optionsOf, type Value } from './values';

const JOINS: Readonly<Record<string, JoinHow>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '@': 'matrixMultiply',
};

/** The value of two operands; tensors are joined. */
export function binaryOf(
  machine: Machine,
  node: Node,
  operator: string,
  left: Value,
  right: Value,
): Value {
  if (left.kind === 'constant' && right.kind === 'constant') {
    const value = calculated(operator, left.value, right.value);
    if (typeof value === 'string') return joinedText(machine, node, value);
    return value === undefined ? machine.unknown(node, 'notFollowed') : constantValue(value);
  }
  const first = itemsOf(left);
  const second = itemsOf(right);
  if (operator === '+' && first && second) return joinedLists(machine, node, [first, second]);
  if (operator === '*' && first && right.kind === 'constant') {
    return repeated(machine, node, first, right.value);
  }
  if (!isFlowing(left) && !isFlowing(right)) return machine.unknown(node, 'parameter');
  const how = JOINS[operator];
  const span = spanOf(node);
  const place = { span, call: span, name: operator };
  return how
    ? join(machine, how, [left, right], place)
    : plain(machine, 'arithmetic', [left, right].filter(isTensor), place);
}

function isFlowing({ kind }: Value): boolean {
  return kind === 'tensor' || kind === 'ownWeight';
}

function isTensor({ kind }: Value): boolean {
  return kind === 'tensor';
}

function repeated(machine: Machine, node: Node, items: readonly Value[], times: Constant): Value {
  const known = typeof times === 'number' && times >= 0 && times * items.length <= 1000;
  if (!known) return machine.unknown(node, 'parameter');
  return listValue(Array.from({ length: Math.floor(times) }, () => items).flat());
}

function calculated(operator: string, a: Constant, b: Constant): Constant | undefined {
  if (typeof a === 'string') {
    if (operator === '+' && typeof b === 'string') return a + b;
    return operator === '%' && b !== null ? a.replace(/%[sd]/, String(b)) : undefined;
  }
  const [x, y] = [Number(a), Number(b)];
  if (a === null || b === null || typeof b === 'string') return undefined;
  const value = ARITHMETIC[operator]?.(x, y);
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}

const ARITHMETIC: Readonly<Record<string, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  '//': (x, y) => Math.floor(x / y),
  // Python's remainder has the sign of the divisor.
  '%': (x, y) => x - Math.floor(x / y) * y,
  '**': (x, y) => x ** y,
  '<<': (x, y) => x * 2 ** y,
};

/** Whether a value counts as true; `undefined`: not told. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'constant':
      return Boolean(value.value);
    case 'tuple':
    case 'list': {
      const length = lengthOfAll(itemsOf(value) ?? []);
      return length === undefined ? undefined : length > 0;
    }
    case 'dictionary':
      return value.store.size > 0;
    case 'choice': {
      const truths = new Set(value.options.map(truthOf));
      return truths.size === 1 ? [...truths][0] : undefined;
    }
    case 'unknown':
    case 'tensor':
      return undefined;
    default:
      return true;
  }
}

/** Whether a comparison holds; `undefined`: not told. */
export function comparedTo(operator: string, left: Value, right: Value): boolean | undefined {
  switch (operator) {
    case '==':
    case 'is':
      return isEqual(left, right);
    case '!=':
    case 'is not':
      return negated(isEqual(left, right));
    case 'in':
      return isAmong(left, right);
    case 'not in':
      return negated(isAmong(left, right));
    default:
      return ordered(operator, left, right);
  }
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function isEqual(left: Value, right: Value): boolean | undefined {
  if (left.kind !== 'choice' && right.kind !== 'choice') return isSameValue(left, right);
  const truths = new Set(
    optionsOf(left).flatMap((a) => optionsOf(right).map((b) => isSameValue(a, b))),
  );
  return truths.size === 1 ? [...truths][0] : undefined;
}

function isSameValue(left: Value, right: Value): boolean | undefined {
  if (left.kind === 'unknown' || right.kind === 'unknown') return undefined;
  if (left.kind === 'constant' && right.kind === 'constant') return left.value === right.value;
  if (isNull(left) || isNull(right)) return false;
  if (left.kind === 'path' && right.kind === 'path') {
    return canonicalPath(left.path) === canonicalPath(right.path);
  }
  if (left.kind === 'class' && right.kind === 'class') return left.definition === right.definition;
  return left.kind === right.kind ? undefined : false;
}

function isAmong(value: Value, container: Value): boolean | undefined {
  if (value.kind === 'constant' && container.kind === 'constant') {
    return typeof value.value === 'string' && typeof container.value === 'string'
      ? container.value.includes(value.value)
      : undefined;
  }
  if (container.kind === 'dictionary' && value.kind === 'constant') {
    return container.store.has(String(value.value));
  }
  const truths = itemsOf(container)?.map((item) => isEqual(value, item));
  if (!truths) return undefined;
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

function ordered(operator: string, left: Value, right: Value): boolean | undefined {
  if (left.kind !== 'constant' || right.kind !== 'constant') return undefined;
  const [a, b] = [left.value, right.value];
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return undefined;
  }
}
