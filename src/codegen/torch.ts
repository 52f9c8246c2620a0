import { operators, pythonNumbers, pythonScalars } from './python';
import { call, NEGATION, type Target } from './target';

export const torch: Target = {
  name: 'torch',
  language: 'python',
  imports: 'import torch',
  forms: {
    ...operators,
    exp: call('torch.exp({0})'),
    expm1: call('torch.expm1({0})'),
    log: call('torch.log({0})'),
    log1p: call('torch.log1p({0})'),
    tanh: call('torch.tanh({0})'),
    sigmoid: call('torch.sigmoid({0})'),
    // torch.nn.functional.softplus drops log1p(exp(-u)) above 20, where it is 2e-9.
    softplus: {
      text: '-torch.nn.functional.logsigmoid(-{0})',
      level: NEGATION,
      operands: [NEGATION + 1],
    },
    erf: call('torch.erf({0})'),
    erfc: call('torch.erfc({0})'),
    sqrt: call('torch.sqrt({0})'),
    abs: call('torch.abs({0})'),
    sin: call('torch.sin({0})'),
    cos: call('torch.cos({0})'),
    // These two take tensors alone, numbers go to `clamp`.
    min: call('torch.minimum({0}, {1})'),
    max: call('torch.maximum({0}, {1})'),
    where: call('torch.where({0}, {1}, {2})'),
    // At 0 its slope is 0, by convention; that of `clamp` is 1.
    relu: call('torch.relu({0})'),
    logSigmoid: call('torch.nn.functional.logsigmoid({0})'),
    clip: call('torch.clamp({0}, {1}, {2})'),
    clampBelow: call('torch.clamp({0}, min={1})'),
    clampAbove: call('torch.clamp({0}, max={1})'),
  },
  scalars: pythonScalars,
  numbers: pythonNumbers,
  lift: 'torch.as_tensor({0}, dtype=x.dtype, device=x.device)',
  helpers: {},
};
