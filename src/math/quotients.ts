import { plainly } from './compile';
import type { UnaryName } from './expression';
import {
  atom,
  exponential,
  inverse,
  isNumber,
  type Monomial,
  NOTHING,
  number,
  type Polynomial,
  plus,
  samePolynomial,
  scaled,
  times,
  UNIT,
  UNKNOWN,
} from './terms';

/** `top / bottom`. */
export interface Quotient {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

type AtomName = 'x' | 'exp' | 'log' | 'sqrt' | 'erf' | 'sin' | 'cos';

interface Atom {
  readonly name: AtomName;
  readonly argument: Quotient;
}

export const X: Quotient = { top: atom(0), bottom: UNIT };
export const ONE: Quotient = { top: UNIT, bottom: UNIT };
/** Equals nothing, itself neither. */
export const GIVEN_UP: Quotient = { top: UNKNOWN, bottom: UNIT };

/** Higher powers stay unexpanded, which only means that less is recognised. */
export const HIGHEST_POWER = 12;

/**
 * Quotients and the functions of them. What is no exponential, such as `erf(u)`, is an
 * atom; atoms are numbered as they are met, so quotients of different instances do not
 * compare.
 */
export class Quotients {
  private readonly atoms: Atom[] = [{ name: 'x', argument: X }];

  /** What stands inside an atom; `undefined` for x. */
  argumentOf(id: number): Quotient | undefined {
    return id === 0 ? undefined : this.atoms[id]?.argument;
  }

  add(a: Quotient, b: Quotient): Quotient {
    if (samePolynomial(a.bottom, b.bottom)) return quotient(plus(a.top, b.top), a.bottom);
    const top = plus(this.times(a.top, b.bottom), this.times(b.top, a.bottom));
    return quotient(top, this.times(a.bottom, b.bottom));
  }

  multiply(a: Quotient, b: Quotient): Quotient {
    return quotient(this.times(a.top, b.top), this.times(a.bottom, b.bottom));
  }

  divide(a: Quotient, b: Quotient): Quotient {
    if (b.top.length === 0) return GIVEN_UP;
    return samePolynomial(a.bottom, b.bottom)
      ? quotient(a.top, b.top)
      : quotient(this.times(a.top, b.bottom), this.times(a.bottom, b.top));
  }

  /** The product, in which the square of a root is what stands under it. */
  private times(a: Polynomial, b: Polynomial): Polynomial {
    const plain = times(a, b);
    const square = plain.find((monomial) => this.rootTwice(monomial) !== undefined);
    const root = square && this.rootTwice(square);
    if (square === undefined || root === undefined) return plain;
    const others = plain.filter((monomial) => monomial !== square);
    const rest = times([square], atom(root.id, -2));
    return plus(this.times(others, UNIT), this.times(rest, root.radicand));
  }

  private rootTwice({ powers }: Monomial): { id: number; radicand: Polynomial } | undefined {
    for (const [id, power] of powers) {
      const { name, argument } = this.atoms[id] ?? { name: 'x', argument: X };
      if (name === 'sqrt' && power >= 2) return { id, radicand: argument.top };
    }
    return undefined;
  }

  /** A constant in the exponent is a factor, and so is `log(v)`: `exp(2 log(v))` is `v^2`. */
  exp(u: Quotient): Quotient {
    if (!samePolynomial(u.bottom, UNIT)) return whole(this.atomFor('exp', u).form);
    const constant = u.top.find(isNumber)?.coefficient ?? 0;
    const powers = u.top.flatMap((monomial) => this.powerOfLogarithm(monomial) ?? []);
    const taken = new Set(powers.map(({ monomial }) => monomial));
    const exponent = u.top.filter((monomial) => !isNumber(monomial) && !taken.has(monomial));
    const value = atNumber('exp', constant);
    return powers.reduce<Quotient>(
      (product, { base, times: count }) => {
        const factor = Array.from({ length: Math.abs(count) }, () => base);
        return factor.reduce<Quotient>(
          (result, each) => (count > 0 ? this.multiply(result, each) : this.divide(result, each)),
          product,
        );
      },
      whole(exponential(value, exponent)),
    );
  }

  private powerOfLogarithm(
    monomial: Monomial,
  ): { monomial: Monomial; base: Quotient; times: number } | undefined {
    const { coefficient, powers, exponent } = monomial;
    const [first, ...others] = powers;
    if (first === undefined || others.length > 0 || exponent.length > 0) return undefined;
    const { name, argument } = this.atoms[first[0]] ?? { name: 'x', argument: X };
    const count = Math.round(coefficient);
    if (name !== 'log' || first[1] !== 1) return undefined;
    if (count !== coefficient || Math.abs(count) > HIGHEST_POWER) return undefined;
    return { monomial, base: argument, times: count };
  }

  /** `log(top) - log(bottom)`, each in absolute value: where log is defined they have one sign. */
  log({ top, bottom }: Quotient): Quotient {
    const below = samePolynomial(bottom, UNIT) ? NOTHING : this.logarithm(bottom);
    return whole(plus(this.logarithm(top), scaled(below, -1)));
  }

  /** Up to a factor, which becomes a summand, one atom stands for all multiples of a sum. */
  private logarithm(argument: Polynomial): Polynomial {
    const [only, ...others] = argument;
    if (only === undefined) return UNKNOWN;
    if (others.length === 0) return this.logarithmOfMonomial(only);
    for (const [id, { name, argument: known }] of this.atoms.entries()) {
      const factor = name === 'log' ? this.ratio(argument, known.top) : undefined;
      if (factor !== undefined) return plus(atom(id), this.logarithmOfMonomial(factor));
    }
    return this.newAtom('log', whole(argument));
  }

  private logarithmOfMonomial({ coefficient, powers, exponent }: Monomial): Polynomial {
    const factors = powers.map(([id, power]) =>
      scaled(this.atomFor('log', whole(atom(id))).form, power),
    );
    return factors.reduce(plus, plus(number(atNumber('log', Math.abs(coefficient))), exponent));
  }

  sqrt(u: Quotient): Quotient {
    if (!samePolynomial(u.bottom, UNIT)) return GIVEN_UP;
    const [only, ...others] = u.top;
    if (only !== undefined && others.length === 0 && only.powers.length === 0) {
      return whole(rootOfMonomial(only));
    }
    for (const [id, { name, argument }] of this.atoms.entries()) {
      const factor = name === 'sqrt' ? this.ratio(u.top, argument.top) : undefined;
      if (factor !== undefined && factor.powers.length === 0 && factor.coefficient > 0) {
        return whole(this.times(atom(id), rootOfMonomial(factor)));
      }
    }
    return whole(this.newAtom('sqrt', u));
  }

  odd(name: 'erf' | 'sin', u: Quotient): Quotient {
    const { form, mirrored } = this.atomFor(name, u);
    return whole(mirrored ? scaled(form, -1) : form);
  }

  cos(u: Quotient): Quotient {
    return whole(this.atomFor('cos', u).form);
  }

  /** The atom of this argument or, but for `exp`, of its opposite: the others are odd or even. */
  private atomFor(name: AtomName, argument: Quotient): { form: Polynomial; mirrored: boolean } {
    const opposite = this.multiply(argument, whole(number(-1)));
    for (const [id, known] of this.atoms.entries()) {
      if (known.name !== name) continue;
      if (this.same(known.argument, argument)) return { form: atom(id), mirrored: false };
      if (name !== 'exp' && this.same(known.argument, opposite)) {
        return { form: atom(id), mirrored: true };
      }
    }
    return { form: this.newAtom(name, argument), mirrored: false };
  }

  private newAtom(name: AtomName, argument: Quotient): Polynomial {
    return atom(this.atoms.push({ name, argument }) - 1);
  }

  /** The monomial that one is of the other, if it is. */
  private ratio(a: Polynomial, b: Polynomial): Monomial | undefined {
    const [first] = a;
    if (first === undefined || a.length !== b.length) return undefined;
    for (const each of b) {
      const [factor] = times([first], inverse(each));
      if (factor !== undefined && samePolynomial(this.times(b, [factor]), a)) return factor;
    }
    return undefined;
  }

  same(a: Quotient, b: Quotient): boolean {
    return samePolynomial(this.times(a.top, b.bottom), this.times(b.top, a.bottom));
  }
}

export function whole(top: Polynomial): Quotient {
  return { top, bottom: UNIT };
}

/** Over a single product there is no need for a quotient. */
function quotient(top: Polynomial, bottom: Polynomial): Quotient {
  const [only, ...others] = bottom;
  return only === undefined || others.length > 0
    ? { top, bottom }
    : whole(times(top, inverse(only)));
}

function rootOfMonomial({ coefficient, exponent }: Monomial): Polynomial {
  return exponential(Math.sqrt(coefficient), scaled(exponent, 0.5));
}

function atNumber(name: UnaryName, value: number): number {
  return plainly({ kind: 'unary', name, argument: { kind: 'constant', value } })(0);
}
