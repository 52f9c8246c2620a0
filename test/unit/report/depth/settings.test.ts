import assert from 'node:assert/strict';
import {
  changedDepth,
  type DepthSettings,
  initialDepth,
} from '../../../../src/report/depth/settings';

describe('settings of the depth', () => {
  const fine: readonly Partial<DepthSettings>[] = [
    { layers: 1 },
    { layers: 100, looked: 100 },
    { start: 'lsuv', normalisation: 'batch' },
    { biasVariance: 0 },
    { biasVariance: 'rule', inputDeviation: 60 },
    { model: 'net', width: 512, widening: 4, seed: 0 },
    { model: undefined },
  ];
  for (const changes of fine) {
    it(`take ${JSON.stringify(changes)}`, () => {
      assert.deepEqual(changedDepth(initialDepth, changes), { ...initialDepth, ...changes });
    });
  }

  const senseless: readonly unknown[] = [
    undefined,
    null,
    7,
    'layers',
    [],
    { layers: 0 },
    { layers: 101 },
    { layers: 2.5 },
    { layers: '5' },
    { start: 'best' },
    { start: 'constructor' },
    { normalisation: 'group' },
    { biasVariance: -1 },
    { biasVariance: Number.NaN },
    { biasVariance: 'own' },
    { inputDeviation: 0 },
    { inputDeviation: Infinity },
    { width: 100 },
    { width: 1e9 },
    { widening: 3 },
    { seed: -1 },
    { seed: 1e7 },
    { looked: 0 },
    { model: 3 },
    { other: 1 },
    { __proto__: null, layers: null },
  ];
  for (const changes of senseless) {
    it(`stay as they are for ${JSON.stringify(changes)}`, () => {
      assert.deepEqual(changedDepth(initialDepth, changes), initialDepth);
    });
  }
});
