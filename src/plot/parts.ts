import type { Analysis, Known, RangeOfValues } from '../math/analysis';
import type { Breakpoint } from './curve';
import {
  type Asymptote,
  type Dot,
  derivativeAsymptotes,
  derivativeDots,
  valueAsymptotes,
  valueDots,
  type Window,
} from './marks';
import type { Shows } from './plotLayout';
import {
  type Curve,
  derivativeBreakpoints,
  type PlottedFunction,
  valueBreakpoints,
} from './plotted';

/** What is shown of a function in one of its frames. */
export interface Part {
  readonly curve: Curve;
  /** The function whose `curve` is drawn: of f″, that is the slope of f′. */
  readonly of: (shown: PlottedFunction) => readonly PlottedFunction[];
  readonly breakpoints: (analysis: Analysis) => readonly Breakpoint[];
  readonly dots: (analysis: Analysis, window: Window) => readonly Dot[];
  readonly asymptotes: (shown: PlottedFunction, window: Window) => readonly Asymptote[];
  readonly range: (analysis: Analysis) => Known<RangeOfValues>;
  readonly title: string;
}

const derivative: Part = {
  curve: 'derivative',
  of: (shown) => [shown],
  breakpoints: derivativeBreakpoints,
  dots: derivativeDots,
  asymptotes: derivativeAsymptotes,
  range: ({ derivativeRange }) => derivativeRange,
  title: 'f′(x)',
};

export const parts: Readonly<Record<Shows, Part>> = {
  value: {
    curve: 'value',
    of: (shown) => [shown],
    breakpoints: valueBreakpoints,
    dots: valueDots,
    asymptotes: valueAsymptotes,
    range: ({ range }) => range,
    title: 'f(x)',
  },
  derivative,
  secondDerivative: {
    ...derivative,
    of: ({ slope }) => (slope === undefined ? [] : [slope]),
    title: 'f″(x)',
  },
};
