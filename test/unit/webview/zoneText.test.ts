import assert from 'node:assert/strict';
import type { Zone } from '../../../src/plot/zones';
import { words } from '../../../src/text/text';
import { zonesText } from '../../../webview/zoneText';

const INFINITY = Number.POSITIVE_INFINITY;
const soft = (lo: number, hi: number): Zone => ({ kind: 'soft', lo, hi });

describe('where zones are', () => {
  const cases: readonly [zones: readonly Zone[], text: string][] = [
    [[], ''],
    [[soft(-INFINITY, 0)], 'where x < 0'],
    [[soft(3, INFINITY)], 'where x > 3'],
    [[soft(-0.5, 0.5)], 'where −0.5 < x < 0.5'],
    [
      [soft(-INFINITY, -2.0634370688955608), soft(2.0634370688955608, INFINITY)],
      'where |x| > 2.063',
    ],
    [[soft(-INFINITY, -1), soft(2, INFINITY)], 'where x < −1, x > 2'],
    [[soft(-INFINITY, 1), soft(-1, INFINITY)], 'where x < 1, x > −1'],
    [[soft(-INFINITY, INFINITY)], 'everywhere'],
  ];
  for (const [zones, text] of cases) {
    it(`is said as “${text}”`, () => {
      assert.equal(zonesText(zones, words()), text);
    });
  }
});
