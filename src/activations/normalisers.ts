import {
  add,
  divide,
  max,
  min,
  multiply,
  negate,
  parameter,
  power,
  sigmoid,
  softplus,
  subtract,
  where,
  x,
} from '../math/build';
import type { Expr } from '../math/expression';
import { substitute } from '../math/substitute';
import type { Activation, JacobianEntry } from './activation';
import { againstOthers, sharedByOthers, slicesByClasses } from './classes';
import { papers } from './papers';

/**
 * The entries of diag(s) − s sᵀ. In its own logit an output is a sigmoid of the logit less
 * the logarithm of the sum of the others' exponentials. Two outputs of several are shares
 * σ(y) and σ(−y) of their sum t, which lies between 0 and 1 and does not depend on y.
 */
const softmaxJacobian: readonly JacobianEntry[] = [
  { entry: 'diagonal', factors: [{ of: 'slopes', expression: sigmoid(x) }] },
  {
    entry: 'offDiagonal',
    inputs: 'two',
    factors: [{ of: 'slopes', expression: sigmoid(negate(x)) }],
  },
  {
    entry: 'offDiagonal',
    inputs: 'more',
    factors: [
      { of: 'slopes', expression: sigmoid(negate(x)) },
      { of: 'values', expression: power(sigmoid(x), 2) },
    ],
  },
];

/** Those of softmax with the opposite sign, since softmin(x) is softmax(−x). */
const softminJacobian: readonly JacobianEntry[] = softmaxJacobian.map((entry) => ({
  ...entry,
  factors: entry.factors.map(({ of, expression }) =>
    of === 'slopes' ? { of, expression: substitute(expression, negate(x)) } : { of, expression },
  ),
}));

/** The entries of I − 1 sᵀ. */
const logSoftmaxJacobian: readonly JacobianEntry[] = [
  { entry: 'diagonal', factors: [{ of: 'values', expression: sigmoid(negate(x)) }] },
  { entry: 'offDiagonal', factors: [{ of: 'values', expression: negate(sigmoid(x)) }] },
];

/**
 * With k active classes (those whose output is above 0) the projection's Jacobian is
 * 1 − 1/k and −1/k among them, and 0 elsewhere, as for k = 1 (Martins, Astudillo,
 * arXiv:1602.02068, section 2.5).
 */
const sparsemaxJacobian: readonly JacobianEntry[] = [
  { entry: 'diagonal', inputs: 'two', factors: [{ of: 'slopes', expression: unitRamp(x) }] },
  {
    entry: 'offDiagonal',
    inputs: 'two',
    factors: [{ of: 'slopes', expression: unitRamp(negate(x)) }],
  },
  {
    entry: 'diagonal',
    inputs: 'more',
    factors: [{ of: 'counts', expression: subtract(1, divide(1, x)) }],
  },
  {
    entry: 'offDiagonal',
    inputs: 'more',
    factors: [{ of: 'counts', expression: where(x, '>', 1, negate(divide(1, x)), 0) }],
  },
];

/** (u + 1)/2 between 0 and 1: sparsemax of two classes. */
function unitRamp(u: Expr): Expr {
  return min(max(divide(add(u, 1), 2), 0), 1);
}

const softmaxSlices = slicesByClasses((classes) => {
  const margin = againstOthers(x, classes);
  return { own: sigmoid(margin), other: sharedByOthers(sigmoid(negate(margin)), classes) };
}, softmaxJacobian);

/** The logarithm of the same. */
const logSoftmaxSlices = slicesByClasses((classes) => {
  const margin = againstOthers(x, classes);
  return {
    own: negate(softplus(negate(margin))),
    other: againstOthers(negate(softplus(margin)), classes),
  };
}, logSoftmaxJacobian);

const softminSlices = slicesByClasses((classes) => {
  const margin = againstOthers(negate(x), classes);
  return { own: sigmoid(margin), other: sharedByOthers(sigmoid(negate(margin)), classes) };
}, softminJacobian);

/**
 * With all n classes active the threshold is (x − 1)/n, which leaves ((n − 1)x + 1)/n to the
 * own class and (1 − x)/n to each other; beyond, either the own class or all others have 0.
 */
const sparsemaxSlices = slicesByClasses(
  (classes) =>
    classes === 2
      ? { own: unitRamp(x), other: unitRamp(negate(x)) }
      : {
          own: min(max(divide(add(multiply(classes - 1, x), 1), classes), 0), 1),
          other: min(max(divide(subtract(1, x), classes), 0), divide(1, classes - 1)),
        },
  sparsemaxJacobian,
);

/** Functions that turn a vector of logits into weights; drawn in one logit against others at 0. */
export const normalisers: readonly Activation[] = [
  {
    id: 'softmax',
    name: 'Softmax',
    aliases: ['normalised exponential', 'normalized exponential'],
    family: 'normaliser',
    arity: 'vector',
    ...softmaxSlices,
    parameters: [],
    slice: 'One output in its own logit x, against one other logit at 0, is drawn: the sigmoid.',
    inSurvey: false,
    papers: [papers.bridle1990],
  },
  {
    id: 'log_softmax',
    name: 'LogSoftmax',
    aliases: [],
    family: 'normaliser',
    arity: 'vector',
    ...logSoftmaxSlices,
    parameters: [],
    slice: 'One output in its own logit x, against one other logit at 0, is drawn: log sigmoid.',
    inSurvey: false,
    papers: [papers.bridle1990],
  },
  {
    id: 'softmin',
    name: 'Softmin',
    aliases: [],
    family: 'normaliser',
    arity: 'vector',
    ...softminSlices,
    parameters: [],
    slice: 'One output in its own logit x, against one other logit at 0, is drawn: σ(−x).',
    inSurvey: false,
    papers: [],
  },
  {
    id: 'gumbel_softmax',
    name: 'Gumbel-softmax',
    aliases: ['concrete distribution'],
    family: 'normaliser',
    arity: 'vector',
    ...softmaxSlices,
    parameters: [],
    slice:
      'One output in its own logit x, against one other logit at 0, is drawn without noise and at temperature 1.',
    training: 'Gumbel(0, 1) noise is added to every logit, outside training too.',
    // The difference of two Gumbel draws is logistic. Whatever the draws, the Jacobian is softmax's.
    trainingLaw: () => ({
      expression: sigmoid(add(x, parameter('draw'))),
      draw: { kind: 'logistic' },
    }),
    inSurvey: false,
    papers: [papers.jang2017],
  },
  {
    id: 'sparsemax',
    name: 'Sparsemax',
    aliases: [],
    family: 'normaliser',
    arity: 'vector',
    ...sparsemaxSlices,
    parameters: [],
    slice:
      'One output in its own logit x, against one other logit at 0, is drawn: (x + 1)/2 between 0 and 1.',
    inSurvey: false,
    papers: [papers.martins2016],
  },
];
