import type { ChoiceParameter, ListParameter, NumberParameter } from './activation';

type Domain = NumberParameter['domain'];

/** Any finite number. */
export const reals: Domain = {
  lo: Number.NEGATIVE_INFINITY,
  hi: Number.POSITIVE_INFINITY,
  loOpen: true,
  hiOpen: true,
};

export const positive: Domain = { lo: 0, hi: Number.POSITIVE_INFINITY, loOpen: true, hiOpen: true };

export const nonNegative: Domain = { lo: 0, hi: Number.POSITIVE_INFINITY, hiOpen: true };

/** For a bound that may be left away by setting it to an infinity. */
export const extendedReals: Domain = {
  lo: Number.NEGATIVE_INFINITY,
  hi: Number.POSITIVE_INFINITY,
};

type Options = Pick<NumberParameter, 'name' | 'symbol' | 'default' | 'slider'> & {
  readonly domain?: Domain;
  readonly written?: string;
  readonly learnable?: boolean;
  readonly initial?: readonly number[];
  readonly trainingOnly?: boolean;
};

/** Any real number, not learned, unless said otherwise. */
export function number(options: Options): NumberParameter {
  return { kind: 'number', domain: reals, learnable: false, ...options };
}

export function list(options: Omit<ListParameter, 'kind'>): ListParameter {
  return { kind: 'list', ...options };
}

/** The first choice is the default. */
export function choice(name: string, choices: readonly [string, ...string[]]): ChoiceParameter {
  return { kind: 'choice', name, choices, default: choices[0] };
}
