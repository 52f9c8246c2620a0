import assert from 'node:assert/strict';
import { gaussWeights, kronrodWeights, nodes } from '../../../src/math/gaussKronrod';
import { point } from '../../../src/math/interval';
import { constantPower, unaryIntervals } from '../../../src/math/intervalPrimitives';
import * as primitives from '../../../src/math/primitives';
import { unaryFunctions } from './definition';
import { errorInUnits, holdsTruth, type Truth, truthOf, unaryPrimitives } from './primitivesTruth';

describe('primitives', () => {
  it('are all here', () => {
    assert.deepEqual([...unaryPrimitives, 'power'].sort(), Object.keys(primitives.ulps).sort());
  });

  for (const name of unaryPrimitives) {
    const bound = primitives.ulps[name];
    const found = truthOf(name);

    it(`${name} is within ${bound} units in the last place of the truth at 10,000 points`, () => {
      for (const [x, nearest, rest] of rowsOf(found)) {
        const error = errorInUnits(unaryFunctions[name](x), nearest, rest);
        assert.ok(error <= bound, `${name}(${x}) is ${error} units from ${nearest}`);
      }
    });
  }

  for (const name of [...unaryPrimitives, 'sqrt'] as const) {
    const found = truthOf(name);

    it(`the interval of ${name} holds the truth at 10,000 points, and is narrow`, () => {
      for (const [x, nearest, rest] of rowsOf(found)) {
        const interval = unaryIntervals[name](point(x));
        assert.ok(holdsTruth(interval, nearest, rest), `${name}(${x}): [${interval}], ${nearest}`);
        const most = 12 * Number.EPSILON * Math.abs(nearest) + 20 * Number.MIN_VALUE;
        assert.ok(interval[1] - interval[0] <= most, `${name}(${x}): [${interval}]`);
      }
    });
  }

  it(`power is within ${primitives.ulps.power} units in the last place, and in its interval`, () => {
    const { arguments: columns, nearest, rest } = truthOf('power');
    for (const [index, truth] of nearest.entries()) {
      const [x = 0, y = 0] = columns.map((column) => column[index]);
      const error = errorInUnits(primitives.power(x, y), truth, rest[index] ?? 0);
      assert.ok(error <= primitives.ulps.power, `${x}^${y}: ${error}`);
      assert.ok(holdsTruth(constantPower(point(x), y), truth, rest[index] ?? 0), `${x}^${y}`);
    }
  });

  it('power of either zero to a broken exponent is 0', () => {
    assert.equal(primitives.power(0, 0.3), 0);
    assert.equal(primitives.power(-0, 0.3), 0);
    assert.equal(primitives.power(-0, 3), -0);
  });

  it('sigmoid and softplus keep their tails', () => {
    assert.equal(primitives.sigmoid(-800), 0);
    assert.equal(primitives.sigmoid(800), 1);
    assert.ok(primitives.sigmoid(-700) > 0);
    assert.equal(primitives.softplus(800), 800);
    assert.ok(primitives.softplus(-700) > 0);
    assert.ok(Number.isNaN(primitives.sigmoid(Number.NaN)));
    assert.ok(Number.isNaN(primitives.softplus(Number.NaN)));
  });
});

describe('the Gauss-Kronrod rule', () => {
  const both = (weights: readonly number[], step: number, degree: number) =>
    weights.reduce((sum, weight, index) => {
      const node = nodes[index * step] ?? assert.fail();
      return sum + weight * node ** degree * (node === 0 ? 1 : 2);
    }, 0);

  for (let degree = 0; degree <= 22; degree += 2) {
    it(`integrates x^${degree} over [-1, 1]`, () => {
      assert.ok(Math.abs(both(kronrodWeights, 1, degree) - 2 / (degree + 1)) < 1e-15);
      if (degree <= 12) {
        assert.ok(Math.abs(both(gaussWeights, 2, degree) - 2 / (degree + 1)) < 1e-15);
      }
    });
  }
});

function rowsOf({ arguments: [xs], nearest, rest }: Truth): readonly [number, number, number][] {
  return Array.from(nearest, (truth, index) => [xs?.[index] ?? 0, truth, rest[index] ?? 0]);
}
