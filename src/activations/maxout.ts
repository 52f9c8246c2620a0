import { abs, add, constant, max, multiply, parameter, x } from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation, JacobianEntry, Setting, Settings } from './activation';
import { papers } from './papers';
import { list } from './parameters';

/** The upper envelope of the lines wⱼ·x + bⱼ; a list that is missing counts as empty. */
function upperEnvelope(settings: Settings): Expr {
  return maximum(linesOf(settings));
}

function linesOf(settings: Settings): readonly Expr[] {
  const biases = numbers(settings.biases);
  return numbers(settings.weights).map((weight, index) => line(weight, biases[index] ?? 0));
}

function maximum([first = constant(0), ...others]: readonly Expr[]): Expr {
  return others.reduce((envelope, piece) => max(envelope, piece), first);
}

function numbers(setting: Setting | undefined): readonly number[] {
  return typeof setting === 'object' ? setting : [];
}

function line(weight: number, bias: number): Expr {
  const slope = weight === 0 ? constant(0) : weight === 1 ? x : multiply(weight, x);
  if (bias === 0) {
    return slope;
  }
  return weight === 0 ? constant(bias) : add(slope, bias);
}

/** The same with each weight and bias as a parameter, to derive by. */
function learnableEnvelope(settings: Settings): Expr {
  const pieces = numbers(settings.weights).map((_, index) =>
    add(multiply(parameter(`weights[${index}]`), x), parameter(`biases[${index}]`)),
  );
  return maximum(pieces);
}

/**
 * By the input that is drawn: the slopes on the upper envelope. By the pieces: 1 for the
 * winner and 0 for the others, which is how the larger of two changes with one of them.
 */
function jacobian(settings: Settings): readonly JacobianEntry[] {
  const pieces = numbers(settings.weights).length;
  return [
    { entry: 'input', factors: [{ of: 'slopes', expression: upperEnvelope(settings) }] },
    { entry: 'piece', factors: [{ of: 'slopes', expression: pieces === 1 ? x : max(x, 0) }] },
  ];
}

export const maxout: readonly Activation[] = [
  {
    id: 'maxout',
    name: 'Maxout',
    aliases: ['max of linear pieces'],
    family: 'rectifier',
    arity: 'vector',
    expression: max(x, 0),
    expressionFor: upperEnvelope,
    parameters: [
      list({ name: 'weights', symbol: 'w', default: [1, 0], learnable: true }),
      list({
        name: 'biases',
        symbol: 'b',
        default: [0, 0],
        learnable: true,
        pairedWith: 'weights',
      }),
    ],
    slice:
      'One unit along one input is drawn: the maximum of the lines w·x + b of its pieces, here given as weights and biases.',
    jacobian,
    companions: (settings) =>
      linesOf(settings).map((expression) => ({ role: 'piece', expression })),
    pieces: ({ weights }) => numbers(weights).length,
    learnableForm: learnableEnvelope,
    reductions: [
      { at: { weights: [1, 0] }, to: { id: 'relu' } },
      { at: { weights: [1, -1] }, to: { formula: abs(x) } },
      { at: { weights: [1, 0.01] }, to: { id: 'leaky_relu' } },
      { at: { weights: [1] }, to: { id: 'identity' } },
    ],
    inSurvey: true,
    papers: [papers.goodfellow2013],
  },
];
