import {
  type Crossing,
  type DeadZone,
  type Decay,
  isUnknown,
  type Known,
  type Saturation,
  type Underflow,
} from './analysis';
import { limitAtEdge } from './atEdge';
import { isDefinedAt } from './breaks';
import { crossings } from './crossing';
import { type DissectedPiece, type Dissection, waves } from './dissection';
import { isFlat } from './flat';
import { contains } from './interval';
import { type Side, tailDecay } from './tailFacts';

/** What is known of one end of the line. */
export interface SideFacts {
  readonly saturation: Known<Saturation>;
  readonly underflow: Known<Underflow | null>;
}

/** Saturation on one side, by Gulcehre et al. (arXiv:1603.00391), section 2. */
export function sideFacts(dissection: Dissection, side: Side): SideFacts {
  const kind = kindOf(dissection, side);
  if (isUnknown(kind)) return { saturation: kind, underflow: kind };
  if (kind.kind === 'none') return { saturation: kind, underflow: null };
  const found = crossings(dissection, side, [...LEVELS, FLOAT32_HALF]);
  const below = isUnknown(found) ? found : found.filter(({ level }) => level !== FLOAT32_HALF);
  if (kind.kind === 'hard') return { saturation: { ...kind, below }, underflow: null };
  const underflow = isUnknown(found) ? found : underflowOf(found, side);
  return { saturation: { ...kind, below }, underflow };
}

/** The levels that the plot and the texts name. */
const LEVELS = [0.1, 0.05, 0.01, 0.001, 1e-6] as const;

/** Half of the smallest number of float32, which rounds to 0, and the largest number. */
const FLOAT32_HALF = 2 ** -150;
const FLOAT32_MOST = 3.4028234663852886e38;

type Kind =
  | { readonly kind: 'hard'; readonly threshold: number }
  | { readonly kind: 'soft'; readonly decay: Decay }
  | { readonly kind: 'none' };

function kindOf(dissection: Dissection, side: Side): Known<Kind> {
  const { pieces, period } = dissection;
  if (period !== undefined) return { kind: 'none' };
  const piece = side === 'left' ? pieces[0] : pieces.at(-1);
  if (piece === undefined) return { unknown: 'no pieces' };
  if (piece.problem !== undefined) return { kind: 'none' };
  if (isFlat(piece)) return { kind: 'hard', threshold: hardThreshold(dissection, side) };
  if (waves(piece.slope, piece.curvatureChart, piece)) return { kind: 'none' };
  const limit = limitAtEdge(piece.slope, piece, side);
  if (limit === undefined) return { unknown: `the limit of f′ on the ${side} was not decided` };
  if (!contains(limit.enclosure, 0)) return { kind: 'none' };
  if (limit.value !== 0) return { unknown: `whether f′ tends to 0 on the ${side} is not certain` };
  return { kind: 'soft', decay: tailDecay(piece.slope, side) };
}

/** Where the derivative of a soft side, computed exactly, is rounded to 0 in float32. */
function underflowOf(found: readonly Crossing[], side: Side): Underflow | null {
  const reached = found.find(({ level }) => level === FLOAT32_HALF);
  const nowhere = side === 'left' ? Infinity : -Infinity;
  if (reached === undefined) return { x: nowhere, enclosure: [nowhere, nowhere] };
  const { x, enclosure } = reached;
  return Math.abs(x) < FLOAT32_MOST ? { x, enclosure } : null;
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
    const goesOn = before?.differentiable === true && isDefinedAt(before);
    if (last !== undefined && last.hi === from.x && goesOn) {
      zones[zones.length - 1] = { lo: last.lo, hi: to.x };
    } else zones.push({ lo: from.x, hi: to.x });
  }
  const left = hardThreshold(dissection, 'left');
  const right = hardThreshold(dissection, 'right');
  return zones.filter((zone) => zone.lo >= left && zone.hi <= right);
}

/** How far inwards f' stays 0: -Infinity (left) or Infinity (right) where it is not 0 at all. */
function hardThreshold({ pieces, breaks, period }: Dissection, side: Side): number {
  const [nowhere, everywhere] = side === 'left' ? [-Infinity, Infinity] : [Infinity, -Infinity];
  if (period !== undefined) return nowhere;
  const inwards: readonly DissectedPiece[] = side === 'left' ? pieces : [...pieces].reverse();
  const joints = side === 'left' ? breaks : [...breaks].reverse();
  let threshold = nowhere;
  for (const [index, piece] of inwards.entries()) {
    if (!isFlat(piece)) return threshold;
    const joint = joints[index];
    if (joint === undefined) return everywhere;
    threshold = joint.place.x;
    if (!joint.differentiable || !isDefinedAt(joint)) return threshold;
  }
  return threshold;
}
