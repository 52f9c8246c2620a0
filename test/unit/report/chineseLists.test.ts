import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { catalogue } from '../../../src/activations/catalogue';
import { instantiate } from '../../../src/activations/instantiate';
import { readConfiguration } from '../../../src/configuration/read';
import { analyse } from '../../../src/math/analyse';
import { choiceText } from '../../../src/report/choiceText';
import { elsewhereText } from '../../../src/report/elsewhereText';
import { facts } from '../../../src/report/facts';
import { modelRemark } from '../../../src/report/fileNames';
import { counted } from '../../../src/report/workspace/groups';
import { textsFrom, words } from '../../../src/text/text';
import { spokenNumbers } from '../../../webview/probeText';
import { zonesText } from '../../../webview/zoneText';

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
      const told = facts(activation, values, analyse(expression), chinese);
      assert.deepEqual(
        told.filter(({ value }) => MIXED.test(value)),
        [],
      );
    });
  }

  it('have them in what is spoken of a figure and said of its zones', () => {
    const tails = [
      { lo: -3, hi: -2 },
      { lo: 4, hi: 5 },
    ];
    assert.equal(zonesText(tails, chinese), '在 −3 < x < −2、4 < x < 5 处');
    const sides = { left: '0', right: '1' };
    const numbers = [
      { name: 'x', value: '0', sides: undefined },
      { name: 'f′', value: undefined, sides },
    ];
    assert.equal(spokenNumbers(numbers, chinese), 'x 0、f′ 左侧 0，右侧 1');
  });

  it('have them in what a model of a file is', () => {
    const model = { kind: 'module', framework: 'torch', depth: { least: 8, most: 8 }, part: true };
    const of = model as unknown as Parameters<typeof modelRemark>[0];
    assert.equal(modelRemark(of, english), 'module, torch, depth 8; part of another model');
    assert.match(modelRemark(of, chinese), /^[^,;]+，torch，[^,;]+；另一模型的一部分$/);
  });

  it('have them in the counts of a workspace and what a settings file may say', () => {
    assert.equal(counted(['ReLU', 'GELU', 'ReLU'], chinese), 'ReLU 2、GELU 1');
    const read = readConfiguration({ keras: 4, Rules: {} }, chinese);
    assert.ok(read.kind === 'wrong');
    assert.deepEqual(
      read.problems.filter((problem) => !problem.includes('、')),
      [],
    );
  });

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
      '其他框架的默认值：0.01（PyTorch、JAX）；0.2（Keras 函数、tf.nn、TensorFlow.js 运算）。',
    );
  });
});
