import type { Beside, BesideInFrame } from './beside';
import type { Point } from './curve';
import type { Label } from './labelPlace';
import type { Level } from './levels';
import type { Asymptote, Dot } from './marks';
import type { PlottedFunction } from './plotted';
import type { Interval, Scale } from './scale';
import type { Tick } from './ticks';
import type { Zone } from './zones';

export interface PlotOptions {
  /** One to six. Of a single one, asymptotes and saturation are shown as well; f″ where all bring it. */
  readonly functions: readonly PlottedFunction[];
  /** Beside a single function. */
  readonly beside?: Beside;
  /** `side by side`: f left, f′ right; `stacked`: f over f′ (over f″), on one x axis. */
  readonly arrangement: Arrangement;
  /** Of the whole picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The part of the x axis that is shown; chosen by what the functions do if left out or empty. */
  readonly domain?: Interval;
  /** Where `domain` is moved and zoomed: the part that was shown at first. */
  readonly home?: Interval;
  /** What |f′| stays below where a soft saturation is shaded. */
  readonly saturationLevel?: number;
  /** What the frames are called, where that is not f(x), f′(x) and f″(x). */
  readonly titles?: Readonly<Partial<Record<Shows, string>>>;
  /** False: the names of several functions stand elsewhere. */
  readonly legend?: boolean;
  /** Points of several functions that are ringed and labelled. */
  readonly marks?: readonly PlotMark[];
  /** Labels what is marked; each curve is named at its end, where that does not leap about. */
  readonly wording?: Wording;
  readonly fontSize?: number;
}

/** A point of one of the curves, in data units. */
export interface PlotMark {
  readonly shows: Shows;
  /** Of the function, in `functions`. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export type Arrangement = 'side by side' | 'stacked';

/** The words of labels within the picture. */
export interface Wording {
  readonly limit: (y: number) => string;
  /** Where the curve runs away to infinity. */
  readonly pole: (x: number) => string;
  readonly maximum: (y: number) => string;
  readonly minimum: (y: number) => string;
  readonly supremum: (y: number) => string;
  readonly infimum: (y: number) => string;
  /** Where |f′| is below the level. */
  readonly below: (level: number) => string;
  /** Where f′ is 0 in float32 only. */
  readonly float32: string;
}

/** In pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Shows = 'value' | 'derivative' | 'secondDerivative';

/** One pair of axes with all that is drawn in it. Points are in data units, for `x` and `y`. */
export interface Frame {
  readonly shows: Shows;
  readonly box: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** False where a frame below carries the labels of the common axis. */
  readonly xLabels: boolean;
  /** By function, each in the pieces that sampling left. */
  readonly curves: readonly (readonly (readonly Point[])[])[];
  readonly dots: readonly (readonly Dot[])[];
  readonly beside: BesideInFrame;
  /** Those of `marks` that are seen here. */
  readonly marks: readonly PlotMark[];
  readonly asymptotes: readonly Asymptote[];
  readonly poles: readonly number[];
  readonly zones: readonly Zone[];
  /** The heights that |f′| stays below, drawn where it does. */
  readonly levels: readonly Level[];
  /** The title and where it stands, in pixels: its baseline, and the side that it begins at. */
  readonly title: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
  };
  readonly labels: readonly Label[];
}

/** A picture, laid out but not yet drawn: also what is needed to point at it. */
export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly domain: Interval;
  readonly frames:
    | readonly [value: Frame, derivative: Frame]
    | readonly [value: Frame, derivative: Frame, secondDerivative: Frame];
  /** Empty where a single function is shown. */
  readonly legend: readonly LegendEntry[];
}

/** A name at the right end of a curve, in the order of the functions; in pixels. */
export interface LegendEntry {
  readonly name: string;
  /** Where the sample of the line begins, and the middle of the text's height. */
  readonly x: number;
  readonly y: number;
}
