import { applyUnknown, applyValue, type Call } from './apply';
import { joinedLists, joinedText } from './growing';
import type { Machine } from './machine';
import { setPart } from './structures';
import { constantValue, type Given, itemsOf, listValue, NULL, type Value } from './values';

/** Methods of lists: what they hold changes, or is gone through. */
export function listMethod(
  machine: Machine,
  list: Extract<Value, { kind: 'list' | 'tuple' }>,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  const items = itemsOf(list) ?? [];
  const values = given.map(({ value }) => value);
  const [first, second] = values;
  const set = (next: readonly Value[]): Value => {
    if (list.kind === 'list') machine.writeItems(list.store, next);
    return NULL;
  };
  switch (name) {
    case 'append':
    case 'push':
      for (const value of values) setPart(value);
      return set([...items, ...values]);
    case 'extend':
      return first ? set([...items, ...(itemsOf(first) ?? [first])]) : NULL;
    case 'insert': {
      const at = first?.kind === 'constant' ? Number(first.value) : 0;
      return second ? set([...items.slice(0, at), second, ...items.slice(at)]) : NULL;
    }
    case 'pop': {
      set(items.slice(0, -1));
      return items.at(-1) ?? machine.unknown(call.node, 'notFollowed');
    }
    case 'reverse':
      return set([...items].reverse());
    case 'concat':
      return joinedLists(machine, call.node, [
        items,
        ...values.map((one) => itemsOf(one) ?? [one]),
      ]);
    case 'slice':
      return list;
    case 'forEach':
    case 'map':
      return listValue(
        items.map((value, index) =>
          first
            ? applyValue(
                machine,
                first,
                [argument(value, call), argument(constantValue(index), call)],
                call,
              )
            : value,
        ),
      );
    default:
      return applyUnknown(machine, list, given, call);
  }
}

function argument(value: Value, { node }: Call): Given {
  return { name: undefined, value, node };
}

export function dictionaryMethod(
  machine: Machine,
  dictionary: Extract<Value, { kind: 'dictionary' }>,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  const entries = [...dictionary.store];
  const [key, fallback] = given.map(({ value }) => value);
  switch (name) {
    case 'items':
      return listValue(
        entries.map(([each, value]) => ({ kind: 'tuple', items: [constantValue(each), value] })),
      );
    case 'values':
      return listValue(entries.map(([, value]) => value));
    case 'keys':
      return listValue(entries.map(([each]) => constantValue(each)));
    case 'get':
    case 'pop': {
      const found = key?.kind === 'constant' ? dictionary.store.get(String(key.value)) : undefined;
      return found ?? fallback ?? NULL;
    }
    case 'update':
      for (const [each, value] of key?.kind === 'dictionary' ? key.store : []) {
        machine.write(dictionary.store, each, value);
      }
      return NULL;
    default: {
      // An object of functions.
      const own = dictionary.store.get(name);
      return own
        ? applyValue(machine, own, given, call)
        : applyUnknown(machine, dictionary, given, call);
    }
  }
}

/** `classname.find("Conv")`, and what else is asked of names. */
export function textMethod(
  machine: Machine,
  { value }: Extract<Value, { kind: 'constant' }>,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  const texts = given.map((each) =>
    each.value.kind === 'constant' ? each.value.value : undefined,
  );
  const [first] = texts;
  if (typeof value !== 'string') return machine.unknown(call.node, 'notFollowed');
  switch (name) {
    case 'find':
    case 'indexOf':
      return typeof first === 'string'
        ? constantValue(value.indexOf(first))
        : machine.unknown(call.node, 'parameter');
    case 'startswith':
    case 'startsWith':
      return typeof first === 'string'
        ? constantValue(value.startsWith(first))
        : machine.unknown(call.node, 'parameter');
    case 'lower':
    case 'toLowerCase':
      return constantValue(value.toLowerCase());
    case 'format':
      return texts.every((text) => text !== undefined)
        ? joinedText(
            machine,
            call.node,
            texts.reduce<string>((text, each) => text.replace(/\{\w*\}/, String(each)), value),
          )
        : machine.unknown(call.node, 'parameter');
    default:
      return machine.unknown(call.node, 'notFollowed');
  }
}
