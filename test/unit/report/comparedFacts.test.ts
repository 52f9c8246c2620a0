import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { catalogue, findActivation } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { startingSettings } from '../../../src/activations/startingSettings';
import { analyse } from '../../../src/math/analyse';
import { nothingKnown } from '../../../src/math/nothingKnown';
import { type ComparedFunction, factCell } from '../../../src/report/comparedFacts';
import { type FactColumn, factColumns } from '../../../src/report/factColumns';
import { words } from '../../../src/text/text';

const say = words();

function compared(id: string, settings: Settings = {}): ComparedFunction {
  const activation = findActivation(id);
  assert.ok(activation);
  const all = { ...startingSettings(activation, {}), ...settings };
  const instance = instantiate(activation, all);
  assert.ok(instance.ok);
  const { expression } = instance;
  return { activation, settings: all, expression, analysis: analyse(expression) };
}

const text = (column: FactColumn, ...about: Parameters<typeof compared>) =>
  factCell(column, compared(...about), say).text;

describe('the facts that are compared', () => {
  it('are those of ReLU', () => {
    const texts = Object.fromEntries(factColumns.map((column) => [column, text(column, 'relu')]));
    assert.deepEqual(texts, {
      derivativeRange: '{0, 1}',
      leftSaturation: 'hard, below 0',
      rightSaturation: 'none',
      mean: '0.3989',
      forwardGain: '1.414',
      backwardGain: '1.414',
      parameters: '0',
      operations: '1',
      frameworks: 'PyTorch, Keras, TensorFlow, TensorFlow.js, JAX',
      range: '[0, ∞)',
    });
  });

  const cells: readonly (readonly [FactColumn, string, Settings, string])[] = [
    ['leftSaturation', 'sigmoid', {}, 'soft, below −4.585'],
    ['rightSaturation', 'sigmoid', {}, 'soft, above 4.585'],
    ['parameters', 'leaky_relu', {}, '1'],
    ['parameters', 'prelu', {}, '1 (1 learned)'],
    ['parameters', 'mpelu', {}, '2 (2 learned)'],
    ['parameters', 'maxout', {}, '4 (4 learned)'],
    ['operations', 'silu', {}, '2 (sigmoid)'],
    ['operations', 'mish', {}, '3 (softplus, tanh)'],
    ['operations', 'softmax', {}, 'not known'],
    ['frameworks', 'mpelu', {}, 'none'],
    ['mean', 'elu', { alpha: 2 }, '−0.0779'],
  ];
  for (const [column, id, settings, expected] of cells) {
    it(`say ${expected} of the ${column} of ${id}`, () => {
      assert.equal(text(column, id, settings), expected);
    });
  }

  it('give a spreadsheet numbers with all their digits, and every spelling', () => {
    assert.equal(factCell('mean', compared('relu'), say).plain, '0.3989422804014327');
    const { plain, details } = factCell('frameworks', compared('relu6'), say);
    assert.equal(plain, details?.join('; '));
    assert.ok(details?.includes('torch.nn.ReLU6'));
  });

  it('are sorted by none, soft, hard, and by how soon it begins', () => {
    const order = (id: string) => factCell('leftSaturation', compared(id), say).order;
    assert.deepEqual(order('leaky_relu'), [0]);
    assert.deepEqual(order('relu'), [2, -0]);
    assert.deepEqual(order('hard_tanh'), [2, -1]);
    assert.equal(order('elu')[0], 1);
  });

  it('are not known of what was not analysed, and then sorted last', () => {
    const sketched = compared('elu');
    const analysis = nothingKnown(sketched.expression, 'sketch');
    for (const column of ['derivativeRange', 'leftSaturation', 'mean', 'forwardGain'] as const) {
      const cell = factCell(column, { ...sketched, analysis }, say);
      assert.deepEqual([cell.text, cell.order], ['not known', []]);
    }
  });

  it('can be told of the whole catalogue', () => {
    for (const { id } of catalogue) {
      for (const column of factColumns) {
        assert.doesNotMatch(text(column, id), /NaN|undefined|\{[a-z]/, `${column} of ${id}`);
      }
    }
  });
});
