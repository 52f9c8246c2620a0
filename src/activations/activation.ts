import type { Draw } from '../math/draw';
import type { Expr } from '../math/expression';
import type { Slicing } from './slicing';

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
  /**
   * The default as its paper writes it, where that number is meant and not the double
   * nearest to it: with α = 1.15 the noisy slopes are −0.15, which 1 − 1.15 is not.
   */
  readonly written?: string;
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
  /** Where the paper starts the learning from; empty where it does not say. */
  readonly initial?: readonly number[];
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

/** One kind of entry of the Jacobian of a vector activation. */
export interface JacobianEntry {
  /**
   * diagonal, offDiagonal: by an input's own output, or another's; value, gate: by the two
   * halves that a gated unit multiplies; positiveHalf, negativeHalf: of the two channels
   * that an input becomes; input: by the one input that is drawn; piece: by a piece's output.
   */
  readonly entry:
    | 'diagonal'
    | 'offDiagonal'
    | 'value'
    | 'gate'
    | 'positiveHalf'
    | 'negativeHalf'
    | 'input'
    | 'piece';
  /** Only for so many inputs; left out: for any number. */
  readonly inputs?: 'two' | 'more';
  /**
   * The entry is the product of these. Each has a variable of its own, which takes every
   * real value whatever the others are, so that the ranges can be multiplied.
   */
  readonly factors: readonly JacobianFactor[];
}

/**
 * values: of the expression over the real line; slopes: its derivative where there is one;
 * counts: its values at 1, 2, 3, …, the number of active classes.
 */
export interface JacobianFactor {
  readonly of: 'values' | 'slopes' | 'counts';
  readonly expression: Expr;
  /** Of counts: the largest; left out: there is none. */
  readonly upTo?: number;
}

/** What a random activation computes in training, for one draw of its noise. */
export interface TrainingLaw {
  /** In x, the number parameters, and the parameter `draw`. */
  readonly expression: Expr;
  readonly draw: Draw;
  /** The mean over the draws, where it is an expression. */
  readonly mean?: Expr;
  /** f′ too goes one way with the draw at each x: the quantiles of the draw are those of f′. */
  readonly slopesGoOneWay?: true;
}

/** A function that belongs to a vector activation beside the one that is drawn. */
export interface Companion {
  /**
   * negativeHalf: the second half of the channels; gate: what the value is multiplied by;
   * otherClass: the output of each of the other classes; piece: one of those of which the
   * largest is taken.
   */
  readonly role: 'negativeHalf' | 'gate' | 'otherClass' | 'piece';
  readonly expression: Expr;
}

/** Another activation, or a plain expression, that this one becomes at some settings. */
export interface Reduction {
  readonly at: Settings;
  readonly to: { readonly id: string; readonly settings?: Settings } | { readonly formula: Expr };
  /** Only nearly: the gap at this point says how nearly. Left out: exactly. */
  readonly gapAt?: number;
}

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
  /** Of a vector activation: the other slices of it that can be drawn. */
  readonly slicing?: Slicing;
  /** Of a vector activation: what belongs beside the slice, at complete settings. */
  readonly companions?: (settings: Settings) => readonly Companion[];
  /** Of a vector activation: the entries of its Jacobian, at complete settings. */
  readonly jacobian?: (settings: Settings) => readonly JacobianEntry[];
  /** Of a unit that takes the largest of some pieces: how many, at complete settings. */
  readonly pieces?: (settings: Settings) => number;
  /** Of a random activation: what differs in training, in one sentence. */
  readonly training?: string;
  /** The same as a formula and the law of its noise, at complete settings. */
  readonly trainingLaw?: (settings: Settings) => TrainingLaw;
  /**
   * Only where a list is learned: the expression with each of its numbers as a parameter
   * `name[index]`, from which the derivatives by them follow.
   */
  readonly learnableForm?: (settings: Settings) => Expr;
  /** What it becomes at special settings; each is proven by a test. */
  readonly reductions?: readonly Reduction[];
  /** What is wrong with settings that are fine one by one, in one sentence. */
  readonly problemWith?: (settings: Settings) => string | undefined;
  /** Treated in the survey (`true`) or known from elsewhere. */
  readonly inSurvey: boolean;
  readonly papers: readonly Paper[];
}
