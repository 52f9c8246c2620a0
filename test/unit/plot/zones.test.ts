import assert from 'node:assert/strict';
import { levelsOf } from '../../../src/plot/levels';
import type { PlottedFunction } from '../../../src/plot/plotted';
import { type Zone, zonesOf, zonesOfLine } from '../../../src/plot/zones';
import {
  between,
  clipped,
  column,
  elu,
  gelu,
  hardshrink,
  known,
  leakyRelu,
  relu,
  sigmoid,
} from './functions';

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

  it('are beside what is computed where a framework was measured to give 0', () => {
    const measured = { ...sigmoid, measuredZeros: { left: -88.723, right: 16.636 } };
    const zones = zonesOfLine(measured, [-6, 6]).filter(({ kind }) => kind === 'measured');
    assert.deepEqual(zones, [
      { kind: 'measured', lo: -Infinity, hi: -88.723 },
      { kind: 'measured', lo: 16.636, hi: Infinity },
    ]);
    assert.equal(zonesOf(measured, [-6, 6]).length, zonesOf(sigmoid, [-6, 6]).length);
    const seen = zonesOf(measured, [10, 20]);
    assert.deepEqual(seen.map(({ kind }) => kind).sort(), ['measured', 'soft']);
    const oneSided = { ...sigmoid, measuredZeros: { left: null, right: 8 } };
    assert.equal(zonesOf(oneSided, [-20, 20]).filter(({ kind }) => kind === 'measured').length, 1);
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

describe('the zones of the whole line', () => {
  const INFINITY = Number.POSITIVE_INFINITY;
  const gone = (x: number) => ({ x, enclosure: [x, x] as const });

  it('reach to infinity', () => {
    assert.deepEqual(zonesOfLine(relu, [-4, 4]), [{ kind: 'hard', lo: -INFINITY, hi: 0 }]);
  });

  it('say where float32 knows no more than 0, which is hatched instead when it is in sight', () => {
    const shown: PlottedFunction = {
      ...sigmoid,
      analysis: { ...sigmoid.analysis, leftUnderflow: gone(-104), rightUnderflow: gone(104) },
    };
    const kinds = zonesOfLine(shown, [-6, 6]).map(({ kind, lo, hi }) => [kind, lo, hi]);
    assert.deepEqual(kinds, [
      ['soft', -INFINITY, -2.0634370688955608],
      ['float32', -INFINITY, -104],
      ['soft', 2.0634370688955608, INFINITY],
      ['float32', 104, INFINITY],
    ]);
    assert.deepEqual(zonesOf(shown, [-200, 0]), [
      { kind: 'soft', lo: -104, hi: -2.0634370688955608 },
      { kind: 'float32', lo: -200, hi: -104 },
    ]);
  });

  it('hold what lies below the level before a hard saturation', () => {
    const square: PlottedFunction = {
      name: 'Squared ReLU',
      value: column((x) => Math.max(0, x) ** 2),
      derivative: column((x) => 2 * Math.max(0, x)),
      analysis: known({
        leftSaturation: {
          kind: 'hard',
          threshold: 0,
          below: [{ level: 0.1, x: 0.05, enclosure: [0.05, 0.05] }],
        },
      }),
    };
    assert.deepEqual(zonesOf(square, [-4, 4]), [
      { kind: 'hard', lo: -4, hi: 0 },
      { kind: 'soft', lo: 0, hi: 0.05 },
    ]);
  });

  it('are one where |f′| reaches the level nowhere', () => {
    const flat: PlottedFunction = {
      ...sigmoid,
      analysis: { ...sigmoid.analysis, derivativeRange: between(0, 0.25) },
    };
    assert.deepEqual(zonesOfLine(flat, [-4, 4], 0.3), [
      { kind: 'soft', lo: -INFINITY, hi: INFINITY },
    ]);
  });
});

describe('the levels of soft zones', () => {
  it('lie on the side of 0 on which f′ comes up to them', () => {
    const zones = zonesOf(gelu, [-4, 4], 0.05);
    const [zone] = zones;
    assert.deepEqual(levelsOf(gelu, zones, 0.05), [{ y: -0.05, from: -4, to: zone?.hi }]);
    // f′ of SiLU falls to 0.1 at the zone's end, and within it to less than 0.
    const swish: PlottedFunction = {
      ...sigmoid,
      derivative: column((x) => (x > -1 ? 0.1 * (x + 2) : 0.05 * (x + 1.5))),
    };
    const soft: Zone = { kind: 'soft', lo: -2, hi: -1 };
    assert.deepEqual(levelsOf(swish, [{ ...soft, hi: -0.99 }], 0.11), [
      { y: 0.11, from: -2, to: -0.99 },
    ]);
    assert.deepEqual(
      levelsOf(sigmoid, zonesOf(sigmoid, [-4, 4])).map(({ y }) => y),
      [0.1, 0.1],
    );
  });

  it('are none where saturation is hard', () => {
    assert.deepEqual(levelsOf(relu, zonesOf(relu, [-4, 4])), []);
  });
});
