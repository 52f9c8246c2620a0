import { call, type Form, infix, negation, POWER, PRODUCT, SUM, type Target } from './target';

export const arithmetic = {
  negate: negation,
  add: infix('+', SUM),
  subtract: infix('-', SUM),
  multiply: infix('*', PRODUCT),
  divide: infix('/', PRODUCT),
} as const;

/** Python's operators, which tensors of all libraries understand. */
export const operators = {
  ...arithmetic,
  power: { text: '{0} ** {1}', level: POWER, operands: [POWER + 1, POWER] },
  '<': { text: '{0} < {1}', level: 0, operands: [SUM, SUM] },
  '<=': { text: '{0} <= {1}', level: 0, operands: [SUM, SUM] },
  '>': { text: '{0} > {1}', level: 0, operands: [SUM, SUM] },
  '>=': { text: '{0} >= {1}', level: 0, operands: [SUM, SUM] },
} as const satisfies Record<string, Form>;

export const pythonScalars: Target['scalars'] = {
  ...arithmetic,
  power: operators.power,
  exp: call('math.exp({0})'),
  expm1: call('math.expm1({0})'),
  log: call('math.log({0})'),
  log1p: call('math.log1p({0})'),
  tanh: call('math.tanh({0})'),
  erf: call('math.erf({0})'),
  erfc: call('math.erfc({0})'),
  sqrt: call('math.sqrt({0})'),
  sin: call('math.sin({0})'),
  cos: call('math.cos({0})'),
};

export const pythonNumbers: Target['numbers'] = {
  pi: 'math.pi',
  infinity: 'math.inf',
  nan: 'math.nan',
};
