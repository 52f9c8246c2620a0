import type { Convexity, Decay, Monotonicity } from '../math/analysis';
import type { JsonNumber } from './jsonNumber';

export type { JsonNumber } from './jsonNumber';

/** A field that was not decided; the reason stands in `unknownReasons` under the field's path. */
type OrUnknown<T> = T | 'unknown';

export interface ComponentDocument {
  readonly kind: 'interval' | 'point';
  readonly lo: JsonNumber;
  readonly hi: JsonNumber;
  readonly loClosed: boolean;
  readonly hiClosed: boolean;
}

export interface RangeDocument {
  readonly infimum: JsonNumber;
  readonly supremum: JsonNumber;
  readonly infimumAttained: boolean;
  readonly supremumAttained: boolean;
  readonly components: readonly ComponentDocument[];
}

export type EnclosureDocument = readonly [JsonNumber, JsonNumber];

/** `null`: there is no limit. */
export interface LimitDocument {
  readonly value: OrUnknown<JsonNumber | null>;
  readonly derivative: OrUnknown<JsonNumber | null>;
}

type Side = OrUnknown<'hard' | 'soft' | 'none'>;

/** A threshold is `null` on a side that is not hard, a decay on one that is not soft. */
export interface SaturationDocument {
  readonly left: Side;
  readonly right: Side;
  readonly leftThreshold: JsonNumber | null;
  readonly rightThreshold: JsonNumber | null;
  readonly leftDecay: Decay | null;
  readonly rightDecay: Decay | null;
}

export interface SampleDocument {
  readonly x: JsonNumber;
  /** `null` where f is not defined. */
  readonly value: JsonNumber | null;
  /** `null` at a kink or jump, where the one-sided derivatives are given. */
  readonly derivative: JsonNumber | null;
  readonly leftDerivative?: JsonNumber | null;
  readonly rightDerivative?: JsonNumber | null;
}

/** What `explain --format json` prints: the analysis of one activation at its parameters. */
export interface ExplainDocument {
  readonly id: string;
  readonly name: string;
  /** Every parameter, defaults too. */
  readonly parameters: Readonly<Record<string, JsonNumber | string | readonly JsonNumber[]>>;
  /** In the infix language, at the parameters: `x * sigmoid(1.702 * x)`. */
  readonly formula: string;
  readonly derivative: string;
  /** With the parameters as letters. */
  readonly latex: string;
  /** Of a vector activation: what is analysed. */
  readonly slice?: string;
  /** Of a random activation: what differs in training. */
  readonly training?: string;
  readonly range: OrUnknown<RangeDocument>;
  readonly derivativeRange: OrUnknown<RangeDocument>;
  readonly enclosures: {
    readonly rangeInfimum: OrUnknown<EnclosureDocument>;
    readonly rangeSupremum: OrUnknown<EnclosureDocument>;
    readonly derivativeInfimum: OrUnknown<EnclosureDocument>;
    readonly derivativeSupremum: OrUnknown<EnclosureDocument>;
  };
  readonly limits: { readonly left: LimitDocument; readonly right: LimitDocument };
  readonly saturation: SaturationDocument;
  readonly kinks: readonly {
    readonly x: JsonNumber;
    readonly leftDerivative: JsonNumber | null;
    readonly rightDerivative: JsonNumber | null;
  }[];
  readonly jumps: readonly {
    readonly x: JsonNumber;
    readonly leftValue: JsonNumber | null;
    readonly rightValue: JsonNumber | null;
  }[];
  readonly lipschitz: OrUnknown<JsonNumber>;
  readonly monotone: OrUnknown<Monotonicity>;
  readonly convex: OrUnknown<Convexity>;
  readonly moments: OrUnknown<{
    readonly mean: JsonNumber;
    readonly secondMoment: JsonNumber;
    readonly derivativeSecondMoment: JsonNumber;
  }>;
  readonly samples: readonly SampleDocument[];
  /** By the path of the field: `limits.left.value`. Empty where all is known. */
  readonly unknownReasons: Readonly<Record<string, string>>;
}
