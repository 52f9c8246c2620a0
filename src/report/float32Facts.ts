import type { Activation, Settings } from '../activations/activation';
import { zeroGradientOf, zeroGradients } from '../frameworks/zeroGradients';
import { type Analysis, isUnknown, type Known, type Underflow } from '../math/analysis';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import type { Fact } from './fact';

/**
 * Where a gradient that mathematically only tends to 0 is 0 in float32: as computed, and
 * on a line of its own as a kernel was measured. Nothing where neither is so.
 */
export function float32Facts(
  activation: Activation,
  settings: Settings,
  analysis: Analysis,
  say: Words,
): readonly Fact[] {
  const computed = [
    ...sideText(pointOf(analysis.leftUnderflow), 'fact.belowPoint', say),
    ...sideText(pointOf(analysis.rightUnderflow), 'fact.abovePoint', say),
  ];
  const found = zeroGradientOf(activation, settings, 'float32');
  const measured = [
    ...sideText(found?.left, 'fact.upToPoint', say),
    ...sideText(found?.right, 'fact.fromPoint', say),
  ];
  const { framework, version } = zeroGradients;
  const label = say('fact.measured', { framework, version });
  return [
    ...fact('float32', say('fact.float32'), 'fact.roundsToZero', computed, say),
    ...fact('measured', label, 'fact.returnsZero', measured, say),
  ];
}

function fact(
  key: string,
  label: string,
  text: 'fact.roundsToZero' | 'fact.returnsZero',
  places: readonly string[],
  say: Words,
): readonly Fact[] {
  return places.length === 0
    ? []
    : [{ key, label, value: say(text, { places: places.join(say('fact.and')) }) }];
}

function pointOf(underflow: Known<Underflow | null>): number | undefined {
  return isUnknown(underflow) ? undefined : underflow?.x;
}

function sideText(
  x: number | null | undefined,
  key: 'fact.belowPoint' | 'fact.abovePoint' | 'fact.upToPoint' | 'fact.fromPoint',
  say: Words,
): readonly string[] {
  return x === null || x === undefined ? [] : [say(key, { x: formatNumber(x) })];
}
