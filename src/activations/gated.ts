import { multiply, sigmoid, x } from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation, JacobianEntry } from './activation';
import { papers } from './papers';
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
    inSurvey: false,
    papers: [papers.shazeer2020],
  },
];
