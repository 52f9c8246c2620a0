/** Computes a value when it is first asked for, and lets go of what that takes. */
export function once<T>(compute: () => T): () => T {
  let pending: (() => T) | undefined = compute;
  let value: T | undefined;
  return () => {
    if (pending) {
      value = pending();
      pending = undefined;
    }
    return value as T;
  };
}
