import assert from 'node:assert/strict';
import {
  expressionCode,
  functionCode,
  numberCode,
  type TargetName,
} from '../../../src/codegen/functionCode';
import { negate, x } from '../../../src/math/build';
import type { Expr } from '../../../src/math/expression';
import { parse } from '../../../src/math/parse';

describe('code', () => {
  const cases: readonly (readonly [text: string, code: Readonly<Record<TargetName, string>>])[] = [
    [
      'x * sigmoid(1.702 * x)',
      {
        torch: 'x * torch.sigmoid(1.702 * x)',
        keras: 'x * keras.ops.sigmoid(1.702 * x)',
        tensorflow: 'x * tf.sigmoid(1.702 * x)',
        numpy: 'x * _sigmoid(1.702 * x)',
        tfjs: 'tf.mul(x, tf.sigmoid(tf.mul(1.702, x)))',
      },
    ],
    [
      'where(x > 0, x, a * expm1(x))',
      {
        torch: 'torch.where(x > 0, x, a * torch.expm1(torch.clamp(x, max=0.0)))',
        keras: 'keras.ops.where(x > 0, x, a * keras.ops.expm1(keras.ops.where(x > 0, 0.0, x)))',
        tensorflow: 'tf.where(x > 0, x, a * tf.math.expm1(tf.minimum(x, 0.0)))',
        numpy: 'np.where(x > 0, x, a * np.expm1(np.minimum(x, 0.0)))',
        tfjs: "tf.where(tf.cast(tf.step(x), 'bool'), x, tf.mul(a, tf.expm1(tf.minimum(x, 0))))",
      },
    ],
    [
      'where(x >= 1, 1, log(1 - x))',
      {
        torch: 'torch.where(x >= 1, 1.0, torch.log(1 - torch.where(x >= 1, 0.0, x)))',
        keras: 'keras.ops.where(x >= 1, 1.0, keras.ops.log(1 - keras.ops.where(x >= 1, 0.0, x)))',
        tensorflow: 'tf.where(x >= 1, 1.0, tf.math.log(1 - tf.where(x >= 1, 0.0, x)))',
        numpy: 'np.where(x >= 1, 1.0, np.log(1 - np.where(x >= 1, 0.0, x)))',
        tfjs: "tf.where(tf.cast(tf.step(tf.sub(1, x)), 'bool'), tf.log(tf.sub(1, tf.where(tf.cast(tf.step(tf.sub(1, x)), 'bool'), x, 0))), 1)",
      },
    ],
    [
      'softplus(x) - -softplus(-x)',
      {
        torch: '-torch.nn.functional.logsigmoid(-x) - torch.nn.functional.logsigmoid(x)',
        keras: 'keras.ops.softplus(x) - keras.ops.log_sigmoid(x)',
        tensorflow: 'tf.nn.softplus(x) - tf.math.log_sigmoid(x)',
        numpy: 'np.logaddexp(0.0, x) - -np.logaddexp(0.0, -x)',
        tfjs: 'tf.sub(tf.softplus(x), tf.logSigmoid(x))',
      },
    ],
    [
      'max(0, x)^2 + min(max(x, -1), b)',
      {
        torch: 'torch.relu(x) ** 2 + torch.clamp(x, -1.0, b)',
        keras: 'keras.ops.relu(x) ** 2 + keras.ops.clip(x, -1.0, b)',
        tensorflow: 'tf.nn.relu(x) ** 2 + tf.clip_by_value(x, -1.0, b)',
        numpy: 'np.maximum(0.0, x) ** 2 + np.clip(x, -1.0, b)',
        tfjs: 'tf.add(tf.square(tf.relu(x)), tf.clipByValue(x, -1, b))',
      },
    ],
    [
      'sqrt(2/pi) * x + sigmoid(0) - inf',
      {
        torch: 'math.sqrt(2 / math.pi) * x + 0.5 - math.inf',
        keras: 'math.sqrt(2 / math.pi) * x + 0.5 - math.inf',
        tensorflow: 'math.sqrt(2 / math.pi) * x + 0.5 - math.inf',
        numpy: 'math.sqrt(2 / math.pi) * x + 0.5 - math.inf',
        tfjs: 'tf.sub(tf.add(tf.mul(Math.sqrt(2 / Math.PI), x), 0.5), Infinity)',
      },
    ],
    [
      '(-x)^2 - (1 - x) / (x * 2) - -(-2)^x',
      {
        torch: '(-x) ** 2 - (1 - x) / (x * 2) - -(-2) ** x',
        keras: '(-x) ** 2 - (1 - x) / (x * 2) - -(-2) ** x',
        tensorflow: '(-x) ** 2 - (1 - x) / (x * 2) - -(-2) ** x',
        numpy: '(-x) ** 2 - (1 - x) / (x * 2) - -(-2) ** x',
        tfjs: 'tf.sub(tf.sub(tf.square(tf.neg(x)), tf.div(tf.sub(1, x), tf.mul(x, 2))), tf.neg(tf.pow(-2, x)))',
      },
    ],
    [
      'exp(a) * x',
      {
        torch: 'torch.exp(torch.as_tensor(a, dtype=x.dtype, device=x.device)) * x',
        keras: 'keras.ops.exp(a) * x',
        tensorflow: 'tf.exp(tf.convert_to_tensor(a, x.dtype)) * x',
        numpy: 'np.exp(a) * x',
        tfjs: 'tf.mul(tf.exp(a), x)',
      },
    ],
  ];
  for (const [text, codes] of cases) {
    for (const [target, expected] of Object.entries(codes)) {
      it(`of ${text} for ${target}`, () => {
        assert.equal(expressionCode(read(text), target as TargetName)?.expression, expected);
      });
    }
  }

  it('comes with what has to stand above it', () => {
    const { imports, helpers } = expressionCode(read('x * sqrt(2) * erf(x)'), 'numpy') ?? {};
    assert.deepEqual(imports, ['import math', 'import numpy as np']);
    assert.deepEqual(helpers, ['_erf = np.vectorize(math.erf, otypes=[float])']);
  });

  it('is a whole function in Python, parameters without a default first', () => {
    assert.equal(
      functionCode(read('a * x + lambda * exp(-x^2 / 2)'), 'torch', 'bump', { a: 2 }),
      'import torch\n\n\ndef bump(x, lambda_, a=2.0):\n    return a * x + lambda_ * torch.exp(-x ** 2 / 2)\n',
    );
  });

  it('is a whole function in JavaScript', () => {
    assert.equal(
      functionCode(read('beta * x + new'), 'tfjs', 'line', { new: 0.5, beta: -1 }),
      "import * as tf from '@tensorflow/tfjs';\n\nexport function line(x, new_ = 0.5, beta = -1) {\n  return tf.add(tf.mul(beta, x), new_);\n}\n",
    );
  });

  it('on plain numbers is in the functions of the language', () => {
    const written = (text: string, target: TargetName) =>
      numberCode(read(text), target, (name) => `${name}_`);
    assert.equal(written('exp(a)^2 / sqrt(b)', 'torch'), 'math.exp(a_) ** 2 / math.sqrt(b_)');
    assert.equal(written('exp(a)^2', 'tfjs'), 'Math.pow(Math.exp(a_), 2)');
    assert.equal(written('sigmoid(a)', 'keras'), undefined);
    assert.equal(written('a * x', 'keras'), undefined);
  });

  it('is not printed of what is too complex', () => {
    let deep: Expr = x;
    for (let depth = 0; depth < 10_000; depth += 1) deep = negate(deep);
    assert.equal(functionCode(deep, 'torch'), undefined);
    assert.equal(expressionCode(deep, 'torch'), undefined);
  });
});

function read(text: string): Expr {
  const result = parse(text);
  return result.ok ? result.expression : assert.fail(text);
}
