import type { Constant, SignatureParameter } from './signature';

/** Names of initialisers that stand for one number, as functions and as classes. */
const NUMBERS: ReadonlyMap<Constant, number> = new Map<Constant, number>([
  ['zeros', 0],
  ['Zeros', 0],
  ['ones', 1],
  ['Ones', 1],
]);

/** The argument asks for how to begin (`alpha_initializer`), not for a number. */
export function isInitialiser({ name }: SignatureParameter): boolean {
  return /initializer$/i.test(name);
}

/** What a value comes to: `zeros` is 0 where an initialiser is asked for. */
export function initialValue(parameter: SignatureParameter, value: Constant): Constant {
  return isInitialiser(parameter) ? (NUMBERS.get(value) ?? value) : value;
}

/** The number that an initialiser of that name stands for. */
export function initialNumber(name: string): number | undefined {
  return NUMBERS.get(name);
}
