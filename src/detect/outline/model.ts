import type {
  MergeKind,
  NormalisationKind,
  PlainKind,
  WeightedKind,
} from '../../frameworks/layerKinds';
import type { Constant } from '../../frameworks/signature';
import type { Framework } from '../../frameworks/table';
import type { Certainty, Span, ValueSource } from '../use';
import type { Initialiser } from './initialiser';
import type { Loss, Optimiser } from './training';

/** What a file shows of the networks in it. */
export interface FileOutline {
  /** In order of position. */
  readonly models: readonly ModelOutline[];
  /** Every loss of the file, also those that no model is known to feed. */
  readonly losses: readonly Loss[];
  /** Every optimiser of the file, also those whose model is not known. */
  readonly optimisers: readonly Optimiser[];
  /** Names of LSUV that the file imports or calls: a start that no single layer shows. */
  readonly lsuv: readonly Span[];
  /** Why not everything was followed, or `undefined`. */
  readonly gaveUp?: string;
}

/**
 * How a model is written. `sequential`: `nn.Sequential`, `keras.Sequential`, `tf.sequential`;
 * `module`: a class of PyTorch; `functional`: layers applied to an input and closed by a model;
 * `subclass`: a class of Keras or tfjs; `chain`: layers applied in a function, no model around them.
 */
export type ModelKind = 'sequential' | 'module' | 'functional' | 'subclass' | 'chain';

/** One model, as far as its file shows it. */
export interface ModelOutline {
  /** Of the class, or of the variable or function that holds it; `undefined`: it has none. */
  readonly name: string | undefined;
  readonly framework: Framework;
  readonly kind: ModelKind;
  /** The token that names it, or the call that makes it. */
  readonly span: Span;
  /** The call that gave a class its arguments; `undefined`: its own defaults hold. */
  readonly made: Span | undefined;
  /** Another model of the file is built of it: what is found here is found there again. */
  readonly part: boolean;
  /**
   * In order along the longest chain, by weighted layers; a loop of known count is written
   * out. Layers that a join or a gate brings together hang on that join.
   */
  readonly layers: readonly Layer[];
  /** Weighted layers on the longest chain: dense and convolutional ones, recurrent by their layers. */
  readonly depth: Count;
  readonly losses: readonly Loss[];
  readonly optimisers: readonly Optimiser[];
  /** All that could not be followed, also on side branches. */
  readonly unknowns: readonly UnknownLayer[];
}

/** A number that may depend on what the file does not say. Both ends are included. */
export interface Count {
  readonly least: number;
  readonly most: number | 'unknown';
}

/** A value as given or left to the framework; `value` is `undefined` where it cannot be told. */
export interface Setting<T extends Constant = Constant> {
  readonly value: T | undefined;
  readonly source: ValueSource;
  /** Of the value in the text, where it is given. */
  readonly span: Span | undefined;
}

/** An argument as a call gives it. */
export interface GivenSetting extends Setting {
  /** `undefined`: by position. */
  readonly name: string | undefined;
}

/** Where a layer stands and how often it runs. */
export interface LayerPlace {
  /** The naming token: `Conv2d` in `nn.Conv2d(3, 64, 3)`; a string's contents. */
  readonly span: Span;
  /** The whole expression that makes the layer, or applies a function. */
  readonly call: Span;
  /** Where it is applied to a tensor, if elsewhere: `self.conv1(x)`. */
  readonly applied: Span | undefined;
  /**
   * The same number for the same object of the program: a layer that occurs twice with
   * one instance shares its weights. Functions that keep nothing have `undefined`.
   */
  readonly instance: number | undefined;
  /** How often it runs in a row with its neighbours of the same loop; mostly once. */
  readonly times: Count;
  /** The same number for the layers of one loop that is not written out. */
  readonly loop: number | undefined;
}

export type { MergeKind, NormalisationKind, PlainKind, WeightedKind };

export type Layer =
  | WeightedLayer
  | NormalisationLayer
  | ActivationLayer
  | JoinLayer
  | GateLayer
  | PlainLayer
  | OutputLayer
  | UnknownLayer;

/** A layer with a weight matrix or kernel. */
export interface WeightedLayer extends LayerPlace {
  readonly kind: 'weighted';
  readonly weighted: WeightedKind;
  /** As the framework calls it: `Conv2d`. */
  readonly name: string;
  /** As the framework's initialisers count it, mostly c_in k² / groups; `undefined`: not told. */
  readonly fanIn: number | undefined;
  /** As the framework's initialisers count it, mostly c_out k². */
  readonly fanOut: number | undefined;
  /** Channels or features that come in; `undefined`: left to the first input, or not told. */
  readonly inputs: number | undefined;
  readonly outputs: number | undefined;
  /** Where `inputs` and `outputs` come from in the text; of `inputs`, `undefined` if inferred. */
  readonly inputsSpan: Span | undefined;
  readonly outputsSpan: Span | undefined;
  /** Extent in each spatial dimension; empty for dense layers; `undefined`: not told. */
  readonly kernel: readonly number[] | undefined;
  readonly groups: number | undefined;
  readonly bias: boolean | undefined;
  /** Of its weights. */
  readonly initialiser: Initialiser;
  /** What it adds to the depth of a chain: 0 for an embedding, the layers of a recurrent stack. */
  readonly depth: Count;
  /** Settings as given, by argument. */
  readonly settings: readonly GivenSetting[];
}

export interface NormalisationLayer extends LayerPlace {
  readonly kind: 'normalisation';
  readonly normalisation: NormalisationKind;
  readonly name: string;
  readonly settings: readonly GivenSetting[];
}

export interface ActivationLayer extends LayerPlace {
  readonly kind: 'activation';
  /** Place among `Detection.uses` of the same text; its span is `span`. */
  readonly use: number | undefined;
  /** Catalogue id, `expression` for a function of the project's own, `unknown` for a dynamic one. */
  readonly activation: string;
  /** As spelled where it is named. */
  readonly name: string;
  /** Of its call, also what is no parameter of the function: `dim`, `shared_axes`, `training`. */
  readonly settings: readonly GivenSetting[];
}

/** Layers of a side branch, from where it parts to where it joins; empty: a plain shortcut. */
export interface Branch {
  readonly layers: readonly Layer[];
}

export type JoinHow =
  /** `add`: a residual sum, where one branch is a shortcut around the other. */
  | MergeKind
  /** One of the branches runs; which one is decided by what the file does not say. */
  | 'either';

/** Several values become one. */
export interface JoinLayer extends LayerPlace {
  readonly kind: 'join';
  readonly how: JoinHow;
  /**
   * Index in the same list at which the main branch begins: the layers from there up to this
   * one run beside the other branches. `undefined`: they have no common start
   * within this list.
   */
  readonly from: number | undefined;
  readonly others: readonly Branch[];
}

/** A value is multiplied by weights between 0 and 1 that another chain gives: SE, GLU, attention. */
export interface GateLayer extends LayerPlace {
  readonly kind: 'gate';
  readonly how: 'multiply' | 'matrixMultiply';
  /** As `JoinLayer.from`. */
  readonly from: number | undefined;
  /** The chain that ends in the gate's sigmoid or softmax. */
  readonly gates: readonly Branch[];
}

/** A layer without weights that is no activation. */
export interface PlainLayer extends LayerPlace {
  readonly kind: PlainKind;
  readonly name: string;
}

/** Where the model gives its result; always the last layer of a model that was followed. */
export interface OutputLayer extends LayerPlace {
  readonly kind: 'output';
  /** As `JoinLayer.from`, of the branches that part for the other outputs. */
  readonly others: readonly Branch[];
}

export type UnknownReason =
  /** A class or function of another file or package. */
  | 'notInFile'
  /** A name whose value cannot be told. */
  | 'unresolved'
  /** A parameter decides it. */
  | 'parameter'
  /** An expression or statement that is not followed. */
  | 'notFollowed'
  /** The definition uses itself. */
  | 'recursive'
  /** The source does not parse here. */
  | 'unparsed'
  /** Too much to follow. */
  | 'budget';

export interface UnknownLayer extends LayerPlace {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  /** As spelled, at most 60 characters. */
  readonly name: string;
  /**
   * Of a network of another file, the layers of its longest chain, whose places are in
   * that file, and whose activations have no use in this one.
   */
  readonly inside?: readonly Layer[];
}

/** How sure a link between a model and its training is. */
export interface ModelLink {
  /** Index among `FileOutline.models`. */
  readonly model: number;
  /** `certain`: followed through names; `probable`: the file has one model and one of these. */
  readonly certainty: Certainty;
}
