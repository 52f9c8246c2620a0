/** By the names of a grammar's types, and by what is asked about. */
const KNOWN = new WeakMap<readonly string[], WeakMap<object, unknown>>();

/**
 * What is worked out of the types of a grammar for something that stays as it is, such as a set
 * of types; once, as a grammar has hundreds of them and a keystroke asks for dozens of sets.
 */
export function oncePerGrammar<K extends object, T>(
  typeNames: readonly string[],
  key: K,
  work: (typeNames: readonly string[], key: K) => T,
): T {
  const tables = KNOWN.get(typeNames) ?? new WeakMap<object, unknown>();
  KNOWN.set(typeNames, tables);
  if (!tables.has(key)) tables.set(key, work(typeNames, key));
  return tables.get(key) as T;
}

/** By number of a type, whether it is among these. */
export function marksOf(
  typeNames: readonly string[],
  types: ReadonlySet<string>,
): readonly boolean[] {
  return oncePerGrammar(typeNames, types, () => typeNames.map((name) => types.has(name)));
}
