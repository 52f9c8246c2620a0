import assert from 'node:assert/strict';
import fc from 'fast-check';
import { simulate } from '../../../../src/math/network/simulate';
import { finished } from '../../../../src/math/steps';
import { keptRunFrom, networkKey, packed, unpacked } from '../../../../src/report/depth/keptRun';
import { network } from '../../math/network/networks';

const small = network({ activation: 'tanh', weights: 1.5, layers: 3, units: 16 });
const ran = finished(simulate(small, { seed: 1, batch: 8 }));
const kept = { key: networkKey(small), width: 64, seed: 1, layers: packed(ran) };

describe('a run that is kept', () => {
  it('comes back with all of its digits and histograms', () => {
    assert.deepEqual(unpacked(packed(ran)), ran);
    assert.deepEqual(keptRunFrom(JSON.parse(JSON.stringify(kept))), kept);
  });

  it('comes back also where numbers were infinite, or none', () => {
    const layers = [
      { secondMoment: Infinity, squaredGradient: Number.NaN, dead: 1 },
      { secondMoment: 5e-324, squaredGradient: 0, dead: 0 },
    ];
    assert.deepEqual(unpacked(packed(layers)), layers);
  });

  it('is small: a hundred layers, each with its histograms, in less than 200,000 letters', () => {
    const deep = network({ activation: 'tanh', weights: 1.5, layers: 100, units: 32 });
    const layers = packed(finished(simulate(deep, { seed: 1, batch: 128 })));
    assert.ok(layers.length < 100_000, `${layers.length} letters`);
    assert.notEqual(keptRunFrom({ ...kept, layers }), undefined);
  });

  for (const [what, changes] of [
    ['no key', { key: 7 }],
    ['a key without end', { key: 'k'.repeat(1000) }],
    ['a width that cannot be chosen', { width: 1e9 }],
    ['no seed', { seed: 'x' }],
    ['no layers', { layers: 5 }],
    ['too many layers', { layers: Array.from({ length: 101 }, () => '1 1 0').join('\n') }],
    ['a text without end', { layers: ' '.repeat(300_000) }],
    ['words', { layers: 'one two three' }],
    ['too few numbers', { layers: '1 2' }],
    ['a share of 2', { layers: '1 1 2' }],
    ['one histogram', { layers: '1 1 0;0 1 3' }],
    ['histograms of nothing', { layers: '1 1 0;0 1 0;0 1 0' }],
    ['a histogram without room', { layers: '1 1 0;1 1 3;0 1 3' }],
    ['a histogram to infinity', { layers: '1 1 0;0 Infinity 3;0 1 3' }],
  ] as const) {
    it(`is none with ${what}`, () => assert.equal(keptRunFrom({ ...kept, ...changes }), undefined));
  }

  it('is none of any other shape', () => {
    fc.assert(fc.property(fc.anything(), (any) => keptRunFrom(any) === undefined));
    fc.assert(
      fc.property(fc.string(), (text) => [undefined, 'object'].includes(typeOf(unpacked(text)))),
    );
  });

  it('is of one network: another activation, start, width or sum is another', () => {
    const others = [
      network({ activation: 'tanh', weights: 1.5, layers: 3, units: 16 }),
      network({ activation: 'sigmoid', weights: 1.5, layers: 3, units: 16 }),
      network({ activation: 'tanh', weights: 1.25, layers: 3, units: 16 }),
      network({ activation: 'tanh', weights: 1.5, layers: 3, units: 17 }),
      {
        ...small,
        operations: [...small.operations, { kind: 'sum', from: 2, branch: [] } as const],
      },
    ].map(networkKey);
    assert.equal(others[0], kept.key);
    assert.equal(new Set(others).size, 5);
  });
});

function typeOf(value: unknown): string | undefined {
  return value === undefined ? undefined : typeof value;
}
