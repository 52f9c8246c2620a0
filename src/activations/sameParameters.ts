/**
 * Parameters of different activations that mean the same: a value that one has is the
 * other's as well. Nothing else is alike because it has the same name: the α of ELU is
 * where it levels off, that of a leaky ReLU in TensorFlow a slope.
 */
const ALIKE: readonly (readonly string[])[] = [
  // The slope below 0.
  ['leaky_relu.negative_slope', 'prelu.a', 'relu_general.negative_slope'],
  // Minus the limit on the left.
  ['elu.alpha', 'celu.alpha', 'mpelu.alpha'],
  // Half the width of the dead zone.
  ['hardshrink.lambd', 'softshrink.lambd'],
  // Below it the output is constant.
  ['thresholded_relu.theta', 'threshold.threshold', 'relu_general.threshold'],
  ['hard_tanh.min_val', 'clip.min'],
  ['hard_tanh.max_val', 'clip.max'],
  // Of the noisy activations.
  ...['alpha', 'c', 'p', 'noise'].map((name) =>
    ['noisy_hard_tanh', 'noisy_tanh', 'noisy_hard_sigmoid', 'noisy_sigmoid'].map(
      (id) => `${id}.${name}`,
    ),
  ),
];

/** The parameter of `target` that means what `parameter` of `source` does. */
export function sameParameter(
  source: string,
  parameter: string,
  target: string,
): string | undefined {
  if (source === target) return parameter;
  const alike = ALIKE.find((names) => names.includes(`${source}.${parameter}`));
  const found = alike?.find((name) => name.startsWith(`${target}.`));
  return found?.slice(target.length + 1);
}
