import type { Enclosure, RangeComponent, RangeOfValues } from './analysis';
import { product } from './interval';

/** One end of a range: the number, whether it is a value, and what encloses it. */
interface End {
  readonly value: number;
  readonly attained: boolean;
  readonly enclosure: Enclosure;
}

type Ends = readonly [lowest: End, highest: End];

/** The values of all the ranges together. Where the ends are attained is not kept. */
export function unionOfRanges(first: RangeOfValues, ...others: RangeOfValues[]): RangeOfValues {
  const all = [first, ...others];
  const ends = outermost(all.flatMap(endsOf));
  return summary(ends, merged(all.flatMap((range) => range.components)));
}

/** The products of a value of one range with an independent value of the other. */
export function productOfRanges(a: RangeOfValues, b: RangeOfValues): RangeOfValues {
  const components = a.components.flatMap((one) =>
    b.components.map((other) => {
      const [lo, hi] = outermost(products(componentEnds(one), componentEnds(other)));
      return componentBetween(lo, hi);
    }),
  );
  return summary(outermost(products(endsOf(a), endsOf(b))), merged(components));
}

function products(a: Ends, b: Ends): readonly End[] {
  return a.flatMap((one) => b.map((other) => productEnd(one, other)));
}

/** An attained 0 makes the product 0 whatever the other value is, also one that is never reached. */
function productEnd(a: End, b: End): End {
  const zeroAttained = [a, b].some(({ value, attained }) => value === 0 && attained);
  return {
    value: a.value === 0 || b.value === 0 ? 0 : a.value * b.value,
    attained: zeroAttained || (a.attained && b.attained),
    enclosure: product(a.enclosure, b.enclosure),
  };
}

function outermost(ends: readonly End[]): Ends {
  const [first = EMPTY] = ends;
  return [
    ends.reduce((a, b) => farther(a, b, b.value - a.value), first),
    ends.reduce((a, b) => farther(a, b, a.value - b.value), first),
  ];
}

const EMPTY: End = { value: Number.NaN, attained: false, enclosure: [-Infinity, Infinity] };

/** `b` where it lies beyond `a`, or at the same place and is attained. */
function farther(a: End, b: End, order: number): End {
  if (a.value === b.value) return a.attained ? a : b;
  return order < 0 ? b : a;
}

function endsOf(range: RangeOfValues): Ends {
  const { infimum, supremum, infimumAttained, supremumAttained } = range;
  return [
    { value: infimum, attained: infimumAttained, enclosure: range.infimumEnclosure },
    { value: supremum, attained: supremumAttained, enclosure: range.supremumEnclosure },
  ];
}

function componentEnds({ lo, hi, loClosed, hiClosed }: RangeComponent): Ends {
  return [
    { value: lo, attained: loClosed, enclosure: [lo, lo] },
    { value: hi, attained: hiClosed, enclosure: [hi, hi] },
  ];
}

function componentBetween(lo: End, hi: End): RangeComponent {
  return {
    kind: lo.value === hi.value ? 'point' : 'interval',
    lo: lo.value,
    hi: hi.value,
    loClosed: lo.attained,
    hiClosed: hi.attained,
  };
}

/** Components that overlap, or touch in a value that one of them has, become one. */
function merged(components: readonly RangeComponent[]): readonly RangeComponent[] {
  const sorted = [...components].sort((a, b) => a.lo - b.lo || a.hi - b.hi);
  const result: RangeComponent[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last === undefined || !touches(last, next)) {
      result.push(next);
      continue;
    }
    const [lo, hi] = outermost([last, next].flatMap(componentEnds));
    result[result.length - 1] = componentBetween(lo, hi);
  }
  return result;
}

function touches(a: RangeComponent, b: RangeComponent): boolean {
  return b.lo < a.hi || (b.lo === a.hi && (a.hiClosed || b.loClosed));
}

function summary([lowest, highest]: Ends, components: readonly RangeComponent[]): RangeOfValues {
  return {
    infimum: lowest.value,
    supremum: highest.value,
    infimumAttained: lowest.attained,
    supremumAttained: highest.attained,
    infimumAt: [],
    supremumAt: [],
    infimumEnclosure: lowest.enclosure,
    supremumEnclosure: highest.enclosure,
    components,
  };
}
