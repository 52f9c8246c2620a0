import type { Api } from './lookup';

/** Building blocks of other functions: alone they are no activation. */
const NEVER_ALONE = new Set([
  'clip',
  'exponential',
  'erf',
  'normal_cdf',
  'log_normal_cdf',
  'heaviside',
  'step',
]);

export function isNeverAlone(activation: string): boolean {
  return NEVER_ALONE.has(activation);
}

/** Naming it is a use of an activation; `nn.Identity` only fills a place. */
export function isUseByItself(api: Pick<Api, 'activation' | 'kind'>): boolean {
  return !isNeverAlone(api.activation) && !(api.activation === 'identity' && api.kind === 'class');
}
