import assert from 'node:assert/strict';
import { isMethodCalled } from '../../../src/detect/referred';

describe('a word of a text, as a method', () => {
  const cases: readonly [text: string, word: string, isCalled: boolean][] = [
    ['y = x.exp()', 'exp', true],
    ['y = f(x)\n  .\n  exp\n  (1)', 'exp', true],
    ['y = tf.exp(x)', 'exp', true],
    ['y = myMath.exp(x)', 'exp', true],
    ['exp()', 'exp', false],
    ['y = x.exp', 'exp', false],
    ['y = exp(x)', 'exp', false],
    ['y = Math.exp(x)', 'exp', false],
    ['y = math.exp(x)', 'exp', false],
    ['y = Math.\n  exp(x)', 'exp', false],
    ['console.log(x)', 'log', false],
    ['y = where(x > 0, x, 0)', 'where', true],
    ['y = select (x)', 'select', true],
    ['const where = 1', 'where', false],
  ];
  for (const [text, word, isCalled] of cases) {
    it(`is ${isCalled ? '' : 'not '}called on a tensor in ${JSON.stringify(text)}`, () => {
      const start = text.indexOf(word);
      assert.equal(isMethodCalled(text, start, start + word.length), isCalled);
    });
  }
});
