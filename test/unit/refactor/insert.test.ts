import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import { userExpression } from '../../../src/activations/userExpression';
import type { SourceLanguage } from '../../../src/detect/use';
import { parse } from '../../../src/math/parse';
import { type InsertOptions, insertable, insertion } from '../../../src/refactor/insert';
import { librariesOf } from '../../../src/refactor/libraries';
import { edited, optionsFor, read } from './edited';

describe('a class that is inserted', () => {
  it('goes above the definition at the cursor, with what it has to import', async () => {
    const text = await inserted(
      'from torch import nn\n\nWIDTH = 8\n\n\nclass Net(nn.Module):\n    de|f forward(self, x):\n        return x\n',
      'mpelu',
    );
    assert.equal(
      outline(text),
      'from torch import nn\nimport torch\n\nWIDTH = 8\n\n\nclass MPELU(nn.Module):\n…\n\n\nclass Net(nn.Module):\n',
    );
  });

  it('goes below the imports where the cursor is in no definition', async () => {
    assert.equal(
      outline(await inserted('"""About."""\nimport torch\n\nx = 1|\n', 'mpelu')),
      '"""About."""\nimport torch\n\n\nclass MPELU(torch.nn.Module):\n…\n\n\nx = 1\n',
    );
  });

  it('goes to the top of a source without imports, below what it begins with', async () => {
    assert.equal(
      outline(await inserted('#!/usr/bin/env python\n"""About."""\n\nx = 1|\n', 'mpelu', 'torch')),
      '#!/usr/bin/env python\n"""About."""\n\nimport torch\n\n\nclass MPELU(torch.nn.Module):\n…\n\n\nx = 1\n',
    );
    assert.equal(
      outline(await inserted('|', 'mpelu', 'torch')),
      'import torch\n\n\nclass MPELU(torch.nn.Module):\n…\n',
    );
  });

  it('calls modules by the names that they have in the source', async () => {
    const text = await inserted('import torch as th\nimport math as m|\n', 'noisy_tanh');
    assert.match(
      text,
      /^import torch as th\nimport math as m\n\n\nclass NoisyTanh\(th\.nn\.Module\):/,
    );
    assert.match(text, /th\.randn_like\(x\)\.abs\(\)/);
    assert.match(text, /m\.sqrt\(2 \/ m\.pi\)/);
    assert.doesNotMatch(text, /\btorch\.|\bmath\./);
  });

  it('does not call a module by the name of one of its parameters', async () => {
    const text = await inserted('import torch as alpha|\n', 'mpelu');
    assert.match(text, /^import torch as alpha\nimport torch\n/);
    assert.match(text, /torch\.nn\.Parameter\(torch\.full/);
  });

  it('goes by another name where its own is taken', async () => {
    const text = await inserted('import torch\nfrom models import MPELU\n|', 'mpelu');
    assert.match(text, /\nclass MPELU2\(torch\.nn\.Module\):/);
  });

  it('is none where the name of a module is taken', async () => {
    const torch = 'nothing';
    assert.equal(await attempted(`torch = "${torch}"\n|`, 'mpelu', 'torch'), undefined);
  });

  it('does not import what is there for types alone', async () => {
    const text = await inserted(
      'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from torch import nn\nx = 1|\n',
      'mpelu',
      'torch',
    );
    assert.match(
      text,
      /^from typing import TYPE_CHECKING\nimport torch\n\n\nclass MPELU\(torch\.nn\.Module\)/,
    );
  });

  it('of Keras is a layer by the operations that its version has', async () => {
    const keras3 = await inserted('import keras\n|', 'mpelu');
    assert.match(
      keras3,
      /@keras\.saving\.register_keras_serializable\(\)\nclass MPELU\(keras\.layers\.Layer\)/,
    );
    assert.match(keras3, /keras\.ops\.expm1/);
    const keras2 = await inserted(
      'from tensorflow import keras\nfrom keras.utils import np_utils\n|',
      'mpelu',
    );
    assert.match(keras2, /\nimport tensorflow as tf\n/);
    assert.match(keras2, /tf\.math\.expm1/);
    const byTensorFlow = await inserted('import tensorflow as tf\n|', 'mpelu');
    assert.match(byTensorFlow, /^import tensorflow as tf\n\n\n@tf\.keras\.saving\./);
    assert.match(byTensorFlow, /tf\.keras\.ops\.expm1/);
  });

  it('of TensorFlow.js is in the language of the source, and loaded as it loads', async () => {
    const typed = await inserted(
      "import * as tf from '@tensorflow/tfjs';\n|",
      'mpelu',
      'tfjs',
      'typescript',
    );
    assert.match(typed, /override call\(inputs: tf\.Tensor/);
    const plain = await inserted(
      'const { layers } = require("@tensorflow/tfjs");\n|',
      'mpelu',
      'tfjs',
      'javascript',
    );
    assert.match(
      plain,
      /^const \{ layers \} = require\("@tensorflow\/tfjs"\);\nconst tf = require\("@tensorflow\/tfjs"\);\n\n\/\*\*/,
    );
    assert.match(plain, /class MPELU extends layers\.Layer \{/);
    const script = await inserted('const y = tf.relu(x);|\n', 'mpelu', 'tfjs', 'javascript');
    assert.match(script, /^\/\*\*[\s\S]*class MPELU extends tf\.layers\.Layer/);
    assert.doesNotMatch(script, /import|require/);
  });

  it('brings a function that it calls along once', async () => {
    const once = await inserted('import keras\n|', 'gelu_erf');
    assert.match(once, /def _erfc\(x\):/);
    const { length } = once.split('class GELU');
    assert.equal(length, 2);
    const twice = await inserted(`${once}|`, 'normal_cdf');
    assert.equal(twice.split('def _erfc(x):').length, 2);
  });

  it('of an expression of a person’s own learns all its parameters, from what was asked for', async () => {
    const parsed = parse('x * sigmoid(beta * x)');
    assert.ok(parsed.ok);
    const source = await read('python', 'import torch\n');
    const found = insertion(userExpression(parsed.expression, 'Gate'), source.writing().layout, {
      ...options('python', source.text),
      library: 'torch',
      className: 'Gate',
      settings: { beta: 1.5 },
      learnAll: true,
    });
    const text = edited(source.text, found?.edits ?? []);
    assert.match(
      text,
      /class Gate\(torch\.nn\.Module\):\n {4}"""Gate\.\n\n {4}f\(x\) = x \* sigmoid\(beta \* x\)\n/,
    );
    assert.match(text, /num_parameters=1, beta=1\.5\)/);
    assert.match(text, /return x \* torch\.sigmoid\(beta \* x\)/);
  });

  it('parses, and is detected as what it is', async () => {
    for (const [language, start, library] of [
      ['python', 'import torch\n', 'torch'],
      ['python', 'import keras\n', 'keras'],
      ['typescript', "import * as tf from '@tensorflow/tfjs';\n", 'tfjs'],
    ] as const) {
      for (const { id, name } of insertable) {
        const text = await inserted(`${start}|`, id, library, language);
        const { hasError, uses } = await read(language, text);
        assert.ok(!hasError, `${id} in ${library}:\n${text}`);
        if (['mpelu', 'elu', 'mish', 'noisy_hard_tanh', 'tlu'].includes(id)) {
          assert.ok(
            uses.some(({ form }) => form === 'definition'),
            `${name} is not seen in ${library}:\n${text}`,
          );
        }
      }
    }
  });
});

describe('what can be inserted', () => {
  it('begins with what no framework has', () => {
    const names = insertable.map(({ name }) => name);
    assert.deepEqual(names.slice(0, 8), [
      'MPELU',
      'CReLU',
      'Maxout',
      'Noisy hard tanh',
      'Noisy hard sigmoid',
      'Noisy tanh',
      'Noisy sigmoid',
      'Noisy ReLU',
    ]);
    assert.ok(!names.includes('Softmax') && !names.includes('GLU') && !names.includes('Identity'));
  });

  it('is for the framework of the source, and asked for where it is not clear', async () => {
    const cases: readonly (readonly [SourceLanguage, string, readonly string[]])[] = [
      ['python', 'import torch\n', ['torch']],
      ['python', 'import timm\nimport torch\n', ['torch']],
      ['python', 'import tensorflow as tf\n', ['keras']],
      ['python', 'from tensorflow import keras\n', ['keras']],
      ['python', 'import torch\nimport keras\n', ['torch', 'keras']],
      ['python', 'import jax\n', ['torch', 'keras']],
      ['python', '', ['torch', 'keras']],
      ['typescript', '', ['tfjs']],
    ];
    for (const [language, text, libraries] of cases) {
      const source = await read(language, text);
      assert.deepEqual(librariesOf(source.writing().layout), libraries, text);
    }
  });
});

function options(language: SourceLanguage, text: string): Omit<InsertOptions, 'library'> {
  return { ...optionsFor(language, text), cursor: 0 };
}

/** The source after an insertion where the `|` stands, for the one library that it is about. */
async function inserted(
  marked: string,
  id: string,
  library?: InsertOptions['library'],
  language: SourceLanguage = 'python',
): Promise<string> {
  return (await attempted(marked, id, library, language)) ?? assert.fail(marked);
}

async function attempted(
  marked: string,
  id: string,
  library?: InsertOptions['library'],
  language: SourceLanguage = 'python',
): Promise<string | undefined> {
  const cursor = marked.indexOf('|');
  const source = await read(language, marked.replace('|', ''));
  const { layout } = source.writing();
  const [only] = librariesOf(layout);
  const found = insertion(findActivation(id) ?? assert.fail(id), layout, {
    ...options(language, source.text),
    cursor,
    library: library ?? only ?? assert.fail(),
  });
  return found && edited(source.text, found.edits);
}

/** Without the body of the class that was inserted. */
function outline(text: string): string {
  return text
    .replace(/(class MPELU\(.*\):\n)[\s\S]*?nonlinearity="leaky_relu",?\n {8}\)/, '$1…')
    .replace(/(\nclass Net.*\n)[\s\S]*$/, '$1');
}
