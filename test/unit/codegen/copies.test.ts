import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import { instantiate, numbersOf } from '../../../src/activations/instantiate';
import { symbolsOf } from '../../../src/activations/symbols';
import {
  COPY_FORMATS,
  type CopyFormat,
  type CopySubject,
  copyText,
  derivativeOf,
  nameInCode,
} from '../../../src/codegen/copies';
import { identical } from '../../../src/math/identical';
import { parse } from '../../../src/math/parse';

function subject(id: string, settings = {}): CopySubject {
  const activation = findActivation(id);
  assert.ok(activation);
  const instance = instantiate(activation, settings);
  assert.ok(instance.ok);
  return {
    definition: instance.definition,
    values: numbersOf(instance.values),
    symbols: symbolsOf(activation),
    name: id,
  };
}

describe('a formula that is copied', () => {
  const leaky = subject('leaky_relu', { negative_slope: 0.2 });
  const texts: readonly (readonly [format: CopyFormat, text: string, derivative: string])[] = [
    [
      'latex',
      'f(x) = \\begin{cases} x & x \\ge 0 \\\\ a x & \\text{otherwise} \\end{cases}, \\quad a = 0.2',
      "f'(x) = \\begin{cases} a & x < 0 \\\\ 1 & \\text{otherwise} \\end{cases}, \\quad a = 0.2",
    ],
    ['expression', 'where(x >= 0, x, 0.2 * x)', 'where(x < 0, 0.2, 1)'],
    [
      'torch',
      'import torch\n\n\ndef leaky_relu(x, negative_slope=0.2):\n    return torch.where(x >= 0, x, negative_slope * x)\n',
      'import torch\n\n\ndef leaky_relu_derivative(x, negative_slope=0.2):\n',
    ],
    ['keras', 'import keras\n\n\ndef leaky_relu(x, negative_slope=0.2):\n', ''],
    ['numpy', 'import numpy as np\n\n\ndef leaky_relu(x, negative_slope=0.2):\n', ''],
    [
      'tfjs',
      "import * as tf from '@tensorflow/tfjs';\n\nexport function leakyRelu(x, negative_slope = 0.2) {\n",
      'export function leakyReluDerivative(x, negative_slope = 0.2) {\n',
    ],
  ];
  for (const [format, text, derivative] of texts) {
    it(`is one for ${format}, with the values that it has`, () => {
      const copied = copyText(format, leaky, 'f') ?? '';
      const ofDerivative = copyText(format, derivativeOf(leaky), "f'") ?? '';
      if (text.endsWith('\n') && !text.includes('return'))
        assert.ok(copied.startsWith(text), copied);
      else assert.equal(copied, text);
      assert.ok(ofDerivative.includes(derivative), ofDerivative);
    });
  }

  it('writes the letters of all parameters with their values behind it', () => {
    const latex = copyText('latex', subject('mpelu', { alpha: -1, beta: 1e-7 }), 'f') ?? '';
    assert.ok(latex.endsWith(', \\quad \\alpha = - 1, \\quad \\beta = 1 \\cdot 10^{- 7}'), latex);
  });

  it('is the same function when the expression is read again', () => {
    for (const id of ['elu', 'gelu_erf', 'mish', 'hard_swish', 'squareplus']) {
      const one = subject(id);
      const again = parse(copyText('expression', one, 'f') ?? '');
      const bound = instantiate(findActivation(id) ?? assert.fail(id));
      assert.ok(again.ok && bound.ok);
      assert.ok(identical(again.expression, bound.expression), id);
    }
  });

  it('is there for every format, of the derivative as well', () => {
    for (const id of ['softmax', 'glu', 'maxout', 'rrelu', 'step', 'clip', 'gelu_erf']) {
      for (const format of COPY_FORMATS) {
        for (const one of [subject(id), derivativeOf(subject(id))]) {
          assert.ok((copyText(format, one, 'f') ?? '').length > 0, `${id} ${format}`);
        }
      }
    }
  });

  it('is called what code can call it', () => {
    assert.equal(nameInCode('my_act2'), 'my_act2');
    assert.equal(nameInCode('x * tanh(x)'), 'activation');
    assert.equal(nameInCode('self.act'), 'activation');
  });
});
