import type { Frame } from './plotLayout';
import { type Interval, pixelOf, unitsPerPixel } from './scale';

/** A straight line, y = slope x + bias. */
export interface Line {
  readonly slope: number;
  readonly bias: number;
}

/** A point of a line by which it is taken hold of. */
export interface Grip {
  /** In data units. */
  readonly x: number;
  /** In pixels; at the edge of the frame where the line is out of sight. */
  readonly left: number;
  readonly top: number;
}

/** What moves a line up and down, and what turns it. */
export interface LineGrips {
  readonly shift: Grip;
  readonly turn: Grip;
  /** The x about which it turns. */
  readonly pivot: number;
}

type Axes = Pick<Frame, 'x' | 'y' | 'box'>;

/** Shares of what is seen of a line between which it is moved; lines side by side differ. */
const MIDDLE: Interval = [0.3, 0.7];
/** Pixels between the grips that turn lines, the first of them, and the share of a line that they keep to. */
const APART = 26;
const FIRST = 14;
const END_SHARE = 0.28;
/** Of a line that is seen less than this, as a share of the axis, the grips stand at the edge. */
const LEAST_SEEN = 0.15;
/** Nearer to the origin than this, as a share of the axis, it is no pivot. */
const LEAST_ARM = 0.15;

/** A line that is held: its grips stay over their x. */
export interface Held {
  readonly index: number;
  readonly grips: LineGrips;
}

/** Each at a place of its own, also where lines lie on each other or meet. */
export function gripsOf(frame: Axes, lines: readonly Line[], held?: Held): readonly LineGrips[] {
  return lines.map((line, index) =>
    index === held?.index
      ? heldGrips(frame, line, held.grips)
      : gripsOfLine(frame, line, index, lines.length),
  );
}

function heldGrips(frame: Axes, line: Line, { shift, turn, pivot }: LineGrips): LineGrips {
  return { shift: gripAt(frame, line, shift.x), turn: gripAt(frame, line, turn.x), pivot };
}

function gripsOfLine(frame: Axes, line: Line, index: number, count: number): LineGrips {
  const seen = seenPart(frame, line);
  const [lo, hi] = seen;
  const share = MIDDLE[0] + ((MIDDLE[1] - MIDDLE[0]) * (index + 0.5)) / count;
  const shift = lo + share * (hi - lo);
  const turn = turnAt(seen, index, unitsPerPixel(frame.x));
  return {
    shift: gripAt(frame, line, shift),
    turn: gripAt(frame, line, turn),
    pivot: pivotOf(frame.x.domain, turn, shift),
  };
}

/** At the end that is farther from the origin: near to it lines meet. */
function turnAt([lo, hi]: Interval, index: number, perPixel: number): number {
  const inwards = Math.min((FIRST + APART * index) * perPixel, END_SHARE * (hi - lo));
  return Math.abs(lo) > Math.abs(hi) + 1e-9 * (hi - lo) ? lo + inwards : hi - inwards;
}

/** Turned about the origin, a line keeps its bias; where that is too near, it is turned about its grip. */
function pivotOf([lo, hi]: Interval, turn: number, shift: number): number {
  const isSeen = lo <= 0 && hi >= 0;
  return isSeen && Math.abs(turn) >= LEAST_ARM * (hi - lo) ? 0 : shift;
}

/** The part of the x axis over which a line is seen; all of it where that is next to nothing. */
function seenPart({ x, y }: Axes, { slope, bias }: Line): Interval {
  const [lo, hi] = x.domain;
  if (slope === 0) return x.domain;
  const [a, b] = y.domain.map((height) => (height - bias) / slope);
  const from = Math.max(lo, Math.min(a ?? lo, b ?? hi));
  const to = Math.min(hi, Math.max(a ?? lo, b ?? hi));
  return to - from >= LEAST_SEEN * (hi - lo) ? [from, to] : x.domain;
}

function gripAt({ x, y, box }: Axes, { slope, bias }: Line, at: number): Grip {
  const top = pixelOf(y, slope * at + bias);
  const kept = Math.min(box.top + box.height, Math.max(box.top, top));
  return { x: at, left: pixelOf(x, at), top: Number.isNaN(kept) ? box.top : kept };
}

/** A line that is dragged up by so many units, in steps that a pixel can tell. */
export function shifted({ slope, bias }: Line, up: number, perPixel: number): Line {
  return { slope, bias: rounded(bias + up, perPixel) };
}

/** A line whose grip is dragged up by so many units. */
export function turned(
  line: Line,
  { turn, pivot }: Pick<LineGrips, 'turn' | 'pivot'>,
  up: number,
  perPixel: number,
): Line {
  const arm = turn.x - pivot;
  const slope = rounded(line.slope + up / arm, perPixel / Math.abs(arm));
  return withSlope(line, slope, pivot);
}

/** Another slope; the point over the pivot stays where it is. */
export function withSlope({ slope: before, bias }: Line, slope: number, pivot: number): Line {
  return { slope, bias: pivot === 0 ? bias : plain(bias + (before - slope) * pivot) };
}

/** To the power of ten below what a pixel covers: neighbouring pixels differ, and digits stay few. */
function rounded(value: number, perPixel: number): number {
  const unit = 10 ** Math.floor(Math.log10(perPixel));
  return Number.isFinite(unit) && unit > 0 ? plain(Math.round(value / unit) * unit) : value;
}

/** Without the noise of the last digits: 3 x 0.1 is not 0.3. */
function plain(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
