import { multiply, power, sigmoid, x } from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation, Companion, JacobianEntry } from './activation';
import { papers } from './papers';
import { choice, number } from './parameters';
import { normalDistribution } from './sigmoidal';
import type { Slicing } from './slicing';
import { gelu } from './smooth';

/** Of a·g(b): g(b) by the value a, and a·g′(b) by the gate's input b. */
function gatedJacobian(gate: Expr): readonly JacobianEntry[] {
  return [
    { entry: 'value', factors: [{ of: 'values', expression: gate }] },
    {
      entry: 'gate',
      factors: [
        { of: 'values', expression: x },
        { of: 'slopes', expression: gate },
      ],
    },
  ];
}

/**
 * The gate itself, and the output where the value is another number, or the same input x,
 * which makes it `squared`.
 */
function gateAndValue(gate: Expr, squared: Expr): Pick<Activation, 'companions' | 'slicing'> {
  const companions = (): readonly Companion[] => [{ role: 'gate', expression: gate }];
  const slicing: Slicing = {
    parameters: [
      choice('path', ['held', 'same']),
      number({ name: 'value', symbol: 'v', default: 1, slider: { lo: -3, hi: 3, step: 0.1 } }),
    ],
    idle: ({ path }) => (path === 'same' ? ['value'] : []),
    at: ({ path, value }) =>
      path === 'same'
        ? {
            expression: squared,
            slice: 'The output where the value and the gate’s input are the same x is drawn.',
          }
        : {
            expression: multiply(Number(value), gate),
            slice: `The output in the gate’s input x, with the value held at ${String(value).replace('-', '−')}, is drawn.`,
          },
  };
  return { companions, slicing };
}

const silu = multiply(x, sigmoid(x));

/**
 * Products of a value and a gated second input. The value path is linear for
 * any gate, so the slice that tells something is the gate's, at value 1.
 */
export const gated: readonly Activation[] = [
  {
    id: 'glu',
    name: 'GLU',
    aliases: ['gated linear unit'],
    family: 'gated',
    arity: 'vector',
    expression: sigmoid(x),
    parameters: [],
    slice: 'The output in the gate’s input x, with the value held at 1, is drawn: σ(x).',
    jacobian: () => gatedJacobian(sigmoid(x)),
    ...gateAndValue(sigmoid(x), silu),
    inSurvey: false,
    papers: [papers.dauphin2017],
  },
  {
    id: 'geglu',
    name: 'GEGLU',
    aliases: ['gelu gated linear unit'],
    family: 'gated',
    arity: 'vector',
    expression: gelu,
    parameters: [],
    slice: 'The output in the gate’s input x, with the value held at 1, is drawn: GELU.',
    jacobian: () => gatedJacobian(gelu),
    ...gateAndValue(gelu, multiply(power(x, 2), normalDistribution)),
    inSurvey: false,
    papers: [papers.shazeer2020],
  },
  {
    id: 'swiglu',
    name: 'SwiGLU',
    aliases: ['swish gated linear unit', 'silu gated linear unit'],
    family: 'gated',
    arity: 'vector',
    expression: silu,
    parameters: [],
    slice: 'The output in the gate’s input x, with the value held at 1, is drawn: SiLU.',
    jacobian: () => gatedJacobian(silu),
    ...gateAndValue(silu, multiply(power(x, 2), sigmoid(x))),
    inSurvey: false,
    papers: [papers.shazeer2020],
  },
];
