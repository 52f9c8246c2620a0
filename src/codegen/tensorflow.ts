import { operators, pythonNumbers, pythonScalars } from './python';
import { call, type Target } from './target';

/** TensorFlow's own operations, for Keras 2, which has no `keras.ops`. */
export const tensorflow: Target = {
  name: 'tensorflow',
  language: 'python',
  imports: 'import tensorflow as tf',
  forms: {
    ...operators,
    exp: call('tf.exp({0})'),
    expm1: call('tf.math.expm1({0})'),
    log: call('tf.math.log({0})'),
    log1p: call('tf.math.log1p({0})'),
    tanh: call('tf.tanh({0})'),
    sigmoid: call('tf.sigmoid({0})'),
    softplus: call('tf.nn.softplus({0})'),
    erf: call('tf.math.erf({0})'),
    erfc: call('tf.math.erfc({0})'),
    sqrt: call('tf.sqrt({0})'),
    abs: call('tf.abs({0})'),
    sin: call('tf.sin({0})'),
    cos: call('tf.cos({0})'),
    min: call('tf.minimum({0}, {1})'),
    max: call('tf.maximum({0}, {1})'),
    where: call('tf.where({0}, {1}, {2})'),
    relu: call('tf.nn.relu({0})'),
    logSigmoid: call('tf.math.log_sigmoid({0})'),
    clip: call('tf.clip_by_value({0}, {1}, {2})'),
  },
  scalars: pythonScalars,
  numbers: pythonNumbers,
  lift: 'tf.convert_to_tensor({0}, x.dtype)',
  helpers: {},
};
