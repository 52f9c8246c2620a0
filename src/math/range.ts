import { agree } from './agreement';
import { isUnknown, type Known, type RangeComponent, type RangeOfValues } from './analysis';
import { isDefinedAt } from './breaks';
import type { Dissection } from './dissection';
import { type Image, type ImageEnd, imageOver, outermost, pointImage } from './image';
import type { Value } from './place';

/** The image of f over the whole line. */
export function rangeOf({ pieces, breaks, budget }: Dissection): Known<RangeOfValues> {
  const images = pieces.map((piece) =>
    piece.problem === undefined
      ? imageOver(piece.expression, piece.slopeChart, piece, budget)
      : undefined,
  );
  const points = breaks.map(({ value, place }) =>
    Number.isFinite(value.value) ? { value, at: place } : undefined,
  );
  return union(images, points);
}

/** The image of f' over the points where f is differentiable. */
export function derivativeRangeOf({ pieces, breaks, budget }: Dissection): Known<RangeOfValues> {
  const images = pieces.map((piece) =>
    piece.problem === undefined
      ? imageOver(piece.slope, piece.curvatureChart, piece, budget)
      : undefined,
  );
  const points = breaks.map((each) =>
    each.differentiable && isDefinedAt(each)
      ? { value: each.left.slope, at: each.place }
      : undefined,
  );
  return union(images, points);
}

/** Piece 0, point 0, piece 1, point 1, ..., round again; what is not defined is left out. */
function union(
  images: readonly (Known<Image> | undefined)[],
  points: readonly ({ value: Value; at: Image['lo']['at'][number] } | undefined)[],
): Known<RangeOfValues> {
  const known: Image[] = [];
  for (const [index, image] of images.entries()) {
    if (isUnknown(image)) return image;
    if (image !== undefined) known.push(image);
    const point = points[index];
    const next = images[index + 1] ?? images[0];
    if (point === undefined) continue;
    const flat = [image, next].some(
      (each) =>
        each !== undefined && !isUnknown(each) && each.constant && agree(each.lo, point.value),
    );
    known.push(pointImage(point.value, flat ? [] : [point.at]));
  }
  return summary(known);
}

function summary(images: readonly Image[]): RangeOfValues {
  const lowest = outermost(
    images.map((image) => image.lo),
    -1,
  );
  const highest = outermost(
    images.map((image) => image.hi),
    1,
  );
  return {
    infimum: positiveZero(lowest.value),
    supremum: positiveZero(highest.value),
    infimumAttained: lowest.closed,
    supremumAttained: highest.closed,
    infimumAt: positions(lowest),
    supremumAt: positions(highest),
    infimumEnclosure: lowest.enclosure,
    supremumEnclosure: highest.enclosure,
    components: merged(images),
  };
}

function positions(end: ImageEnd): readonly number[] {
  const places = end.closed ? end.at.map((place) => positiveZero(place.x)) : [];
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Images that overlap, or touch in a value that one of them has, become one component. */
function merged(images: readonly Image[]): readonly RangeComponent[] {
  const sorted = [...images].sort((a, b) => a.lo.value - b.lo.value || a.hi.value - b.hi.value);
  const result: Image[] = [];
  for (const image of sorted) {
    const last = result.at(-1);
    if (last !== undefined && touches(last, image)) {
      result[result.length - 1] = {
        lo: outermost([last.lo, image.lo], -1),
        hi: outermost([last.hi, image.hi], 1),
        constant: last.constant && image.constant,
      };
    } else result.push(image);
  }
  return result.map(({ lo, hi }) => ({
    kind: agree(lo, hi) && lo.closed ? 'point' : 'interval',
    lo: positiveZero(lo.value),
    hi: positiveZero(hi.value),
    loClosed: lo.closed,
    hiClosed: hi.closed,
  }));
}

/** `b` begins inside `a`, or where `a` ends and one of them has that value. */
function touches(a: Image, b: Image): boolean {
  if (agree(a.hi, b.lo)) return a.hi.closed || b.lo.closed;
  return b.lo.value < a.hi.value;
}

function positiveZero(value: number): number {
  return value === 0 ? 0 : value;
}
