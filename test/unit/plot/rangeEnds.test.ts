import assert from 'node:assert/strict';
import { rangeEndsSeen } from '../../../src/plot/rangeEnds';
import { between } from './functions';

const WINDOW = { domain: [-4, 4], range: [-2, 5] } as const;
const ATTAINED = { infimumAttained: true, supremumAttained: true } as const;

describe('the ends of a range', () => {
  it('are marked at the points where they are attained', () => {
    const range = between(-0.13, 1.13, { infimumAt: [-1.4], supremumAt: [1.4] });
    assert.deepEqual(rangeEndsSeen(range, [], [], WINDOW), [
      { kind: 'maximum', x: 1.4, y: 1.13, isPoint: true },
      { kind: 'minimum', x: -1.4, y: -0.13, isPoint: true },
    ]);
  });

  it('are marked at each of several points, as far as they are in sight', () => {
    const range = between(-1, 1, { infimumAt: [-5], supremumAt: [-3, 3, 9] });
    const ends = rangeEndsSeen(range, [], [], WINDOW);
    assert.deepEqual(
      ends.map(({ kind, x }) => `${kind} ${x}`),
      ['maximum -3', 'maximum 3'],
    );
  });

  it('are marked in the middle of the longest flat stretch in sight', () => {
    const range = { ...between(0, 1), ...ATTAINED };
    const curve = [
      [
        [-4, 0],
        [0, 0],
        [1, 1],
        [4, 1],
      ],
      [
        [4, 1],
        [4.5, 1],
      ],
    ] as const;
    assert.deepEqual(rangeEndsSeen(range, curve, [], WINDOW), [
      { kind: 'maximum', x: 2.5, y: 1, isPoint: false },
      { kind: 'minimum', x: -2, y: 0, isPoint: false },
    ]);
  });

  it('are marked at an open end that comes up to them', () => {
    const breaks = [{ x: 0, left: 2, right: 1 }];
    assert.deepEqual(rangeEndsSeen(between(0, 2), [], breaks, WINDOW), [
      { kind: 'supremum', x: 0, y: 2, isPoint: false },
    ]);
  });

  it('are not marked where they are infinite, out of sight or unknown', () => {
    const infinite = between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    assert.deepEqual(rangeEndsSeen(infinite, [], [], WINDOW), []);
    const high = between(-9, 9, { infimumAt: [0], supremumAt: [0] });
    assert.deepEqual(rangeEndsSeen(high, [], [], WINDOW), []);
    assert.deepEqual(rangeEndsSeen({ unknown: 'no reason' }, [], [], WINDOW), []);
  });

  it('are one for a constant', () => {
    const constant = { ...between(1, 1), ...ATTAINED };
    const curve = [
      [
        [-4, 1],
        [4, 1],
      ],
    ] as const;
    assert.deepEqual(rangeEndsSeen(constant, curve, [], WINDOW), [
      { kind: 'maximum', x: 0, y: 1, isPoint: false },
    ]);
  });
});
