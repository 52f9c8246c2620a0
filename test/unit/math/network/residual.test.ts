import assert from 'node:assert/strict';
import { isUnknown } from '../../../../src/math/analysis';
import { meanField } from '../../../../src/math/network/meanField';
import type { Network, Operation } from '../../../../src/math/network/network';
import { simulate } from '../../../../src/math/network/simulate';
import { finished } from '../../../../src/math/steps';
import { mean } from '../mean';
import { activation, theory } from './networks';

const WIDTH = 256;
const BATCH = 64;

const weights = (varianceTimesFanIn: number, units = WIDTH): Operation => ({
  kind: 'weights',
  units,
  weights: { kind: 'normal', varianceTimesFanIn },
  biasVariance: 0,
});
const act = (id: string): Operation => ({ kind: 'activate', activation: activation(id) });
const norm = (how: 'batch' | 'layer'): Operation => ({ kind: 'normalise', how });
const sum = (from: number, ...branch: readonly Operation[]): Operation => ({
  kind: 'sum',
  from,
  branch,
});
const net = (operations: readonly Operation[], inputs = WIDTH): Network => ({
  inputs,
  inputDeviation: 1,
  operations,
});

/** So many blocks behind a stem, each around what was there before it. */
function blocks(
  stem: readonly Operation[],
  count: number,
  block: readonly Operation[],
  behind: readonly Operation[],
  shortcut: readonly Operation[] = [],
): readonly Operation[] {
  const made = [...stem];
  for (let at = 0; at < count; at += 1) {
    const from = made.length;
    made.push(...block, sum(from, ...shortcut), ...behind);
  }
  return made;
}

const half = [weights(1), norm('batch'), act('relu')];

const residual: readonly (readonly [what: string, operations: readonly Operation[]])[] = [
  [
    'ReLU behind the sum, with batch normalisation, as in He et al. 2015',
    blocks(half, 3, [...half, weights(1), norm('batch')], [act('relu')]),
  ],
  [
    'ReLU behind the sum, without normalisation',
    blocks([weights(2), act('relu')], 3, [weights(2), act('relu'), weights(0.5)], [act('relu')]),
  ],
  [
    'ELU behind the sum, without normalisation',
    blocks([weights(2), act('elu')], 3, [weights(2), act('elu'), weights(1)], [act('elu')]),
  ],
  [
    'normalisation and ReLU before the weights, as in He et al. 2016',
    blocks(
      [weights(1)],
      3,
      [norm('batch'), act('relu'), weights(2), norm('batch'), act('relu'), weights(2)],
      [],
    ).concat(norm('batch'), act('relu'), weights(2), act('identity')),
  ],
  [
    'weights on the shortcut',
    blocks(
      half,
      3,
      [...half, weights(1), norm('batch')],
      [act('relu')],
      [weights(1), norm('batch')],
    ),
  ],
  [
    'layer normalisation before the weights, as in transformers',
    blocks(
      [weights(1), act('identity')],
      3,
      [norm('layer'), weights(2), act('gelu_erf'), weights(1)],
      [],
    ).concat(norm('layer'), weights(1), act('identity')),
  ],
  [
    'layer normalisation behind the sum',
    blocks(
      [weights(1), act('relu')],
      3,
      [weights(2), act('relu'), weights(1)],
      [norm('layer'), act('tanh')],
    ),
  ],
  [
    'the activation at the end of the branch',
    blocks([weights(1), act('tanh')], 4, [weights(1.5), act('tanh')], []).concat(
      weights(1),
      act('identity'),
    ),
  ],
];

describe('residual sums', () => {
  // A unit's own numbers are few: bands of 7 % for the mean of three seeds.
  for (const [what, operations] of residual) {
    it(`are the same in a network and in theory, up to 7 % in the mean of three seeds: ${what}`, function () {
      this.timeout(60_000);
      const followed = net(operations);
      const runs = [1, 2, 3].map((seed) => finished(simulate(followed, { seed, batch: BATCH })));
      const states = theory(followed);
      assert.equal(runs[0]?.length, states.length);
      states.forEach((expected, at) => {
        for (const key of ['secondMoment', 'squaredGradient'] as const) {
          const seen = mean(runs.map((run) => run[at]?.[key] ?? Number.NaN));
          const off = Math.sqrt(seen / expected[key]) - 1;
          assert.ok(
            Math.abs(off) < 0.07,
            `${key} of layer ${at + 1}: ${seen}, not ${expected[key]}`,
          );
        }
      });
    });
  }

  it('add squares of signal and gradient where weights lie on the branch', () => {
    const linear = blocks([weights(1), act('identity')], 5, [weights(0.5), act('identity')], []);
    const states = theory(net(linear));
    states.forEach(({ secondMoment, squaredGradient }, at) => {
      assert.ok(Math.abs(secondMoment - (at === 0 ? 1 : 0.5 * 1.5 ** (at - 1))) < 1e-12);
      const back = 1.5 ** (at === 0 ? 5 : 5 - at);
      assert.ok(Math.abs(squaredGradient - back) < 1e-12, `${squaredGradient}, not ${back}`);
    });
  });

  it('follow what is no longer normal: a rectified sum keeps what a normal law would lose', () => {
    const many = blocks(
      [weights(2), act('relu')],
      30,
      [weights(2), act('identity')],
      [act('relu')],
    );
    const states = theory(net(many));
    // As a normal law of mean 0 the stream would be (q + 2 q) / 2 a block; it is nearly 3 q.
    const growth = (states.at(-1)?.secondMoment ?? 0) / (states.at(-2)?.secondMoment ?? 1);
    assert.ok(growth > 2.2 && growth < 3, `${growth}`);
  });

  for (const [what, operations, reason] of [
    ['meets itself', [weights(1), act('tanh'), sum(1)], /meets itself/],
    [
      'meets itself around another sum',
      [weights(1), act('tanh'), weights(1), act('tanh'), sum(2), sum(2)],
      /meets itself/,
    ],
    [
      'is rectified and then normalised over inputs that are alike',
      [
        weights(1),
        act('relu'),
        weights(1),
        act('relu'),
        weights(1),
        sum(4),
        act('relu'),
        norm('batch'),
        act('relu'),
      ],
      /still alike/,
    ],
  ] as const) {
    it(`say so where they are not followed: a number ${what}`, () => {
      const states = meanField(net(operations));
      assert.ok(isUnknown(states));
      assert.match(states.unknown, reason);
    });
  }
});
