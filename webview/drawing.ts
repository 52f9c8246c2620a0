import type { Activation, Settings } from '../src/activations/activation';
import { instantiate } from '../src/activations/instantiate';
import { accurately } from '../src/math/accurate';
import { analyse } from '../src/math/analyse';
import type { Analysis } from '../src/math/analysis';
import { differentiate } from '../src/math/differentiate';
import type { Expr } from '../src/math/expression';
import { nothingKnown } from '../src/math/nothingKnown';
import { plottedFunction } from '../src/plot/plotted';
import type { ReadFunction } from './probe';

/** An activation at given settings, ready to be drawn. */
export type Drawing =
  | {
      readonly ok: true;
      /** With its number parameters: for formulas. */
      readonly definition: Expr;
      readonly shown: ReadFunction;
      /** False: the curve only; nothing is known of it yet. */
      readonly analysed: boolean;
    }
  /** The settings are outside of what is defined; the sentence says why. */
  | { readonly ok: false; readonly problem: string };

export function draw(activation: Activation, settings: Settings): Drawing {
  return make(activation, settings, true, analyse);
}

/** The curve without its analysis, which may take longer than a frame. */
export function sketch(activation: Activation, settings: Settings): Drawing {
  return make(activation, settings, false, (expression) => nothingKnown(expression, 'sketch'));
}

function make(
  activation: Activation,
  settings: Settings,
  analysed: boolean,
  analysisOf: (expression: Expr) => Analysis,
): Drawing {
  const instance = instantiate(activation, settings);
  if (!instance.ok) return instance;
  const { expression, definition } = instance;
  const slope = differentiate(expression);
  const shown = {
    ...plottedFunction(activation.name, expression, analysisOf(expression)),
    exact: { value: accurately(expression), derivative: accurately(slope) },
  };
  return { ok: true, definition, shown, analysed };
}
