import assert from 'node:assert/strict';
import { chooseDomain } from '../../../src/plot/domain';
import type { PlottedFunction } from '../../../src/plot/plotted';
import {
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

const bare: PlottedFunction = {
  name: 'sin',
  value: column(Math.sin),
  derivative: column(Math.cos),
  analysis: known({}),
};

describe('the window', () => {
  const cases: readonly [name: string, shown: readonly PlottedFunction[], window: string][] = [
    ['is [-4, 4] where nothing asks for another', [bare], '-4 4'],
    ['is [-4, 4] for a kink at 0', [relu], '-4 4'],
    ['is wide enough for a sigmoid to look flat', [sigmoid], '-6 6'],
    ['is [-4, 4] for ELU', [elu(1)], '-4 4'],
    ['holds the extrema of GELU', [gelu], '-4 4'],
    ['leaves room beyond kinks at 3', [clipped('hard', { lo: -3, hi: 3 })], '-4 4'],
    ['grows with the kinks', [clipped('hard', { lo: -5, hi: 5 })], '-8 8'],
    ['is wider on the side that needs it', [clipped('ReLU6', { lo: 0, hi: 6 })], '-4 8'],
    ['keeps the other side in proportion', [clipped('', { lo: 0, hi: 100 })], '-40 150'],
    ['looks closely at what is small', [clipped('', { lo: -0.01, hi: 0.01 })], '-0.04 0.04'],
    ['does not run after a kink too far away', [clipped('', { lo: 0, hi: 1e300 })], '-4 4'],
    ['holds a dead zone', [hardshrink], '-4 4'],
    ['holds all that several functions need', [relu, sigmoid], '-6 6'],
    ['is there for no function at all', [], '-4 4'],
  ];
  for (const [name, shown, window] of cases) {
    it(name, () => {
      assert.equal(chooseDomain(shown).join(' '), window);
    });
  }

  it('does not wait for a polynomial tail', () => {
    const slow: PlottedFunction = {
      name: 'sqrt',
      value: column((x) => Math.sqrt(Math.abs(x))),
      derivative: column((x) => 0.5 / Math.sqrt(1 + Math.abs(x))),
      analysis: known({ rightSaturation: { kind: 'soft', decay: 'polynomial', below: [] } }),
    };
    assert.equal(chooseDomain([slow]).join(' '), '-6 6');
  });

  it('is the same for a leaky slope', () => {
    assert.deepEqual(chooseDomain([leakyRelu(0.2)]), [-4, 4]);
  });
});
