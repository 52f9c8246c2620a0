import { x } from '../math/build';
import type { Activation } from './activation';

/** No activation at all. */
export const linear: readonly Activation[] = [
  {
    id: 'identity',
    name: 'Identity',
    aliases: ['linear', 'none', 'no activation'],
    family: 'linear',
    arity: 'elementwise',
    expression: x,
    parameters: [],
    inSurvey: false,
    papers: [],
  },
];
