import type { Distribution, FanMode, InitialiserScheme } from '../../frameworks/startingWeights';
import type { Span } from '../use';
import type { GivenSetting } from './model';

export type { Distribution, FanMode, InitialiserScheme };

/** How the weights of a layer start. */
export interface Initialiser {
  readonly scheme: InitialiserScheme;
  /** As spelled: `kaiming_normal_`, `he_normal`, `HeNormal`; of a default, the framework's name. */
  readonly name: string;
  readonly distribution: Distribution | undefined;
  /** `default`: the framework's own; `argument`: given to the layer; `call`: set afterwards. */
  readonly source: 'default' | 'argument' | 'call';
  /** The naming token; `undefined` for a default. */
  readonly span: Span | undefined;
  /** The whole call or string; `undefined` for a default. */
  readonly call: Span | undefined;
  /** The fan that the variance is divided by; `undefined`: by none, or not told. */
  readonly mode: FanMode | undefined;
  /** The nonlinearity it is told of: `relu`, `leaky_relu`, as the framework spells it. */
  readonly nonlinearity: string | undefined;
  /** Negative slope that PyTorch's `kaiming_*` are told of. */
  readonly a: number | undefined;
  /** Factor on the standard deviation; `undefined`: not told. */
  readonly gain: number | undefined;
  /**
   * n Var(w), with n the fan by `mode`: 2 for He's rule, 1 for Glorot's and LeCun's, 1/3 for
   * PyTorch's default. `undefined` where no fan is divided by, or not told.
   */
  readonly scale: number | undefined;
  /** Standard deviation, where it is stated outright. */
  readonly deviation: number | undefined;
  /** As given, by argument, for what changes them. */
  readonly settings: readonly GivenSetting[];
  /** It is set under a condition, or for layers that a loop picks by their class. */
  readonly conditional: boolean;
}
