import { isUnknown } from './analysis';
import type { DissectedPiece } from './dissection';

/** Whether f' is identically 0 on the piece. */
export function isFlat({ slopeChart, problem }: DissectedPiece): boolean {
  if (problem !== undefined || isUnknown(slopeChart)) return false;
  return slopeChart.signs.every((sign) => sign === 0);
}
