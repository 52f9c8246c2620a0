import type { Activation, Companion, Settings } from '../activations/activation';
import { instantiate } from '../activations/instantiate';
import { zeroGradientOf } from '../frameworks/zeroGradients';
import { accurately } from '../math/accurate';
import type { Analysis } from '../math/analysis';
import { differentiate } from '../math/differentiate';
import type { Expr } from '../math/expression';
import { whereDefined } from '../math/inDomain';
import { nothingKnown } from '../math/nothingKnown';
import { plottedFunction } from '../plot/plotted';
import type { Analyser } from './analyser';
import type { ReadFunction } from './probe';

/** An activation at given settings, ready to be drawn. */
export type Drawing =
  | {
      readonly ok: true;
      /** With its number parameters: for formulas. */
      readonly definition: Expr;
      /** Without parameters: what is drawn. */
      readonly expression: Expr;
      readonly shown: ReadFunction;
      /** What belongs beside it. */
      readonly companions: readonly DrawnCompanion[];
      /** False: the curve only; nothing is known of it yet. */
      readonly analysed: boolean;
    }
  /** The settings are outside of what is defined; the sentence says why. */
  | { readonly ok: false; readonly problem: string };

/** A companion, ready to be drawn; it is named by its role. */
export interface DrawnCompanion {
  readonly role: Companion['role'];
  readonly shown: ReadFunction;
}

/** What is drawn besides f and f′. */
export interface Extras {
  /** Where |f′| falls below it is worked out, where a side saturates. */
  readonly level?: number | undefined;
  readonly secondDerivative?: boolean;
}

/** Only the curve, where the analyser does not know all of it yet. */
export function draw(
  activation: Activation,
  settings: Settings,
  analyser: Pick<Analyser, 'analysis'>,
  extras: Extras = {},
): Drawing {
  let isKnown = true;
  const drawing = make(activation, settings, extras, (expression, level) => {
    const analysis = analyser.analysis(expression, level);
    isKnown &&= analysis !== undefined;
    return analysis ?? nothingKnown(expression, 'sketch');
  });
  return isKnown || !drawing.ok ? drawing : { ...drawing, analysed: false };
}

/** The curve without its analysis, which may take longer than a frame. */
export function sketch(activation: Activation, settings: Settings, extras: Extras = {}): Drawing {
  const drawing = make(activation, settings, extras, (expression) =>
    nothingKnown(expression, 'sketch'),
  );
  return drawing.ok ? { ...drawing, analysed: false } : drawing;
}

function make(
  activation: Activation,
  settings: Settings,
  { level, secondDerivative = false }: Extras,
  analysisOf: (expression: Expr, level?: number) => Analysis,
): Drawing {
  const instance = instantiate(activation, settings);
  if (!instance.ok) return instance;
  const { expression, definition } = instance;
  const known = analysisOf(expression, level);
  const drawn = (of: Expr, itsAnalysis: Analysis): ReadFunction => {
    const shown = readFunction(activation.name, of, itsAnalysis);
    if (!secondDerivative) return shown;
    const derivative = differentiate(of);
    // Of log(x) that is 1 / x, which has values where log(x) has none.
    const { domain = [], period } = itsAnalysis;
    const slopes = analysisOf(derivative);
    const analysis = domain.length > 0 ? { ...slopes, domain, ...(period && { period }) } : slopes;
    return { ...shown, slope: readFunction(activation.name, derivative, analysis) };
  };
  const companions = (activation.companions?.(instance.values) ?? []).map((companion) => ({
    role: companion.role,
    shown: drawn(companion.expression, analysisOf(companion.expression)),
  }));
  const measuredZeros = zeroGradientOf(activation, settings, 'float32');
  return {
    ok: true,
    definition,
    expression,
    shown: { ...drawn(expression, known), ...(measuredZeros && { measuredZeros }) },
    companions,
    analysed: true,
  };
}

export function readFunction(name: string, expression: Expr, analysis: Analysis): ReadFunction {
  return {
    ...plottedFunction(name, expression, analysis),
    exact: {
      value: whereDefined(accurately(expression), analysis),
      derivative: whereDefined(accurately(differentiate(expression)), analysis),
    },
  };
}
