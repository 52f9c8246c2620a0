import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Ball,
  exactBall,
  hullOfBalls,
  minus,
  nearestDoubles,
  over,
  plus,
  rootOfBall,
  signOfBall,
  times,
} from '../../../src/math/ball';
import { binaryBalls, unaryBalls } from '../../../src/math/ballPrimitives';
import type { UnaryName } from '../../../src/math/expression';
import { errorInUnits, type Truth, truthOf, unaryPrimitives } from './primitivesTruth';

const seed = 20160301;
const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
const moderate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const bitCounts = fc.integer({ min: 20, max: 300 });

describe('balls', () => {
  it('hold the double that they were made of', () => {
    fc.assert(
      fc.property(doubles, (value) => {
        const [lo, hi] = nearestDoubles(exactBall(value));
        assert.ok(lo === value && hi === value, `${value}: [${lo}, ${hi}]`);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('hold the exact sum, difference, product and quotient', () => {
    fc.assert(
      fc.property(moderate, moderate, bitCounts, (p, q, bits) => {
        const [a, b] = [exactBall(p), exactBall(q)];
        holds(plus(a, b, bits), sumOf(a, b, 1n));
        holds(minus(a, b, bits), sumOf(a, b, -1n));
        const product = a.mantissa * b.mantissa;
        holds(times(a, b, bits), [product, a.exponent + b.exponent]);
        if (b.mantissa === 0n) return;
        // a = quotient * b, so that quotient * b has to hold a.
        holds(times(over(a, b, bits), b, 400), [a.mantissa, a.exponent]);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('hold the root: its square holds the number', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), bitCounts, (p, bits) => {
        const root = rootOfBall(exactBall(p), bits);
        const { mantissa, exponent } = exactBall(p);
        holds(times(root, root, 800), [mantissa, exponent]);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('do not grow by a term that is far below their last bit, only widen', () => {
    const sum = plus(exactBall(1), exactBall(1e-300), 60);
    assert.deepEqual(nearestDoubles(sum), [1, 1]);
    assert.notEqual(sum.radius, 0n);
  });

  it('join to one around both', () => {
    const hull = hullOfBalls(exactBall(-1), exactBall(3), 60);
    const [lo, hi] = nearestDoubles(hull);
    // A radius keeps 32 bits, rounded up.
    assert.ok(-1 - 1e-8 < lo && lo <= -1 && 3 <= hi && hi < 3 + 1e-8);
    assert.equal(signOfBall(hull), undefined);
  });

  it('know no quotient by what may be 0', () => {
    const aroundZero = hullOfBalls(exactBall(-1), exactBall(1), 60);
    assert.deepEqual(nearestDoubles(over(exactBall(1), aroundZero, 60)), [-Infinity, Infinity]);
  });
});

describe('primitives over balls', () => {
  // Every twentieth of the points at which the plain primitives are checked.
  const each = (name: string, check: (truth: Truth, index: number) => void) => {
    const truth = truthOf(name);
    for (let index = 0; index < truth.nearest.length; index += 20) check(truth, index);
  };

  for (const name of [...unaryPrimitives, 'sqrt'] as const) {
    it(`round to the double nearest to the true one: ${name}`, () => {
      each(name, (truth, index) => {
        const u = truth.arguments[0]?.[index] ?? 0;
        nearest(unaryBalls[name](exactBall(u), 90), truth, index);
      });
    });
  }

  it('round to the double nearest to the true one: power', () => {
    each('power', (truth, index) => {
      const [base = 0, exponent = 0] = truth.arguments.map((column) => column[index]);
      nearest(binaryBalls.power(exactBall(base), exactBall(exponent), 90), truth, index);
    });
  });

  it('agree with themselves at four times the precision, and hold what that holds', () => {
    const names = fc.constantFrom(...(Object.keys(unaryBalls) as UnaryName[]));
    const arguments_ = fc.oneof(moderate, fc.double({ min: -40, max: 40, noNaN: true }), doubles);
    fc.assert(
      fc.property(names, arguments_, bitCounts, (name, u, bits) => {
        const [rough, fine] = [bits, 4 * bits].map((each) =>
          unaryBalls[name](exactBall(u), each),
        ) as [Ball, Ball];
        if (rough.exponent === Infinity || fine.exponent === Infinity) return;
        const gap = signOfBall(minus(rough, fine, 2_000));
        assert.ok(gap === undefined || gap === 0, `${name}(${u}) to ${bits} bits`);
      }),
      { seed, numRuns: 3_000 },
    );
  });

  it('widen with their argument: the ball over an interval holds both ends', () => {
    const names = fc.constantFrom(...(Object.keys(unaryBalls) as UnaryName[]));
    const ends = fc.double({ min: -12, max: 12, noNaN: true });
    const steps = fc.double({ min: 1e-9, max: 0.01, noNaN: true });
    fc.assert(
      fc.property(names, ends, steps, (name, u, step) => {
        const over_ = hullOfBalls(exactBall(u), exactBall(u + step), 80);
        const wide = unaryBalls[name](over_, 80);
        if (wide.exponent === Infinity) return;
        for (const end of [u, u + step]) {
          const value = unaryBalls[name](exactBall(end), 80);
          const gap = signOfBall(minus(wide, value, 400));
          assert.ok(gap === undefined || gap === 0, `${name} over [${u}, ${u + step}] at ${end}`);
        }
      }),
      { seed, numRuns: 2_000 },
    );
  });
});

function nearest(ball: Ball, truth: Truth, index: number): void {
  const [lo, hi] = nearestDoubles(ball);
  const at = truth.arguments[0]?.[index];
  assert.equal(lo, hi, `the ball at ${at} is too wide`);
  const error = errorInUnits(lo, truth.nearest[index] ?? 0, truth.rest[index] ?? 0);
  assert.ok(error <= 0.5 + 1e-6, `${lo} at ${at} is ${error} units off`);
}

/** `mantissa 2^exponent` lies in the ball. */
function holds(ball: Ball, [mantissa, exponent]: readonly [bigint, number]): void {
  const shared = Math.min(exponent, ball.exponent);
  const value = mantissa << BigInt(exponent - shared);
  const scale = BigInt(ball.exponent - shared);
  const gap = value - (ball.mantissa << scale);
  assert.ok((gap < 0n ? -gap : gap) <= ball.radius << scale);
}

function sumOf(a: Ball, b: Ball, sign: bigint): readonly [bigint, number] {
  const shared = Math.min(a.exponent, b.exponent);
  const [p, q] = [a, b].map((each) => each.mantissa << BigInt(each.exponent - shared));
  return [(p ?? 0n) + sign * (q ?? 0n), shared];
}
