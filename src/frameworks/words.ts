/**
 * Occurs wherever an activation is named, whatever the framework: a quick test on
 * raw text. A common word (`linear`) counts only where it can name an activation.
 */
export const ACTIVATION_WORD =
  /elu|sigmoid|tanh|softm|softplus|soft_?sign|shrink|swish|silu|mish|glu\b|glu_|glu['"`]|threshold|sparse_?-?plus|sparse_?max|square_?plus|expit|laplace|snake|lisht|\btlu\b|maxout|['"`](?:linear|identity|conv(?:_transpose)?[123]d)['"`]|[\s.{,(](?:linear|identity)\b/i;

/** Occurs wherever a framework, or a name that tells of an activation, does. */
export const FRAMEWORK_WORD =
  /torch|keras|tensorflow|\btf|jax|flax|timm|transformers|diffusers|import \*|act|non_?lin|gate_/i;

/** Occurs wherever a file makes layers of a framework whose layers are known. */
export const LAYER_WORD = /torch|keras|tensorflow|tfjs/i;

/**
 * Occurs in every formula of an activation that people write out: a function of a library
 * or of the language that no activation can do without.
 */
export const FORMULA_WORD =
  /\b(?:exp|expm1|erf|erfc|tanh|where|maximum|minimum|clamp\w*|clip\w*|max|min|log1p|sqrt|sin|fmax|fmin)\s*\(/;

/** Occurs wherever a file imports another of its project by a relative path. */
export const RELATIVE_IMPORT = /\bfrom\s+\.|\bfrom\s*['"]\.|\brequire\(\s*['"]\./;

/** Occurs wherever a file of Python imports names from another, which may be one beside it. */
export const ANY_IMPORT = /\bfrom\s{1,50}[\w.]{1,200}\s{1,50}import\b/;

/** Occurs wherever a loss is named that is computed from probabilities or their logarithms. */
export const LOSS_WORD = /cross_?entropy|\bBCE|nll_?loss/i;
