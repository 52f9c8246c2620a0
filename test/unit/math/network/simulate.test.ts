import assert from 'node:assert/strict';
import { layersOf, rowOf } from '../../../../src/math/network/operations';
import type { LayerRun } from '../../../../src/math/network/simulate';
import { simulate } from '../../../../src/math/network/simulate';
import { finished } from '../../../../src/math/steps';
import { mean } from '../mean';
import { type Equal, network, plainLayer, theory } from './networks';

const small = network({
  activation: 'tanh',
  weights: 1.5,
  biasVariance: 0.1,
  layers: 4,
  units: 24,
});

describe('a network that is run', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const run = (seed: number) => finished(simulate(small, { seed, batch: 16 }));
    assert.deepEqual(run(7), run(7));
    assert.notDeepEqual(run(7), run(8));
  });

  it('does so wherever it runs: these are its bits', () => {
    const layers = finished(simulate(small, { seed: 1, batch: 16 }));
    const seen = layers.map(({ secondMoment, squaredGradient }) => [secondMoment, squaredGradient]);
    assert.deepEqual(seen, bits);
  });

  it('tells how much is done, step by step, and can be left at any of them', () => {
    const steps = simulate(small, { seed: 1, batch: 16 });
    const shares: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
    assert.ok(shares.length >= 3 * layersOf(small.operations).length, `${shares.length} steps`);
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => a - b),
    );
    assert.ok(Math.abs((shares.at(-1) ?? 0) - 1) < 1e-9);
    assert.ok((shares[0] ?? 1) > 0 && (shares[0] ?? 1) < 0.3);
  });

  const wide = { units: 512, layers: 4 };
  const tried: readonly (readonly [what: string, of: Equal])[] = [
    ['ReLU under He’s rule', { activation: 'relu', weights: 2, ...wide }],
    ['ELU under Taylor’s', { activation: 'elu', weights: 1, inputDeviation: 3, ...wide }],
    ['tanh with biases', { activation: 'tanh', weights: 2, biasVariance: 0.5, ...wide }],
    ['sigmoid', { activation: 'sigmoid', weights: 1 / 3, biasVariance: 1 / 1536, ...wide }],
    ['ELU under LSUV', { activation: 'elu', weights: 'lsuv', ...wide, units: 128 }],
    [
      'ReLU with batch normalisation',
      { activation: 'relu', weights: 2, normalisation: 'batch', ...wide },
    ],
    [
      'GELU with layer normalisation',
      { activation: 'gelu_erf', weights: 2, normalisation: 'layer', ...wide },
    ],
  ];
  for (const [what, of] of tried) {
    it(`does what theory says, up to a tenth in the mean of three seeds: ${what}`, function () {
      this.timeout(60_000);
      const followed = network(of);
      const runs = [1, 2, 3].map((seed) => finished(simulate(followed, { seed, batch: 32 })));
      theory(followed).forEach((expected, at) => {
        for (const key of ['secondMoment', 'squaredGradient'] as const) {
          const seen = mean(runs.map((run) => run[at]?.[key] ?? Number.NaN));
          const off = Math.abs(Math.sqrt(seen / expected[key]) - 1);
          assert.ok(off < 0.1, `${key} of layer ${at + 1}: ${seen}, not ${expected[key]}`);
        }
      });
    });
  }

  it('widens as it is told, and keeps to theory there', () => {
    const layer = plainLayer({ activation: 'relu', weights: 2 });
    const operations = rowOf([128, 256, 512].map((units) => ({ ...layer, units })));
    const followed = { inputs: 64, inputDeviation: 1, operations };
    const run = finished(simulate(followed, { seed: 2, batch: 64 }));
    theory(followed).forEach(({ squaredGradient }, at) => {
      const off = Math.abs(Math.sqrt((run[at]?.squaredGradient ?? 0) / squaredGradient) - 1);
      assert.ok(off < 0.15, `layer ${at + 1}: off by ${off}`);
    });
  });

  it('with LSUV has a variance of 1 up to 0.02 in each layer, biases or none', () => {
    for (const biasVariance of [0, 0.2]) {
      const lsuv = network({ activation: 'elu', weights: 'lsuv', layers: 4, biasVariance });
      for (const { secondMoment } of finished(simulate(lsuv, { seed: 1, batch: 32 }))) {
        assert.ok(secondMoment > 0.98 && secondMoment < 1.1, String(secondMoment));
      }
    }
  });

  it('counts as dead whoever has no slope for any input', () => {
    const share = (activation: string) =>
      finished(simulate(network({ activation, weights: 1, layers: 2 }), { seed: 1, batch: 8 }));
    const dead = (layers: readonly LayerRun[]) => layers.map((layer) => layer.dead);
    assert.deepEqual(dead(share('tanh')), [0, 0]);
    assert.deepEqual(dead(share('step')), [1, 1]);
  });

  it('keeps a histogram of every number before and after the activation', () => {
    const run = finished(simulate(small, { seed: 1, batch: 16 }));
    for (const { entering, leaving } of run) {
      for (const histogram of [entering, leaving]) {
        const total = histogram?.counts.reduce((sum, count) => sum + count, 0);
        assert.equal(total, 16 * 24);
      }
      assert.ok((leaving?.lo ?? -2) > -1 && (leaving?.hi ?? 2) < 1);
    }
  });

  it('goes on where numbers become infinite, and then shows no spread of them', () => {
    const run = finished(
      simulate(network({ activation: 'exponential', weights: 9, layers: 8 }), {
        seed: 1,
        batch: 8,
      }),
    );
    assert.equal(run.length, 8);
    assert.equal(run.at(-1)?.entering, undefined);
  });
});

const bits: readonly (readonly number[])[] = [
  [1.7986205533555772, 0.28661431697154116],
  [0.8325895219678495, 0.4745350522216016],
  [0.6840511972334705, 0.6657930985594028],
  [0.6553145791737881, 1],
];
