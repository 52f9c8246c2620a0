/**
 * Calls that frameworks have for a form that overflows as people write it. `$1` is the
 * library as it is spelled in the source, `$2` the argument, a plain name.
 */
export interface StableForm {
  readonly written: RegExp;
  readonly stable: string;
}

const ONE = String.raw`1(?:\.0*)?`;
const ARGUMENT = String.raw`(-?[A-Za-z_]\w*)`;

export const stableForms: readonly StableForm[] = [
  softplus('torch', 'torch.nn.functional.softplus($2)'),
  softplus('tf', 'tf.nn.softplus($2)', String.raw`tf(?:\.math)?`),
  softplus('K|ops|keras\\.ops', '$1.softplus($2)'),
  softplus('np|numpy|jnp|jax\\.numpy', '$1.logaddexp(0, $2)'),
  {
    written: new RegExp(
      String.raw`\b(tf)\.log\((?:tf\.add\(${ONE}, tf\.exp\(${ARGUMENT}\)\)|tf\.exp\(${ARGUMENT}\)\.add\(${ONE}\))\)`,
    ),
    stable: 'tf.softplus($2)',
  },
];

/** Libraries that compute numbers and no gradients, as sources spell them. */
const WITHOUT_GRADIENTS: ReadonlySet<string> = new Set(['np', 'numpy', 'math', 'Math']);

/** Whether the first exponential of `body` is of such a library; `source` may say that it is another. */
export function hasNoGradient(body: string, source: string): boolean {
  const library = /(?<![\w.])([\w.]+)\.(?:exp|exp2|expm1|cosh|sinh)\(/.exec(body)?.[1];
  return (
    library !== undefined &&
    WITHOUT_GRADIENTS.has(library) &&
    !/\b(?:jax|autograd)\.numpy\s+as\s+np\b/.test(source)
  );
}

/** `log(1 + exp(x))`, with the summands in either order, and `log1p(exp(x))`. */
function softplus(library: string, stable: string, member = String.raw`\1`): StableForm {
  const exp = String.raw`${member}\.exp\(${ARGUMENT}\)`;
  const forms = [
    String.raw`log\(\s*${ONE}\s*\+\s*${exp}\s*\)`,
    String.raw`log\(\s*${exp}\s*\+\s*${ONE}\s*\)`,
    String.raw`log1p\(\s*${exp}\s*\)`,
  ];
  return {
    written: new RegExp(String.raw`\b(${library})(?:\.math)?\.(?:${forms.join('|')})`),
    stable,
  };
}

/** The stable call for a form in `text`, with the place of the form; `undefined`: none is known. */
export function stableCall(
  text: string,
): { readonly start: number; readonly end: number; readonly call: string } | undefined {
  for (const { written, stable } of stableForms) {
    const match = written.exec(text);
    const argument = match?.slice(2).find((group) => group !== undefined);
    if (match && argument !== undefined) {
      const call = stable.replace('$1', match[1] ?? '').replace('$2', argument);
      return { start: match.index, end: match.index + match[0].length, call };
    }
  }
  return undefined;
}
