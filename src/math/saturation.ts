import type { DeadZone, Known, Saturation } from './analysis';
import { crossings } from './crossing';
import { type DissectedPiece, type Dissection, limitAtEdge, waves } from './dissection';
import { isFlat } from './flat';
import { contains } from './interval';
import { type Side, tailDecay } from './tailFacts';

/** Saturation on one side, by Gulcehre et al. (arXiv:1603.00391), section 2. */
export function saturationOf(dissection: Dissection, side: Side): Known<Saturation> {
  const { pieces } = dissection;
  const piece = side === 'left' ? pieces[0] : pieces.at(-1);
  if (piece === undefined) return { unknown: 'no pieces' };
  if (isFlat(piece)) return { kind: 'hard', threshold: hardThreshold(dissection, side) };
  if (waves(piece.slope, piece.curvatureChart, piece)) return { kind: 'none' };
  const limit = limitAtEdge(piece.slope, piece, side);
  if (limit === undefined) return { unknown: `the limit of f' on the ${side} was not decided` };
  if (!contains(limit.enclosure, 0)) return { kind: 'none' };
  if (limit.value !== 0) return { unknown: `whether f' tends to 0 on the ${side} is not certain` };
  return {
    kind: 'soft',
    decay: tailDecay(piece.slope, side),
    below: crossings(dissection, side),
  };
}

/** Bounded intervals on which f' is identically 0, without those of hard saturation. */
export function deadZonesOf(dissection: Dissection): readonly DeadZone[] {
  const { pieces, breaks } = dissection;
  const zones: DeadZone[] = [];
  for (const [index, piece] of pieces.entries()) {
    const { from, to } = piece;
    if (from === 'end' || to === 'end' || !isFlat(piece)) continue;
    const before = breaks[index - 1];
    const last = zones.at(-1);
    if (last !== undefined && last.hi === from.x && before?.differentiable === true) {
      zones[zones.length - 1] = { lo: last.lo, hi: to.x };
    } else zones.push({ lo: from.x, hi: to.x });
  }
  const left = hardThreshold(dissection, 'left');
  const right = hardThreshold(dissection, 'right');
  return zones.filter((zone) => zone.lo >= left && zone.hi <= right);
}

/** How far inwards f' stays 0: -Infinity (left) or Infinity (right) where it is not 0 at all. */
function hardThreshold({ pieces, breaks }: Dissection, side: Side): number {
  const inwards: readonly DissectedPiece[] = side === 'left' ? pieces : [...pieces].reverse();
  const joints = side === 'left' ? breaks : [...breaks].reverse();
  let threshold = side === 'left' ? -Infinity : Infinity;
  for (const [index, piece] of inwards.entries()) {
    if (!isFlat(piece)) return threshold;
    const joint = joints[index];
    if (joint === undefined) return -threshold;
    threshold = joint.place.x;
    if (!joint.differentiable) return threshold;
  }
  return threshold;
}
