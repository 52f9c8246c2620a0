import { abs, add, divide, exp, negate, where, x } from '../math/build';
import { operators, pythonNumbers, pythonScalars } from './python';
import { call, type Target } from './target';

/** 1/(1 + exp(−x)) from the side on which exp cannot overflow; NumPy has no sigmoid. */
const smaller = exp(negate(abs(x)));
const sigmoid = divide(where(x, '>=', 0, 1, smaller), add(1, smaller));

/** NumPy alone; what only SciPy has is written out. */
export const numpy: Target = {
  name: 'numpy',
  language: 'python',
  imports: 'import numpy as np',
  forms: {
    ...operators,
    exp: call('np.exp({0})'),
    expm1: call('np.expm1({0})'),
    log: call('np.log({0})'),
    log1p: call('np.log1p({0})'),
    tanh: call('np.tanh({0})'),
    sigmoid: call('_sigmoid({0})'),
    softplus: call('np.logaddexp(0.0, {0})'),
    erf: call('_erf({0})'),
    erfc: call('_erfc({0})'),
    sqrt: call('np.sqrt({0})'),
    abs: call('np.abs({0})'),
    sin: call('np.sin({0})'),
    cos: call('np.cos({0})'),
    min: call('np.minimum({0}, {1})'),
    max: call('np.maximum({0}, {1})'),
    where: call('np.where({0}, {1}, {2})'),
    clip: call('np.clip({0}, {1}, {2})'),
  },
  scalars: pythonScalars,
  numbers: pythonNumbers,
  helpers: {
    _sigmoid: { expression: sigmoid },
    _erf: { code: '_erf = np.vectorize(math.erf, otypes=[float])' },
    _erfc: { code: '_erfc = np.vectorize(math.erfc, otypes=[float])' },
  },
};
