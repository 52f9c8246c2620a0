import assert from 'node:assert/strict';
import type { PlottedFunction } from '../../../src/plot/plotted';
import { type Zone, zonesOf } from '../../../src/plot/zones';
import { clipped, column, elu, hardshrink, known, leakyRelu, relu, sigmoid } from './functions';

describe('the zones', () => {
  const cases: readonly [name: string, shown: PlottedFunction, zones: readonly Zone[]][] = [
    ['are exact where saturation is hard', relu, [{ kind: 'hard', lo: -4, hi: 0 }]],
    ['are none for a slope', leakyRelu(0.01), []],
    [
      'are on both sides of a clipped line',
      clipped('', { lo: -1, hi: 1 }),
      [
        { kind: 'hard', lo: -4, hi: -1 },
        { kind: 'hard', lo: 1, hi: 4 },
      ],
    ],
    ['lie inside for a dead zone', hardshrink, [{ kind: 'dead', lo: -0.5, hi: 0.5 }]],
    ['end with the window', clipped('', { lo: -9, hi: 9 }), []],
  ];
  for (const [name, shown, zones] of cases) {
    it(name, () => {
      assert.deepEqual(zonesOf(shown, [-4, 4]), zones);
    });
  }

  it('begin where the analysis says that |f′| stays below a tenth', () => {
    const [left, right] = zonesOf(sigmoid, [-6, 6]);
    assert.equal(left?.hi, -2.0634370688955608);
    assert.equal(right?.lo, 2.0634370688955608);
  });

  it('are looked for at a level that the analysis does not hold', () => {
    const [zone] = zonesOf(elu(1), [-4, 4], 0.05);
    assert.equal(zone?.kind, 'soft');
    assert.ok(Math.abs((zone?.hi ?? 0) - Math.log(0.05)) < 1e-6);
  });

  it('cover the window where |f′| is below the level everywhere', () => {
    const flat: PlottedFunction = {
      name: 'flat',
      value: column((x) => Math.atan(x) / 100),
      derivative: column((x) => 0.01 / (1 + x * x)),
      analysis: known({ rightSaturation: { kind: 'soft', decay: 'polynomial', below: [] } }),
    };
    assert.deepEqual(zonesOf(flat, [-4, 4]), [{ kind: 'soft', lo: -4, hi: 4 }]);
  });
});
