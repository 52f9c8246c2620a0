import { erfcFromErf } from './erfcTail';
import { operators, pythonNumbers, pythonScalars } from './python';
import { call, type Target } from './target';

/** Keras 3 on any backend. */
export const keras: Target = {
  name: 'keras',
  language: 'python',
  imports: 'import keras',
  forms: {
    ...operators,
    exp: call('keras.ops.exp({0})'),
    expm1: call('keras.ops.expm1({0})'),
    log: call('keras.ops.log({0})'),
    log1p: call('keras.ops.log1p({0})'),
    tanh: call('keras.ops.tanh({0})'),
    sigmoid: call('keras.ops.sigmoid({0})'),
    softplus: call('keras.ops.softplus({0})'),
    erf: call('keras.ops.erf({0})'),
    erfc: call('_erfc({0})'),
    sqrt: call('keras.ops.sqrt({0})'),
    abs: call('keras.ops.abs({0})'),
    sin: call('keras.ops.sin({0})'),
    cos: call('keras.ops.cos({0})'),
    min: call('keras.ops.minimum({0}, {1})'),
    max: call('keras.ops.maximum({0}, {1})'),
    where: call('keras.ops.where({0}, {1}, {2})'),
    relu: call('keras.ops.relu({0})'),
    logSigmoid: call('keras.ops.log_sigmoid({0})'),
    clip: call('keras.ops.clip({0}, {1}, {2})'),
  },
  scalars: pythonScalars,
  numbers: pythonNumbers,
  // On JAX.
  sharesTies: true,
  helpers: { _erfc: erfcFromErf },
};
