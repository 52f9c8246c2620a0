import type { Draw } from '../math/draw';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';

/** The letter of the draw in formulas: a is a slope or its inverse, ε has a sign, |ξ| none. */
export function drawSymbol({ kind }: Draw): string {
  return { normal: 'ξ', halfNormal: 'ε', logistic: 'ξ', uniform: 'r' }[kind];
}

/** `r uniform between 0.125 and 0.3333`. */
export function drawText(draw: Draw, say: Words): string {
  const symbol = drawSymbol(draw);
  return draw.kind === 'uniform'
    ? say('draw.uniform', { symbol, lo: formatNumber(draw.lo), hi: formatNumber(draw.hi) })
    : say(`draw.${draw.kind}`, { symbol });
}
