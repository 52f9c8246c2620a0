import assert from 'node:assert/strict';
import { logTicks } from '../../../../src/plot/depth/logTicks';
import type { Interval } from '../../../../src/plot/scale';

describe('ticks of a logarithmic axis', () => {
  const tables: readonly (readonly [Interval, number, readonly string[]])[] = [
    [[-0.4, 0.8], 6, ['0.5', '1', '2', '5']],
    [[-1, 1], 5, ['0.1', '0.3', '1', '3', '10']],
    [[-3, 1], 4, ['10⁻³', '0.01', '0.1', '1', '10']],
    [[-10, 0], 5, ['10⁻¹⁰', '10⁻⁸', '10⁻⁶', '10⁻⁴', '0.01', '1']],
    [[-87.2, 2], 5, ['10⁻⁸⁰', '10⁻⁶⁰', '10⁻⁴⁰', '10⁻²⁰', '1']],
    [[4.1, 5.4], 8, ['2·10⁴', '5·10⁴', '10⁵', '2·10⁵']],
  ];
  for (const [interval, count, labels] of tables) {
    it(`from 10^${interval[0]} to 10^${interval[1]}, about ${count}: ${labels.join(' ')}`, () => {
      const found = logTicks(interval, count);
      assert.deepEqual(
        found.map(({ label }) => label),
        labels,
      );
      for (const { value } of found) assert.ok(value >= interval[0] && value <= interval[1]);
    });
  }

  it('are none where there is no width', () => {
    assert.deepEqual(logTicks([1, 1], 5), []);
    assert.deepEqual(logTicks([Number.NaN, 1], 5), []);
  });
});
