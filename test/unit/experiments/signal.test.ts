import assert from 'node:assert/strict';
import { enableProdMode } from '@tensorflow/tfjs';
import { expectedSignal } from '../../experiments/prediction';
import { runStack } from '../../experiments/signal';
import type { Start } from '../../experiments/starts';

const stack = (activation: string, start: Start, layers: number) =>
  ({ activation, start, width: 64, layers }) as const;

const close = (actual: readonly number[], expected: readonly number[], factor: number) => {
  assert.equal(actual.length, expected.length);
  actual.forEach((value, index) => {
    const ratio = value / (expected[index] ?? Number.NaN);
    assert.ok(ratio < factor && ratio > 1 / factor, `${index}: ${value}, not ${expected[index]}`);
  });
};

describe('signal and gradient by layer', () => {
  before(() => enableProdMode());

  it('theory: He’s rule keeps both with ReLU', () => {
    const expected = expectedSignal(stack('relu', { rule: 'he' }, 4));
    close(expected.secondMoments, [2, 2, 2, 2], 1 + 1e-9);
    close(expected.gradients, [1, 1, 1, 1], 1 + 1e-9);
  });

  it('theory: Xavier’s halves the square of both in each layer', () => {
    const expected = expectedSignal(stack('relu', { rule: 'xavier' }, 3));
    close(expected.secondMoments, [1, 1 / 2, 1 / 4], 1 + 1e-9);
    close(expected.gradients, [1 / 2, Math.SQRT1_2, 1], 1 + 1e-9);
  });

  it('theory: after LSUV the squared gradient of ELU grows by 1.036 a layer', () => {
    const expected = expectedSignal(stack('elu', 'lsuv', 31));
    close(expected.secondMoments, Array(31).fill(1), 1 + 1e-9);
    // 30 layers in the reference table: 2.88134.
    close([(expected.gradients[0] ?? 0) ** 2], [2.88134], 1 + 1e-5);
  });

  for (const [activation, start] of [
    ['relu', { rule: 'he' }],
    ['sigmoid', { rule: 'xavier' }],
    ['tanh', { rule: 'torch_default' }],
    ['elu', 'lsuv'],
  ] as const) {
    it(`networks of ${activation} do about what theory says`, () => {
      const one = stack(activation, start, 5);
      const [measured, expected] = [runStack(one, 1), expectedSignal(one)];
      close(measured.secondMoments, expected.secondMoments, 1.5);
      close(measured.gradients, expected.gradients, 1.5);
    });
  }

  it('is the same for the same seed, and another for another', () => {
    const one = stack('elu', { rule: 'taylor' }, 3);
    assert.deepEqual(runStack(one, 1), runStack(one, 1));
    assert.notDeepEqual(runStack(one, 1), runStack(one, 2));
  });
});
