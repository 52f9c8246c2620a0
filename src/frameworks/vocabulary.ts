/** Parameters of the activations that have any, by the catalogue's names. */
const PARAMETERS: Readonly<Record<string, string>> = {
  relu_general: 'negative_slope max_value threshold',
  thresholded_relu: 'theta',
  threshold: 'threshold value',
  leaky_relu: 'negative_slope',
  prelu: 'a',
  rrelu: 'lower upper',
  elu: 'alpha',
  celu: 'alpha',
  gelu_erf_clipped: 'min max',
  silu: 'beta',
  softplus: 'beta',
  squareplus: 'b',
  hard_tanh: 'min_val max_val',
  softshrink: 'lambd',
  hardshrink: 'lambd',
  xielu: 'alpha_p alpha_n beta eps',
  snake: 'frequency',
  tlu: 'tau',
  clip: 'min max',
  step: 'alpha',
  heaviside: 'values',
};

const SPLIT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(PARAMETERS).map(([id, names]) => [id, new Set(names.split(' '))]),
);
const NONE: ReadonlySet<string> = new Set();

/** Names of the parameters that an argument can set; empty for most. */
export function settableParameters(activation: string): ReadonlySet<string> {
  return SPLIT.get(activation) ?? NONE;
}
