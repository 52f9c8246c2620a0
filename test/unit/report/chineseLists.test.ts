import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { catalogue } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { analyse } from '../../../src/math/analyse';
import { choiceText } from '../../../src/report/choiceText';
import { elsewhereText } from '../../../src/report/elsewhereText';
import { facts } from '../../../src/report/facts';
import { textsFrom, words } from '../../../src/text/text';
import { useOf } from '../webview/fixtures';

const bundle = JSON.parse(readFileSync('media/l10n/bundle.l10n.zh-cn.json', 'utf8'));
const chinese = words(textsFrom(bundle));
const english = words();

/** A mark of European lists beside a Chinese sign. */
const MIXED = /[\p{Script=Han}（），。；、][,;]|[,;] ?[\p{Script=Han}（]/u;

describe('lists in Chinese', () => {
  for (const activation of catalogue) {
    it(`have their own marks in what is said of ${activation.name}`, () => {
      const instance = instantiate(activation, {});
      if (!instance.ok) return;
      const { expression, values } = instance;
      const told = facts(activation, values, analyse(expression), chinese)
        // Of formulas on one line the pieces stand between commas.
        .filter(({ key }) => !key.startsWith('by ') && key !== 'trainingLaw');
      assert.deepEqual(
        told.filter(({ value }) => MIXED.test(value)),
        [],
      );
    });
  }

  it('have them in what a hover says of a model and of other frameworks', () => {
    const options = [
      { activation: 'relu', initialisation: { rule: 'he' }, applies: true },
      { activation: 'elu', initialisation: { rule: 'taylor' }, applies: true, parameters: 12 },
    ] as unknown as Parameters<typeof choiceText>[0]['options'];
    assert.equal(
      choiceText({ options }, chinese),
      '适合此模型：ReLU（He）、ELU（Taylor、+12 个参数）。',
    );
    const { use } = useOf('leaky_relu', 1, {});
    const defaults = { negative_slope: { value: 0.3, source: 'default' } };
    const keras = { ...use, parameters: defaults } as unknown as typeof use;
    assert.equal(
      elsewhereText(keras, english),
      'Default elsewhere: 0.01 in PyTorch, JAX; 0.2 in Keras functions, tf.nn, TensorFlow.js operations.',
    );
    assert.equal(
      elsewhereText(keras, chinese),
      '其他框架的默认值：PyTorch、JAX 中为 0.01；Keras functions、tf.nn、TensorFlow.js operations 中为 0.2。',
    );
  });
});
