import assert from 'node:assert/strict';
import { isUnknown } from '../../../../src/math/analysis';
import { meanField } from '../../../../src/math/network/meanField';
import type { Network } from '../../../../src/math/network/network';
import { rowOf } from '../../../../src/math/network/operations';
import { propagate } from '../../../../src/math/propagation';
import { activation, network, plainLayer, theory } from './networks';

describe('very wide layers', () => {
  it('keep signal and gradient exactly: ReLU under He’s rule, the identity under LeCun’s', () => {
    const relu = theory(network({ activation: 'relu', weights: 2, layers: 40, inputDeviation: 3 }));
    for (const { secondMoment, squaredGradient } of relu) {
      // Its square root is taken on the way.
      near(secondMoment, 18, 1e-14);
      assert.equal(squaredGradient, 1);
    }
    const identity = theory(network({ activation: 'identity', weights: 1, layers: 40 }));
    assert.deepEqual(
      identity,
      identity.map(() => ({ secondMoment: 1, squaredGradient: 1 })),
    );
  });

  it('halve the squares of both in each layer: ReLU under Xavier’s rule', () => {
    const states = theory(network({ activation: 'relu', weights: 1, layers: 20 }));
    states.forEach(({ secondMoment, squaredGradient }, at) => {
      near(secondMoment, 2 ** -at, 1e-14);
      assert.equal(squaredGradient, 2 ** (at - 19));
    });
  });

  for (const [id, weights, biasVariance] of [
    ['tanh', 1, 0],
    ['elu', 2, 0.1],
    ['sigmoid', 1 / 3, 1 / 768],
    ['gelu_erf', 2, 0],
  ] as const) {
    it(`do what propagation says, which counts from the first activation: ${id}`, () => {
      const states = theory(network({ activation: id, weights, biasVariance, layers: 12 }));
      const first = states[0]?.secondMoment ?? Number.NaN;
      assert.equal(first, weights + biasVariance);
      const stack = { weightVariance: weights, biasVariance, layers: 11, secondMoment: first };
      const signals = propagate(activation(id), stack);
      assert.ok(!isUnknown(signals));
      const whole = signals.at(-1)?.squaredGradient ?? Number.NaN;
      signals.forEach(({ secondMoment, squaredGradient }, at) => {
        assert.equal(states[at]?.secondMoment, secondMoment);
        near(states[at]?.squaredGradient, whole / squaredGradient, 1e-12);
      });
    });
  }

  it('keep the signal under fan-in and the gradient under fan-out where they widen', () => {
    const widening = (varianceOf: (fanIn: number, fanOut: number) => number): Network => ({
      inputs: 100,
      inputDeviation: 1,
      operations: rowOf(
        [200, 300, 600].map((units, at) => {
          const fanIn = [100, 200, 300][at] ?? 0;
          const weights = fanIn * varianceOf(fanIn, units);
          return plainLayer({ activation: 'relu', weights, units });
        }),
      ),
    });
    const fanIn = theory(widening((n) => 2 / n)).map(({ secondMoment }) => secondMoment);
    for (const signal of fanIn) near(signal, 2, 1e-14);
    const fanOut = theory(widening((_, n) => 2 / n)).map(({ squaredGradient }) => squaredGradient);
    for (const squared of fanOut) near(squared, 1, 1e-15);
  });

  it('with LSUV have a signal of 1, and lose the size of the inputs; ELU’s gradient grows', () => {
    const elu = { activation: 'elu', weights: 'lsuv', layers: 31 } as const;
    for (const inputDeviation of [0.01, 1, 60]) {
      const states = theory(network({ ...elu, inputDeviation }));
      for (const { secondMoment } of states) near(secondMoment, 1, 1e-12);
      // test/fixtures/math.json: 30 layers of ELU under LSUV.
      near(states[0]?.squaredGradient, 2.88134, 1e-5);
    }
  });

  it('with LSUV and biases come within 0.02 of a variance of 1', () => {
    const states = theory(
      network({ activation: 'tanh', weights: 'lsuv', layers: 20, biasVariance: 0.3 }),
    );
    for (const { secondMoment } of states) assert.ok(Math.abs(secondMoment - 1) < 0.02);
  });

  describe('with batch normalisation', () => {
    // Yang et al. 2019, arXiv:1902.08129: for large batches π / (π − 1) for ReLU, 1 for none.
    for (const [id, growth] of [
      ['relu', Math.PI / (Math.PI - 1)],
      ['identity', 1],
    ] as const) {
      it(`have a signal of 1 and a squared gradient that grows by ${growth} a layer: ${id}`, () => {
        for (const [weights, biasVariance] of [
          [2, 0],
          [1 / 3, 0.5],
        ] as const) {
          const states = theory(
            network({ activation: id, weights, biasVariance, layers: 10, normalisation: 'batch' }),
          );
          states.forEach(({ secondMoment, squaredGradient }, at) => {
            assert.equal(secondMoment, 1);
            near(squaredGradient, growth ** (9 - at), 1e-12);
          });
        }
      });
    }

    it('take away what the biases of a layer before have added for all inputs alike', () => {
      const bare = plainLayer({ activation: 'identity', weights: 1, biasVariance: 3 });
      const operations = rowOf([bare, { ...bare, normalisation: 'batch' }]);
      const states = theory({ inputs: 64, inputDeviation: 1, operations });
      // Of the 1 + 3 that the first layer makes, only the 1 differs from input to input.
      near(states[0]?.secondMoment, 4, 1e-15);
      near(states[0]?.squaredGradient, 1, 1e-9);
    });
  });

  it('with layer normalisation have a signal of 1, and ReLU keeps the gradient', () => {
    const states = theory(
      network({ activation: 'relu', weights: 7, layers: 9, normalisation: 'layer' }),
    );
    for (const { secondMoment, squaredGradient } of states) {
      assert.equal(secondMoment, 1);
      near(squaredGradient, 1, 1e-12);
    }
  });

  for (const [what, unfollowed, reason] of [
    ['grows without bound', { activation: 'exponential', weights: 1, layers: 60 }, /bound|finite/],
    [
      'is nothing, where it should be normalised',
      { activation: 'relu', weights: 0, layers: 3, normalisation: 'batch' },
      /nothing left/,
    ],
  ] as const) {
    it(`say why they are not followed where the signal ${what}`, () => {
      const states = meanField(network(unfollowed));
      assert.ok(isUnknown(states));
      assert.match(states.unknown, reason);
    });
  }
});

function near(actual: number | undefined, expected: number, tolerance: number): void {
  const off = Math.abs((actual ?? Number.NaN) / expected - 1);
  assert.ok(off <= tolerance, `${actual} is not ${expected} up to ${tolerance}`);
}
