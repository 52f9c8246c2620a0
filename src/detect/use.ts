import type { AssumedKeras } from '../frameworks/kerasVersion';
import type { Framework, RegistryName } from '../frameworks/table';
import type { Expr } from '../math/expression';
import type { GivenSetting } from './outline/model';

/** Half-open range of UTF-16 offsets into the text that was given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands somewhere beside the start of a use, before it or behind: it goes where the use goes. */
export interface RelativeSpan {
  readonly from: number;
  readonly to: number;
}

/** Grammars that are loaded; `typescriptreact` covers JSX and TSX. */
export type SourceLanguage = 'python' | 'javascript' | 'typescript' | 'typescriptreact';

/** Closed vocabulary, also of the command line's JSON lines. */
export type FrameworkId = Framework | 'user';

/** How the activation is named in the source. Closed vocabulary. */
export type UseForm =
  | 'class'
  | 'function'
  | 'method'
  | 'string'
  | 'default'
  | 'registry'
  | 'reference'
  | 'instance'
  | 'dynamic'
  | 'definition';

export type Certainty = 'certain' | 'probable';

/** Where a parameter's value comes from. */
export type ValueSource = 'literal' | 'resolved' | 'default' | 'unknown';

export interface ParameterUse {
  /** `null` when the source is `unknown`: pictures then use the default and say so. */
  readonly value: number | string | readonly number[] | null;
  readonly source: ValueSource;
  /** The name as the framework spells it (`alpha` for Keras 2's negative slope). */
  readonly argument: string;
  /** Where the value stands, if it is a literal of this use. */
  readonly at?: RelativeSpan;
}

/**
 * The part the use plays, as far as its surroundings show.
 * `hidden`: between layers; `output`: last of a model, or softmax over classes;
 * `gate`: multiplied with another tensor, or a recurrent gate; `attention`:
 * weights of an attention; `unknown`: nothing says.
 */
export type Role = 'hidden' | 'output' | 'gate' | 'attention' | 'unknown';

/** The call that makes or applies an activation, as it is written. */
export interface UseCall {
  readonly at: RelativeSpan;
  /** Of a function, its input is among them. */
  readonly settings: readonly UseSetting[];
  /** `*list` or `**mapping` may bring more than is listed. */
  readonly spread: boolean;
}

export interface UseSetting extends Omit<GivenSetting, 'span'> {
  readonly at: RelativeSpan;
}

/** One place that names an activation. */
export interface ActivationUse {
  /** The naming token: `ReLU` in `nn.ReLU`; a string's contents without its quotes. */
  readonly span: Span;
  readonly text: string;
  /** Catalogue id, `expression` for a user's own function, `unknown` for a dynamic use. */
  readonly activation: string;
  readonly framework: FrameworkId;
  readonly form: UseForm;
  readonly certainty: Certainty;
  /** By the catalogue's parameter name. */
  readonly parameters: Readonly<Record<string, ParameterUse>>;
  /** The resolved spelling, for people: `torch.nn.LeakyReLU`, `keras.layers.Dense(activation=…)`. */
  readonly spelling: string;
  readonly role: Role;
  /** Which Keras it was read as, where the other version would read it differently. */
  readonly keras?: AssumedKeras;
  /** Absent for strings, for functions that are handed on, and where an object made before is called. */
  readonly call?: UseCall;
  /** Of a user's own function: its body, and the catalogue id it equals, if any. */
  readonly expression?: Expr;
  readonly equals?: string | null;
}

/** What a whole file shows, beside its uses. */
export interface FileTraits {
  /** Attention, or LayerNorm/RMSNorm without convolution: advice speaks of GELU and SiLU then. */
  readonly transformer: boolean;
  /** Convolutional classifier: the survey's order applies as it stands. */
  readonly convolutional: boolean;
  /** Batch normalisation is used somewhere in the file. */
  readonly batchNorm: boolean;
}

/** A string that names an activation elsewhere, given to an argument that does not take it. */
export interface RejectedName {
  /** Of the contents, without the quotes. */
  readonly span: Span;
  readonly text: string;
  readonly framework: Framework;
  /** The list of strings that the argument takes. */
  readonly registry: RegistryName;
  /** The callee and its argument: `keras.layers.Dense(activation=…)`. */
  readonly spelling: string;
  /** Keras 2 takes it, and only the assumed Keras 3 does not. */
  readonly olderTakes: boolean;
  readonly certainty: Certainty;
}

export interface Detection {
  /** In order of position. */
  readonly uses: readonly ActivationUse[];
  /** In order of position. */
  readonly rejected: readonly RejectedName[];
  readonly traits: FileTraits;
  /** Why the text was given up, or `undefined`. */
  readonly gaveUp?: string;
}
