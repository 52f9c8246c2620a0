import type { JacobianEntry } from '../activations/activation';
import type { KinkMeasurement } from '../frameworks/kinkDerivatives';
import type { Convexity, Decay, Monotonicity } from '../math/analysis';
import type { Draw } from '../math/draw';
import type { JsonNumber } from './jsonNumber';
import type { SettingDocument } from './settingDocument';

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

/** Beyond `x` |f′| stays below `level`; the enclosure holds the true point. */
export interface CrossingDocument {
  readonly level: JsonNumber;
  readonly x: JsonNumber;
  readonly enclosure: EnclosureDocument;
}

/** A threshold is `null` on a side that is not hard, a decay on one that is not soft. */
export interface SaturationDocument {
  readonly left: Side;
  readonly right: Side;
  readonly leftThreshold: JsonNumber | null;
  readonly rightThreshold: JsonNumber | null;
  readonly leftDecay: Decay | null;
  readonly rightDecay: Decay | null;
  /** Empty on a side that does not saturate. */
  readonly leftBelow: OrUnknown<readonly CrossingDocument[]>;
  readonly rightBelow: OrUnknown<readonly CrossingDocument[]>;
}

/** Isolated zeros, of a periodic function those of one period, and whole intervals of them. */
export interface ZerosDocument {
  readonly points: readonly { readonly x: JsonNumber; readonly enclosure: EnclosureDocument }[];
  readonly intervals: readonly Omit<ComponentDocument, 'kind'>[];
  readonly period?: JsonNumber;
}

/**
 * Where the gradient of a soft side is 0 all the same. Computed: |f′| rounds to 0 in
 * float32 beyond the point; `null` where there is none. `measured`: what a framework's
 * own kernel was seen to return at the default parameters.
 */
export interface Float32Document {
  readonly leftZeroGradient: OrUnknown<JsonNumber | null>;
  readonly rightZeroGradient: OrUnknown<JsonNumber | null>;
  readonly measured: {
    readonly framework: string;
    readonly version: string;
    readonly left: number | null;
    readonly right: number | null;
  } | null;
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

/** One kind of entry of a Jacobian (see `JacobianEntry`). */
export interface JacobianEntryDocument extends RangeDocument {
  readonly entry: JacobianEntry['entry'];
  /** Only for two inputs, or only for more; left out: for any number. */
  readonly inputs?: 'two' | 'more';
  /** The components are those of up to so many active classes; more lie before the open end. */
  readonly upToActive?: number;
}

/** What only some activations have. */
export interface FurtherDocument {
  /** Of a vector activation: all entries of its Jacobian together, and each kind of them. */
  readonly jacobianRange?: OrUnknown<
    RangeDocument & { readonly entries: readonly JacobianEntryDocument[] }
  >;
  /** Of a random activation, in x and `draw`. */
  readonly trainingLaw?: {
    readonly formula: string;
    readonly draw: Draw;
    /** `null` where the mean over the draws has no closed form. */
    readonly mean: string | null;
    /** Between `lower` and `upper` f lies for the draws between the two quantiles. */
    readonly band: {
      readonly quantiles: readonly [number, number];
      readonly lower: string;
      readonly upper: string;
    };
    /** At the points asked for, with one draw each, the same for the same points. */
    readonly samples: readonly {
      readonly x: JsonNumber;
      readonly output: JsonNumber | null;
      readonly mean: JsonNumber | null;
      readonly lower: JsonNumber | null;
      readonly upper: JsonNumber | null;
    }[];
    /** Over a normal input and the draw; left out where that takes long. */
    readonly moments?: OrUnknown<MomentsDocument>;
  };
  /** Derivatives by what is learned, by name; at a kink of the right side. */
  readonly parameterDerivatives?: Readonly<Record<string, string>>;
  readonly initialValues?: Readonly<
    Record<
      string,
      readonly { readonly value: number; readonly paper?: string; readonly framework?: string }[]
    >
  >;
  readonly specialCases?: readonly {
    readonly parameters: Readonly<Record<string, SettingDocument>>;
    /** The id of what it becomes; `null` for a formula that has no id. */
    readonly equals: string | null;
    readonly formula: string;
    /** Where the two only come near, the gap at one point. */
    readonly nearly?: { readonly x: number; readonly gap: number };
  }[];
  /** What runtimes returned there: measured, not computed. */
  readonly measuredAtKinks?: readonly KinkMeasurement[];
}

/** A signal of variance 1 and the gradient through a stack of wide, equal layers at initialisation. */
export interface PropagationDocument {
  readonly initialisation: string;
  readonly name: string;
  /** What the rule keeps, as a condition on the weights. */
  readonly condition: string;
  readonly source: string;
  /** Inputs of a unit, and outputs. */
  readonly fan: number;
  /** Of one weight; a uniform law of this variance lies between plus and minus the bound. */
  readonly weights: {
    readonly variance: number;
    readonly standardDeviation: number;
    readonly uniformBound: number;
  };
  readonly biasVariance: number;
  readonly layers: readonly {
    /** 0: what comes in. */
    readonly layer: number;
    /** Mean square of the pre-activations, with what the biases add. */
    readonly secondMoment: JsonNumber;
    /** The part of it by which two inputs still differ. */
    readonly inputDependent: JsonNumber | null;
    /** Squared norm of the gradient, relative to the far end. */
    readonly squaredGradient: JsonNumber;
  }[];
}

interface MomentsDocument {
  /** `null` where it does not exist. */
  readonly mean: JsonNumber | null;
  readonly secondMoment: JsonNumber;
  readonly derivativeSecondMoment: JsonNumber;
}

/** What `explain --format json` prints: the analysis of one activation at its parameters. */
export interface ExplainDocument extends FurtherDocument {
  readonly id: string;
  readonly name: string;
  /** Every parameter, defaults too. */
  readonly parameters: Readonly<Record<string, SettingDocument>>;
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
  readonly float32: Float32Document;
  /** Bounded intervals on which f′ is 0. */
  readonly deadZones: readonly { readonly lo: JsonNumber; readonly hi: JsonNumber }[];
  readonly zeros: OrUnknown<ZerosDocument>;
  readonly derivativeZeros: OrUnknown<ZerosDocument>;
  /** `null` where f, or its derivative, is not defined at 0. */
  readonly valueAtZero: JsonNumber | null;
  readonly derivativeAtZero: JsonNumber | null;
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
  readonly moments: OrUnknown<MomentsDocument>;
  readonly samples: readonly SampleDocument[];
  /** Only where layers were asked for. */
  readonly propagation?: PropagationDocument;
  /** By the path of the field: `limits.left.value`. Empty where all is known. */
  readonly unknownReasons: Readonly<Record<string, string>>;
}
