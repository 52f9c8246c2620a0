// node:assert/strict for the web worker, which has none: the few checks that in-editor tests use.
// The same tests run against the original in the Node host, so a lax check here cannot hide there.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function check(condition: boolean, text: string, message: string | undefined): asserts condition {
  if (!condition) {
    throw new AssertionError(message ?? text);
  }
}

/** Order of keys does not count, that of elements does. */
function print(value: unknown): string {
  return String(JSON.stringify(value, sortKeys, 2) ?? value);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return `number ${Object.is(value, -0) ? '-0' : value}`;
  }
  if (value === undefined) {
    return 'undefined';
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function assert(value: unknown, message?: string): asserts value {
  check(Boolean(value), `${print(value)} is not truthy`, message);
}

assert.ok = assert;

assert.fail = (message?: string): never => {
  throw new AssertionError(message ?? 'failed');
};

assert.equal = (actual: unknown, expected: unknown, message?: string): void =>
  check(Object.is(actual, expected), `${print(actual)} is not ${print(expected)}`, message);

assert.notEqual = (actual: unknown, expected: unknown, message?: string): void =>
  check(!Object.is(actual, expected), `is ${print(actual)}`, message);

assert.deepEqual = (actual: unknown, expected: unknown, message?: string): void =>
  check(print(actual) === print(expected), `${print(actual)}\nis not\n${print(expected)}`, message);

assert.match = (actual: string, pattern: RegExp, message?: string): void =>
  check(pattern.test(actual), `${print(actual)} does not match ${pattern}`, message);

assert.doesNotMatch = (actual: string, pattern: RegExp, message?: string): void =>
  check(!pattern.test(actual), `${print(actual)} matches ${pattern}`, message);

assert.rejects = async (promise: Promise<unknown>, message?: string): Promise<void> => {
  const rejected = await promise.then(
    () => false,
    () => true,
  );
  check(rejected, 'it did not reject', message);
};

export default assert;
