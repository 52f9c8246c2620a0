import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { type Operations, operationsOf } from '../../../src/math/operations';
import { parsed } from './parsed';

/** Counted by hand. */
const counts: readonly (readonly [formula: string, total: number, functions: string])[] = [
  ['x', 0, ''],
  ['3', 0, ''],
  ['max(0, x)', 1, ''],
  ['x * sigmoid(x)', 2, 'sigmoid'],
  ['where(x > 0, x, 0.01 * x)', 2, ''],
  ['where(x > 0, x, expm1(x))', 2, 'expm1'],
  ['x + 2 * 3', 1, ''],
  ['x * exp(2) * exp(x)', 3, 'exp'],
  ['tanh(x) + tanh(x) ^ 2', 3, 'tanh'],
  ['exp(x) / (exp(x) + exp(-x))', 5, 'exp'],
  ['-abs(x)', 2, ''],
  ['sqrt(x ^ 2 + 4)', 3, 'sqrt'],
];

describe('the operations that a value takes', () => {
  for (const [formula, total, functions] of counts) {
    it(`are ${total} for ${formula}`, () => {
      const found = operationsOf(parsed(formula));
      assert.deepEqual([found.total, found.functions.join(' ')], [total, functions]);
    });
  }

  it('count functions apart, equal ones once', () => {
    assert.equal(operationsOf(parsed('exp(x) / (exp(x) + exp(-x))')).functionCount, 2);
    assert.equal(operationsOf(parsed('tanh(softplus(x)) * x')).functionCount, 2);
  });

  it('are those at the settings: a slope of 1 costs nothing', () => {
    assert.equal(ofActivation('leaky_relu', { negative_slope: 0.2 }).total, 2);
    assert.equal(ofActivation('leaky_relu', { negative_slope: 1 }).total, 0);
    assert.equal(ofActivation('mpelu', { alpha: 2, beta: 0.5 }).total, 4);
    assert.equal(ofActivation('mpelu', { alpha: 1, beta: 1 }).total, 2);
  });
});

function ofActivation(id: string, settings: Readonly<Record<string, number>>): Operations {
  const activation = findActivation(id);
  assert.ok(activation);
  const instance = instantiate(activation, settings);
  assert.ok(instance.ok);
  return operationsOf(instance.expression);
}
