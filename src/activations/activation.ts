import type { Expr } from '../math/expression';

/** What a parameter can be set to: a number, pieces of a Maxout, a word. */
export type Setting = number | string | readonly number[];

/** Settings by parameter name; what is left out takes its default. */
export type Settings = Readonly<Record<string, Setting>>;

/** A numeric parameter of an activation, by its public name. */
export interface NumberParameter {
  readonly kind: 'number';
  /** The public name, as in the command line and in JSON: `negative_slope`. */
  readonly name: string;
  /** How it is written in a formula: `a`, `α`, `β`. */
  readonly symbol: string;
  /**
   * Value of the defining paper or of the most used framework; a framework's own
   * default wins over it. `undefined`: a caller has to give a value (Threshold).
   */
  readonly default: number | undefined;
  /** Values for which the activation is defined, ends included unless open. */
  readonly domain: {
    readonly lo: number;
    readonly hi: number;
    readonly loOpen?: boolean;
    readonly hiOpen?: boolean;
  };
  /** What a slider covers, and its step. */
  readonly slider: { readonly lo: number; readonly hi: number; readonly step: number };
  /** Learned with the weights (PReLU a; MPELU alpha and beta). */
  readonly learnable: boolean;
  /** Acts in training only: the expression, which is the test-time form, does not hold it. */
  readonly trainingOnly?: boolean;
}

/** A list of numbers: the slopes of Maxout's pieces. */
export interface ListParameter {
  readonly kind: 'list';
  readonly name: string;
  readonly symbol: string;
  readonly default: readonly number[];
  readonly learnable: boolean;
  /** Name of the list that has as many numbers; where only that one is given, this one is zeros. */
  readonly pairedWith?: string;
}

/** One of a few words: the noise law of a noisy activation. */
export interface ChoiceParameter {
  readonly kind: 'choice';
  readonly name: string;
  readonly choices: readonly string[];
  readonly default: string;
}

export type Parameter = NumberParameter | ListParameter | ChoiceParameter;

/** A publication, cited as it stands. */
export interface Paper {
  readonly authors: string;
  readonly title: string;
  readonly venue: string;
  readonly year: number;
  /** arXiv or DOI address, where there is one. */
  readonly url?: string;
}

/**
 * elementwise: a function of one real variable.
 * vector: mixes several inputs; `expression` is the slice that is drawn.
 * random: noise in training; `expression` is the test-time form.
 */
export type Arity = 'elementwise' | 'vector' | 'random';

/** What part a function plays in a network when nothing else is known of it. */
export type Family =
  | 'rectifier'
  | 'exponential'
  | 'sigmoidal'
  | 'smooth-gate'
  | 'shrinkage'
  | 'linear'
  | 'normaliser'
  | 'gated'
  | 'noisy'
  | 'other';

/** One activation: everything shown about it is computed from `expression`. */
export interface Activation {
  /** Public id, of the closed vocabulary (`leaky_relu`, `gelu_tanh`). */
  readonly id: string;
  /** Display name: `Leaky ReLU`. */
  readonly name: string;
  /** Other names that people search for. */
  readonly aliases: readonly string[];
  readonly family: Family;
  readonly arity: Arity;
  /** The definition, in `x` and the named numeric parameters, at the defaults of the others. */
  readonly expression: Expr;
  /**
   * Only where the shape of the expression depends on the settings: on a list or
   * a choice (Maxout, Noisy), or on a bound that is infinite (clip). It may hold
   * number parameters; the settings it is given are complete.
   */
  readonly expressionFor?: (settings: Settings) => Expr;
  readonly parameters: readonly Parameter[];
  /** Pairs of number parameters of which the first may not exceed the second. */
  readonly ordered?: readonly (readonly [lower: string, upper: string])[];
  /** Of a vector activation: which slice is drawn, in one sentence. */
  readonly slice?: string;
  /** Of a random activation: what differs in training, in one sentence. */
  readonly training?: string;
  /** Treated in the survey (`true`) or known from elsewhere. */
  readonly inSurvey: boolean;
  readonly papers: readonly Paper[];
}
