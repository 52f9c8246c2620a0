import type { Network } from '../../math/network/network';
import { weightingsOf } from '../../math/network/operations';
import type { Words } from '../../text/text';

/** The laws that weights and biases are drawn by. */
export function weightsText({ operations }: Network, words: Words): string {
  const layers = weightingsOf(operations);
  const biases = Math.max(0, ...layers.map(({ biasVariance }) => biasVariance));
  const variances = layers.flatMap(({ weights }) =>
    weights.kind === 'normal' ? [weights.varianceTimesFanIn] : [],
  );
  if (variances.length === 0) return words('depth.weights.lsuv', { biases });
  const [least, most] = [Math.min(...variances), Math.max(...variances)];
  return most - least < 1e-3 * most
    ? words('depth.weights', { weights: most, biases })
    : words('depth.weights.range', { least, most, biases });
}
