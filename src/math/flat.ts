import { isUnknown } from './analysis';
import type { DissectedPiece } from './dissection';

/** Whether f' is identically 0 on the piece. */
export function isFlat({ slopeChart }: DissectedPiece): boolean {
  return !isUnknown(slopeChart) && slopeChart.signs.every((sign) => sign === 0);
}
