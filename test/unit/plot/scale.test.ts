import assert from 'node:assert/strict';
import { pixelOf, type Scale, unitsPerPixel, valueAt, within } from '../../../src/plot/scale';

const across: Scale = { domain: [-4, 4], pixels: [10, 210] };
const up: Scale = { domain: [0, 1], pixels: [100, 20] };

describe('a scale', () => {
  const cases: readonly [name: string, scale: Scale, value: number, pixel: number][] = [
    ['puts the lower end first', across, -4, 10],
    ['puts the upper end last', across, 4, 210],
    ['puts 0 where it belongs', across, 0, 110],
    ['goes on beyond its domain', across, 8, 310],
    ['can run upwards', up, 0.25, 80],
  ];
  for (const [name, scale, value, pixel] of cases) {
    it(`${name}, and reads it back`, () => {
      assert.equal(pixelOf(scale, value), pixel);
      assert.equal(valueAt(scale, pixel), value);
    });
  }

  it('tells what a pixel covers, in either direction', () => {
    assert.equal(unitsPerPixel(across), 0.04);
    assert.equal(unitsPerPixel(up), 0.0125);
  });
});

describe('within', () => {
  it('counts both ends, and rounding beyond them', () => {
    const cases: readonly [value: number, expected: boolean][] = [
      [0, true],
      [0.3, true],
      [0.1 + 0.2, true],
      [-0.01, false],
      [0.31, false],
      [Number.NaN, false],
    ];
    for (const [value, expected] of cases) {
      assert.equal(within([0, 0.3], value), expected, String(value));
    }
  });
});
