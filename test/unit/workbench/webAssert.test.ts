import assert from 'node:assert/strict';
import webAssert from '../../editor/webAssert';

/** What both have in common. */
interface Judge {
  ok(value: unknown): void;
  equal(actual: unknown, expected: unknown): void;
  notEqual(actual: unknown, expected: unknown): void;
  deepEqual(actual: unknown, expected: unknown): void;
  match(actual: string, pattern: RegExp): void;
  doesNotMatch(actual: string, pattern: RegExp): void;
  fail(message: string): void;
}

type Check = (judge: Judge) => void;

/** Each runs against both: they must agree on who throws. */
const checks: readonly (readonly [string, Check])[] = [
  ['truth', (a) => a.ok(1)],
  ['falsehood', (a) => a.ok('')],
  ['equal numbers', (a) => a.equal(0.1, 0.1)],
  ['NaN and NaN', (a) => a.equal(Number.NaN, Number.NaN)],
  ['0 and -0', (a) => a.equal(0, -0)],
  ['a number and its text', (a) => a.equal(1, '1')],
  ['different values to differ', (a) => a.notEqual(1, 2)],
  ['equal values to differ', (a) => a.notEqual(1, 1)],
  ['objects with their keys in another order', (a) => a.deepEqual({ a: 1, b: 2 }, { b: 2, a: 1 })],
  ['nested lists', (a) => a.deepEqual([[1], { a: [2] }], [[1], { a: [2] }])],
  ['lists in another order', (a) => a.deepEqual([1, 2], [2, 1])],
  ['a key that is missing', (a) => a.deepEqual({ a: 1 }, { a: 1, b: 2 })],
  ['a key without a value', (a) => a.deepEqual({ a: 1 }, { a: 1, b: undefined })],
  ['null and undefined', (a) => a.deepEqual([null], [undefined])],
  ['deep infinities', (a) => a.deepEqual([Number.POSITIVE_INFINITY], [Number.NEGATIVE_INFINITY])],
  ['deep NaN and null', (a) => a.deepEqual([Number.NaN], [null])],
  ['deep 0 and -0', (a) => a.deepEqual([0], [-0])],
  ['a matching text', (a) => a.match('sigmoid', /^sig/)],
  ['a text that does not match', (a) => a.match('tanh', /^sig/)],
  ['a text that must not match', (a) => a.doesNotMatch('sigmoid', /^sig/)],
  ['a failure', (a) => a.fail('so')],
];

describe('the assertions of the web worker', () => {
  for (const [title, check] of checks) {
    it(`judge ${title} as Node's do`, () => {
      assert.equal(throws(check, webAssert), throws(check, assert));
    });
  }

  it('tell a rejected promise from a kept one', async () => {
    await webAssert.rejects(Promise.reject(new Error('no')));
    await assert.rejects(webAssert.rejects(Promise.resolve('yes')));
  });
});

function throws(check: Check, judge: Judge): boolean {
  try {
    check(judge);
    return false;
  } catch {
    return true;
  }
}
