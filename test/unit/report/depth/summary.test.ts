import assert from 'node:assert/strict';
import type { LayerState } from '../../../../src/math/network/network';
import { histogramText, percent, runSummary } from '../../../../src/report/depth/runText';
import { depthSummary } from '../../../../src/report/depth/summary';
import { words } from '../../../../src/text/text';

const say = words();

/** Roots of the squares, from the first layer. */
function states(
  signals: readonly number[],
  gradients: readonly number[] = signals.map(() => 1),
): readonly LayerState[] {
  return signals.map((signal, at) => ({
    secondMoment: signal ** 2,
    squaredGradient: (gradients[at] ?? 1) ** 2,
  }));
}

describe('what becomes of signal and gradient, in words', () => {
  const told: readonly (readonly [readonly LayerState[], readonly string[]])[] = [
    [
      states([1.38, 1.38, 1.381]),
      [
        'The signal, √E z², stays at 1.4 in all 3 layers.',
        'After 3 layers the gradient is as large as it was in the last layer.',
      ],
    ],
    [
      states([1, 0.3, 0.09], [0.0004, 0.02, 1]),
      [
        'The signal, √E z², goes from 1 in layer 1 to 0.09 in layer 3.',
        'After 3 layers the gradient is 0.0004 of the last layer’s.',
      ],
    ],
    [
      states([1, 1, 1, 1], [1e-9, 1e-8, 1e-3, 1]),
      [
        'The signal, √E z², stays at 1 in all 4 layers.',
        'After 4 layers the gradient is 1·10⁻⁹ of the last layer’s.',
        'Where that is 1, it is below the smallest number of float16 from layer 2 down.',
      ],
    ],
    [
      states([1, 1e5, 1e10], [1e50, 1e5, 1]),
      [
        'The signal, √E z², goes from 1 in layer 1 to 1·10¹⁰ in layer 3.',
        'It is beyond the largest number of float16 from layer 2 on.',
        'After 3 layers the gradient is 1·10⁵⁰ times the last layer’s.',
        'Where that is 1, it is beyond the largest number of float16 from layer 2 down.',
        'Where that is 1, it is beyond the largest number of bfloat16 and float32 from layer 1 down.',
      ],
    ],
    [
      states([1, 1e-50]),
      [
        'The signal, √E z², goes from 1 in layer 1 to 1·10⁻⁵⁰ in layer 2.',
        'It is below the smallest number of float16, bfloat16 and float32 from layer 2 on.',
        'After 2 layers the gradient is as large as it was in the last layer.',
      ],
    ],
    [states([2]), ['The signal, √E z², is 2.', 'With a single layer there is no way back.']],
  ];
  for (const [followed, sentences] of told) {
    it(sentences.join(' '), () => {
      assert.deepEqual(depthSummary(followed, say), sentences);
    });
  }
});

describe('what a network did, in words', () => {
  const run = (dead: readonly number[]) =>
    states([1, 2], [0.5, 1]).map((state, at) => ({ ...state, dead: dead[at] ?? 0 }));

  it('tells signal, gradient, and the layer with the most dead units', () => {
    assert.equal(
      runSummary(run([0.25, 0.125]), { width: 64, seed: 12345678 }, say),
      'The network of width 64, seed 12345678: signal 2 in the last layer, gradient 0.5 in the first. 25 % of the units of layer 1 are dead, the most of any layer.',
    );
    assert.match(runSummary(run([0, 0]), { width: 64, seed: 1 }, say), /No unit is dead\.$/);
  });

  it('does not tell few dead units as none', () => {
    assert.deepEqual([0, 1e-9, 0.0123, 1].map(percent), [0, 0.1, 1.2, 100]);
  });

  it('describes a histogram', () => {
    assert.equal(
      histogramText({ lo: -1, hi: 3, counts: [1, 1, 6, 2] }, say),
      '10 values from −1 to 3; most often near 1.5, 60 % of them.',
    );
  });
});
