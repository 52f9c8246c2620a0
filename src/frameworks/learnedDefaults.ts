import type { Framework } from './table';

/**
 * What learned numbers start from in the frameworks, by activation and parameter: what
 * `frameworkDefaults` finds in the tables, for those who do without the tables, as the panel
 * does. A test keeps the two in step.
 */
export const learnedDefaults: Readonly<
  Record<string, Readonly<Record<string, Readonly<Partial<Record<Framework, number>>>>>>
> = {
  prelu: { a: { torch: 0.25, keras: 0, tfjs: 0, jax: 0.01, transformers: 0.25, timm: 0.25 } },
  tlu: { tau: { tensorflow: 0 } },
  xielu: { alpha_p: { transformers: 0.8 }, alpha_n: { transformers: 0.8 } },
};
