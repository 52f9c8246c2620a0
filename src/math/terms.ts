/**
 * Sums of products of powers and exponentials, with doubles as coefficients: the
 * arithmetic in which `canonical.ts` decides that two formulas are the same.
 */
export type Polynomial = readonly Monomial[];

/** `coefficient * atom^power * ... * exp(exponent)`. */
export interface Monomial {
  readonly coefficient: number;
  /** Sum of the sizes of what was added up to the coefficient: what its rounding is relative to. */
  readonly scale: number;
  /** Ascending by atom; powers are whole numbers other than 0. */
  readonly powers: readonly (readonly [atom: number, power: number])[];
  /** Without a constant term, which belongs into the coefficient. */
  readonly exponent: Polynomial;
}

/**
 * Numbers in source are rounded (`0.7978845608028654` for √(2/π)), and so is the
 * arithmetic here; what is left of a sum by less than this is taken as nothing.
 */
export const ROUNDING = 2 ** -46;

/** Longer sums are given up. */
const LONGEST = 400;

/** Stands for what was given up. NaN never vanishes, so that it equals nothing, itself neither. */
export const UNKNOWN: Polynomial = [
  { coefficient: Number.NaN, scale: Number.NaN, powers: [], exponent: [] },
];

export const NOTHING: Polynomial = [];
export const UNIT: Polynomial = number(1);

export function number(value: number): Polynomial {
  if (value === 0) return [];
  return Number.isFinite(value)
    ? [{ coefficient: value, scale: Math.abs(value), powers: [], exponent: [] }]
    : UNKNOWN;
}

/** The atom to a power. */
export function atom(id: number, power = 1): Polynomial {
  return [{ coefficient: 1, scale: 1, powers: [[id, power]], exponent: [] }];
}

/** `coefficient * exp(exponent)`, where the exponent has no constant term. */
export function exponential(coefficient: number, exponent: Polynomial): Polynomial {
  return number(coefficient).map((monomial) => ({ ...monomial, exponent }));
}

export function plus(a: Polynomial, b: Polynomial): Polynomial {
  const result = [...a];
  for (const monomial of b) {
    const index = result.findIndex((each) => alike(each, monomial));
    const before = result[index];
    if (before === undefined) {
      result.push(monomial);
      continue;
    }
    const coefficient = before.coefficient + monomial.coefficient;
    const scale = before.scale + monomial.scale;
    const vanishes = Math.abs(coefficient) <= ROUNDING * Math.min(scale, Number.MAX_VALUE);
    result.splice(index, 1, ...(vanishes ? [] : [{ ...before, coefficient, scale }]));
  }
  return result.length > LONGEST ? UNKNOWN : result;
}

export function times(a: Polynomial, b: Polynomial): Polynomial {
  if (a.length * b.length > 4 * LONGEST) return UNKNOWN;
  return a.reduce<Polynomial>(
    (sum, left) => plus(sum, b.map((right) => product(left, right)).filter(isNotZero)),
    NOTHING,
  );
}

export function scaled(a: Polynomial, factor: number): Polynomial {
  return times(a, number(factor));
}

/** One over a single monomial. */
export function inverse({ coefficient, powers, exponent }: Monomial): Polynomial {
  return number(1 / coefficient).map((monomial) => ({
    ...monomial,
    powers: powers.map(([id, power]) => [id, -power]),
    exponent: scaled(exponent, -1),
  }));
}

export function samePolynomial(a: Polynomial, b: Polynomial): boolean {
  return plus(a, scaled(b, -1)).length === 0;
}

/** Whether neither x nor another atom nor an exponential occurs. */
export function isNumber({ powers, exponent }: Monomial): boolean {
  return powers.length === 0 && exponent.length === 0;
}

function isNotZero({ coefficient }: Monomial): boolean {
  return coefficient !== 0;
}

function product(a: Monomial, b: Monomial): Monomial {
  return {
    coefficient: a.coefficient * b.coefficient,
    scale: a.scale * b.scale,
    powers: a.powers.length === 0 ? b.powers : joined(a.powers, b.powers),
    exponent: a.exponent.length === 0 ? b.exponent : plus(a.exponent, b.exponent),
  };
}

function joined(a: Monomial['powers'], b: Monomial['powers']): Monomial['powers'] {
  const powers = new Map(a);
  for (const [id, power] of b) powers.set(id, (powers.get(id) ?? 0) + power);
  return [...powers].filter(([, power]) => power !== 0).sort(([one], [other]) => one - other);
}

function alike(a: Monomial, b: Monomial): boolean {
  return (
    a.powers.length === b.powers.length &&
    a.exponent.length === b.exponent.length &&
    a.powers.every(([id, power], index) => {
      const other = b.powers[index];
      return other !== undefined && other[0] === id && other[1] === power;
    }) &&
    (a.exponent === b.exponent || samePolynomial(a.exponent, b.exponent))
  );
}
