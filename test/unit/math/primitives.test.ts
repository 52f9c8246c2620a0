import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unaryFunctions } from '../../../src/math/compile';
import type { UnaryName } from '../../../src/math/expression';
import { gaussWeights, kronrodWeights, nodes } from '../../../src/math/gaussKronrod';
import { contains, point } from '../../../src/math/interval';
import { constantPower, unaryIntervals } from '../../../src/math/intervalPrimitives';
import * as primitives from '../../../src/math/primitives';
import { fromDecimal, toNumber } from '../../../src/math/rational';
import { ulpsFrom } from './ulps';

type Name = Exclude<keyof typeof primitives.ulps, 'power'>;
type Table = Readonly<Record<Name, readonly [number, string][]>> & {
  readonly power: readonly [number, number, string][];
};

const fixture = new URL('../../fixtures/primitives.json', import.meta.url);
const table: Table = JSON.parse(readFileSync(fixture, 'utf8'));
const names = Object.keys(primitives.ulps).filter((name): name is Name => name !== 'power');

describe('primitives', () => {
  for (const name of names) {
    const bound = primitives.ulps[name];
    it(`${name} is within ${bound} units in the last place of the truth`, () => {
      assert.ok(table[name].length > 200);
      for (const [x, truth] of table[name]) {
        const error = ulpsFrom(unaryFunctions[name](x), truth);
        assert.ok(error <= bound, `${name}(${x}) is ${error} units from ${truth}`);
      }
    });

    it(`the interval of ${name} at a point holds the truth`, () => {
      for (const [x, truth] of table[name]) {
        const interval = unaryIntervals[name satisfies UnaryName](point(x));
        assert.ok(contains(interval, nearest(truth)), `${name}(${x}): [${interval}], ${truth}`);
      }
    });
  }

  it(`power is within ${primitives.ulps.power} units in the last place of the truth`, () => {
    for (const [x, y, truth] of table.power) {
      assert.ok(ulpsFrom(primitives.power(x, y), truth) <= primitives.ulps.power);
      assert.ok(contains(constantPower(point(x), y), nearest(truth)), `${x}^${y}`);
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

function nearest(truth: string): number {
  const value = fromDecimal(truth);
  return value === undefined ? Number(truth) : toNumber(value);
}
