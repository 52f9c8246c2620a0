import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve('test/fixtures/frameworks');

/** What stands in the source of a framework, as `facts.py` took it over. */
export interface ApiFact {
  readonly kind: 'class' | 'function' | 'method' | 'string';
  readonly framework: string;
  readonly path: string;
  readonly aliases?: readonly string[];
  readonly spellings?: readonly string[];
  readonly canonical: string;
  readonly variants?: readonly { readonly when: string; readonly canonical: string }[];
  readonly params: readonly ParameterFact[];
  readonly registry?: string;
  readonly string?: string;
  readonly fixed_params?: Readonly<Record<string, number>>;
  readonly since?: string;
  readonly until?: string;
}

export interface ParameterFact {
  readonly name: string;
  /** 0-based; `null`: by name only. */
  readonly position: number | null;
  /** `<required>`: none. */
  readonly default: string | number | boolean | null;
  readonly maps_to?: string;
}

export interface ArgumentFact {
  readonly kind: 'argument' | 'config_field' | 'implicit';
  readonly framework: string;
  readonly callee: string;
  readonly aliases?: readonly string[];
  readonly argument?: string;
  readonly position?: number;
  readonly accepted?: string | false | readonly string[];
  readonly default?: string | number;
  readonly default_canonical?: string;
}

export const apiFacts = read<ApiFact>('apis.jsonl').map((fact) => ({
  ...fact,
  params: fact.params ?? [],
}));
export const argumentFacts = read<ArgumentFact>('arguments.jsonl');

/** Parameters of every activation with their usual values. */
export const usualValues: Readonly<
  Record<string, Readonly<Record<string, string | number | null>>>
> = JSON.parse(readFileSync(resolve(folder, 'defaults.json'), 'utf8'));

/** The names that uses give to the frameworks of the facts. */
export const FRAMEWORK: Readonly<Record<string, string>> = {
  torch: 'torch',
  torchvision: 'torchvision',
  keras3: 'keras',
  keras2: 'keras',
  keras_hub: 'keras',
  tensorflow: 'tensorflow',
  tfa: 'tensorflow',
  tf_slim: 'tensorflow',
  'tfjs-core': 'tfjs',
  'tfjs-layers': 'tfjs',
  transformers: 'transformers',
  timm: 'timm',
  diffusers: 'diffusers',
  jax: 'jax',
  flax: 'jax',
};

/**
 * Never a use by itself, as the project promises: parts of other functions, modules
 * that only fill a place, and layers or losses that apply an activation inside.
 */
export function isSilent({ kind, canonical, path }: ApiFact): boolean {
  return (
    /^(clip|exponential|erf|normal_cdf|log_normal_cdf|heaviside|step)$/.test(canonical) ||
    (kind === 'class' && canonical === 'identity') ||
    path.endsWith('.layers.activation') ||
    isContainer(path)
  );
}

export function isContainer(path: string): boolean {
  return path.includes('.nn.intrinsic.') || path.endsWith('AdaptiveLogSoftmaxWithLoss');
}

function read<T>(name: string): readonly T[] {
  const lines = readFileSync(resolve(folder, name), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}
