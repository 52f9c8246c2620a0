import { type Analysis, isUnknown, type Known, type Saturation } from '../math/analysis';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';

/** As `saturationText`, for a headline: what kind on which side, and where hard saturation begins. */
export function saturationHeadline(
  { leftSaturation, rightSaturation }: Pick<Analysis, 'leftSaturation' | 'rightSaturation'>,
  words: Words,
): string {
  if (isUnknown(leftSaturation) || isUnknown(rightSaturation)) {
    return words('hover.saturationUnknown');
  }
  const both = alike(leftSaturation, rightSaturation, words);
  if (both !== undefined) {
    return words('hover.saturatesAlike', { both });
  }
  const left = side(leftSaturation, 'hover.hardBelow', words);
  const right = side(rightSaturation, 'hover.hardAbove', words);
  if (left !== undefined && right !== undefined) {
    return words('hover.saturatesBoth', { left, right });
  }
  if (left !== undefined) {
    return words('hover.saturatesLeft', { left });
  }
  return right === undefined
    ? words('hover.notSaturating')
    : words('hover.saturatesRight', { right });
}

/** Whether both sides can be said in one: `hard, |x| > 1`. */
function alike(left: Saturation, right: Saturation, words: Words): string | undefined {
  if (left.kind === 'soft' && right.kind === 'soft') {
    return words('hover.soft');
  }
  const mirrored =
    left.kind === 'hard' &&
    right.kind === 'hard' &&
    right.threshold > 0 &&
    left.threshold === -right.threshold;
  return mirrored ? side(right, 'hover.hardBeyond', words) : undefined;
}

function side(
  saturation: Exclude<Known<Saturation>, { unknown: string }>,
  hard: 'hover.hardBelow' | 'hover.hardAbove' | 'hover.hardBeyond',
  words: Words,
): string | undefined {
  switch (saturation.kind) {
    case 'hard':
      return words(hard, { x: formatNumber(saturation.threshold) });
    case 'soft':
      return words('hover.soft');
    case 'none':
      return undefined;
  }
}
