import type { Pruning } from '../detect/syntax';

/** What is needed of a grammar to read its trees. */
export interface Grammar {
  /** Address of its `TSLanguage`. */
  readonly address: number;
  /** By symbol, the name of its type; `undefined` for what is never a node of its own. */
  readonly names: readonly (string | undefined)[];
  isNamed(symbol: number): boolean;
}

/** What becomes of a node. */
export const DROPPED = 0;
export const KEPT = 1;
/** Kept without its children. */
export const LEAF = 2;
/** The same, unless it is a template. */
export const STRING = 3;

/** The symbol of what the parser could not read. */
const ERROR_SYMBOL = 0xffff;

/** By symbol of a grammar, what is to be done with its nodes. */
export interface SymbolTable {
  readonly typeNames: readonly string[];
  /** Indices into `typeNames`. */
  readonly types: Uint16Array;
  readonly fates: Uint8Array;
  /** 1 where a node is named that goes by the symbol for another. */
  readonly named: Uint8Array;
}

export function symbolTable(grammar: Grammar, { dropped, leaves, strings }: Pruning): SymbolTable {
  const names = [...grammar.names.flatMap((name) => name ?? []), 'ERROR'];
  // Keys of objects are strings that the engine tells apart by their addresses alone.
  const typeNames = Object.keys(Object.fromEntries(names.map((name) => [name, 0])));
  const numbers = new Map(typeNames.map((name, index) => [name, index]));
  const types = new Uint16Array(ERROR_SYMBOL + 1);
  const fates = new Uint8Array(ERROR_SYMBOL + 1);
  const named = new Uint8Array(ERROR_SYMBOL + 1);
  const note = (symbol: number, name: string): void => {
    types[symbol] = numbers.get(name) ?? 0;
    const fate = leaves.has(name) ? LEAF : strings.has(name) ? STRING : KEPT;
    fates[symbol] = dropped.has(name) ? DROPPED : fate;
  };
  for (const [symbol, name] of grammar.names.entries()) {
    if (name !== undefined) note(symbol, name);
    named[symbol] = grammar.isNamed(symbol) ? 1 : 0;
  }
  note(ERROR_SYMBOL, 'ERROR');
  return { typeNames, types, fates, named };
}
