import type { Words } from './text';

/** Names, numbers or short facts one after the other: `PyTorch, JAX`. */
export function listed(say: Words, items: readonly string[]): string {
  return items.join(say('list.items'));
}

/** What might be sentences of their own, one after the other: `0.01 in PyTorch; 0.2 in tf.nn`. */
export function parted(say: Words, parts: readonly string[]): string {
  return parts.join(say('list.parts'));
}
