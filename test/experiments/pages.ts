import type { RuleSlug } from '../../src/advice/adviceRule';
import type { ClaimId, ExperimentId } from './experiment';

/** What the page of a rule shows of an experiment. */
export interface Excerpt {
  readonly experiment: ExperimentId;
  /** Rows whose id is one of these, or begins with one and a slash; all where left out. */
  readonly rows?: readonly string[];
  readonly claims: readonly ClaimId[];
}

const MEAN_FIELD: readonly ClaimId[] = ['mean-field-gradient', 'mean-field-signal'];

function byLayer(...rows: readonly string[]): Excerpt {
  return { experiment: 'by-layer', rows, claims: MEAN_FIELD };
}

/** The experiments behind the rules. */
export const excerpts: Readonly<Partial<Record<RuleSlug, readonly Excerpt[]>>> = {
  'sigmoid-deep': [
    {
      experiment: 'depth',
      rows: ['sigmoid', 'relu'],
      claims: ['sigmoid-momentum', 'sigmoid-adam', 'sigmoid-adam-behind'],
    },
    { experiment: 'plateau', claims: ['plateau-four', 'plateau-five'] },
    byLayer('sigmoid', 'relu'),
  ],
  'sigmoid-hidden': [{ experiment: 'depth', rows: ['sigmoid', 'tanh'], claims: ['tanh-ahead'] }],
  'tanh-deep': [
    { experiment: 'depth', rows: ['tanh', 'tanh-default'], claims: ['tanh-default'] },
    byLayer('tanh', 'tanh-default'),
  ],
  'relu-deep-no-bn': [
    {
      experiment: 'input-scale',
      claims: ['relu-thirty', 'relu-behind', 'relu-dead', 'relu-unscaled', 'elu-unscaled'],
    },
    byLayer('relu', 'elu-taylor'),
  ],
  'prelu-fanin-deep': [
    {
      experiment: 'prelu-fans',
      claims: ['fan-in-scaled', 'fan-in-unscaled', 'fan-out-unscaled', 'fan-small-rate'],
    },
    byLayer('prelu'),
  ],
  'elu-lsuv-deep': [
    { experiment: 'lsuv', claims: ['lsuv-breaks', 'lsuv-breaks-first', 'lsuv-behind'] },
    byLayer('elu-lsuv', 'elu-taylor'),
  ],
  'elu-taylor-init': [
    { experiment: 'elu-starts', claims: ['elu-all', 'taylor-ahead', 'taylor-steadier'] },
    byLayer('elu-he', 'elu-taylor'),
  ],
  'init-mismatch': [byLayer('relu', 'relu-xavier', 'selu')],
  'default-init': [
    {
      experiment: 'depth',
      rows: ['relu', 'relu-default'],
      claims: ['relu-default', 'relu-default-adam'],
    },
    byLayer('relu', 'relu-default'),
  ],
};
