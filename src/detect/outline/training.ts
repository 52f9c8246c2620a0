import type { LossClasses, LossInput, LossKind } from '../../frameworks/losses';
import type { Framework } from '../../frameworks/table';
import type { Span } from '../use';
import type { GivenSetting, Layer, ModelLink, Setting } from './model';

export type { LossInput, LossKind };

export interface Loss {
  readonly kind: LossKind;
  /** As spelled: `CrossEntropyLoss`, `categorical_crossentropy`. */
  readonly name: string;
  readonly framework: Framework;
  /** The naming token; a string's contents. */
  readonly span: Span;
  /** The call that makes it or applies it, or the string. */
  readonly call: Span;
  /** Where its result is computed, if it is made elsewhere: `criterion(out, y)`. */
  readonly applied: Span | undefined;
  readonly expects: LossInput;
  /** Classes exclude each other (softmax), or each is decided alone (sigmoid). */
  readonly classes: LossClasses | undefined;
  /** Keras and tfjs: `from_logits`; `undefined`: the loss has no such argument. */
  readonly fromLogits: Setting<boolean> | undefined;
  readonly settings: readonly GivenSetting[];
  /**
   * What leads to the value it is given, the model's own layers included, without an
   * `output` layer; `undefined`: not followed.
   */
  readonly input: readonly Layer[] | undefined;
  /** The expression that it is given; `undefined`: none is seen, as with `compile`. */
  readonly inputSpan: Span | undefined;
  readonly target: ModelLink | undefined;
}

export interface Optimiser {
  /** As spelled: `Adam`, `sgd`. */
  readonly name: string;
  readonly framework: Framework;
  readonly span: Span;
  readonly call: Span;
  readonly learningRate: Setting<number>;
  /** Of all parameters; `value` 0 where the optimiser has none by default. */
  readonly weightDecay: Setting<number>;
  /** `all`: `model.parameters()`; `groups`: parts are listed; `unknown`: not told. */
  readonly parameters: 'all' | 'groups' | 'unknown';
  readonly settings: readonly GivenSetting[];
  readonly target: ModelLink | undefined;
}
