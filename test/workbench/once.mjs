// Set-up that several stages need and that must not be done twice.

/**
 * @template T
 * @param {() => Promise<T>} action
 * @returns {() => Promise<T>} the same result, or the same failure, however often it is called
 */
export function once(action) {
  /** @type {Promise<T> | undefined} */
  let result;
  return () => {
    result ??= action();
    return result;
  };
}
