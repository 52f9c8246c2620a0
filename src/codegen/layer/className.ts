/** What a class of that title is called: `Noisy hard tanh` is `NoisyHardTanh`. */
export function classNameOf(title: string): string {
  return title
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
