import { add, divide, max, min, negate, sigmoid, softplus, x } from '../math/build';
import type { Activation } from './activation';
import { papers } from './papers';

/** Functions that turn a vector of logits into weights; drawn in one logit against another at 0. */
export const normalisers: readonly Activation[] = [
  {
    id: 'softmax',
    name: 'Softmax',
    aliases: ['normalised exponential', 'normalized exponential'],
    family: 'normaliser',
    arity: 'vector',
    expression: sigmoid(x),
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
    expression: negate(softplus(negate(x))),
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
    expression: sigmoid(negate(x)),
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
    expression: sigmoid(x),
    parameters: [],
    slice:
      'One output in its own logit x, against one other logit at 0, is drawn without noise and at temperature 1.',
    training: 'Gumbel(0, 1) noise is added to every logit, outside training too.',
    inSurvey: false,
    papers: [papers.jang2017],
  },
  {
    id: 'sparsemax',
    name: 'Sparsemax',
    aliases: [],
    family: 'normaliser',
    arity: 'vector',
    expression: min(max(divide(add(x, 1), 2), 0), 1),
    parameters: [],
    slice:
      'One output in its own logit x, against one other logit at 0, is drawn: (x + 1)/2 between 0 and 1.',
    inSurvey: false,
    papers: [papers.martins2016],
  },
];
