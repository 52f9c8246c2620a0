import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { analyse } from '../../../src/math/analyse';
import type { Analysis, Enclosure } from '../../../src/math/analysis';
import { analysisTruth, close, encloses, known, sameComponents } from '../math/analysisTruth';

function analysisOf(id: string, settings: (typeof analysisTruth.settings)[number]['settings']) {
  const instance = instantiate(findActivation(id) ?? assert.fail(id), settings);
  return analyse(instance.ok ? instance.expression : assert.fail(instance.problem));
}

describe('activations at 200 random settings', () => {
  it('are 200', () => assert.equal(analysisTruth.settings.length, 200));

  for (const row of analysisTruth.settings) {
    it(`${row.id} ${JSON.stringify(row.settings)} follows the rules of its family`, () => {
      const analysis = analysisOf(row.id, row.settings);
      sameComponents(analysis.range, row.range);
      sameComponents(analysis.derivativeRange, row.derivative);
      close(known(analysis.lipschitz), row.lipschitz);
      assert.equal(known(analysis.monotone), row.monotone);
      assert.equal(known(analysis.convex), row.convex);
      assert.equal(known(analysis.leftSaturation).kind, row.left);
      assert.equal(known(analysis.rightSaturation).kind, row.right);
      assert.deepEqual([analysis.kinks.length, analysis.jumps.length], [row.kinks, row.jumps]);
      const { mean, secondMoment, derivativeSecondMoment } = known(analysis.moments);
      close(mean, row.gauss.mean, 1e-10);
      close(secondMoment, row.gauss.second, 1e-10);
      close(derivativeSecondMoment, row.gauss.dsecond, 1e-10);
    });
  }
});

describe('labels follow the parameters', () => {
  const labels: readonly (readonly [string, Record<string, number>, string])[] = [
    ['leaky_relu', { negative_slope: 0 }, 'hard'],
    ['leaky_relu', { negative_slope: 1e-300 }, 'none'],
    ['mpelu', { alpha: 1, beta: 1e-6 }, 'soft'],
    ['mpelu', { alpha: 1e-9, beta: 1e-9 }, 'soft'],
    ['mpelu', { alpha: 0, beta: 1e-6 }, 'hard'],
    ['elu', { alpha: -0.5 }, 'soft'],
    ['celu', { alpha: 1e6 }, 'soft'],
    ['softplus', { beta: 1e3 }, 'soft'],
  ];
  for (const [id, settings, kind] of labels) {
    it(`${id} ${JSON.stringify(settings)} saturates left: ${kind}`, () => {
      assert.equal(known(analysisOf(id, settings).leftSaturation).kind, kind);
    });
  }
});

describe('gradients that are 0 in float32', () => {
  const symmetric = ['sigmoid', 'tanh', 'softsign'];
  const point = (analysis: Analysis, side: 'left' | 'right'): Enclosure | null =>
    known(side === 'left' ? analysis.leftUnderflow : analysis.rightUnderflow)?.enclosure ?? null;

  for (const [id, expected] of Object.entries(analysisTruth.underflow)) {
    it(`are 0 in ${id} where |f'| is at most 2^-150`, () => {
      const analysis = analysisOf(id, {});
      encloses(point(analysis, 'left') ?? assert.fail(), expected);
      const right = point(analysis, 'right');
      if (symmetric.includes(id)) encloses(right ?? assert.fail(), expected.slice(1));
      else assert.equal(right, null);
    });
  }

  it('are told of soft sides alone', () => {
    for (const id of ['relu', 'hard_tanh', 'identity', 'leaky_relu']) {
      const analysis = analysisOf(id, {});
      assert.deepEqual([point(analysis, 'left'), point(analysis, 'right')], [null, null], id);
    }
  });
});
