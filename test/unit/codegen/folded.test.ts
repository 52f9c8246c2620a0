import assert from 'node:assert/strict';
import { folded } from '../../../src/codegen/layer/folded';

describe('a statement that is too long', () => {
  it('has a line for each argument of its outermost calls', () => {
    assert.deepEqual(folded('return where(x > 0, x, a * exp(x))', 24), [
      'return where(',
      '    x > 0,',
      '    x,',
      '    a * exp(x),',
      ')',
    ]);
    assert.deepEqual(folded('return where(x > 0, minimum(x, limits[0, 1]), 0);', 28), [
      'return where(',
      '    x > 0,',
      '    minimum(',
      '        x,',
      '        limits[0, 1],',
      '    ),',
      '    0,',
      ');',
    ]);
  });

  it('is left as it is where no call is all of it', () => {
    for (const statement of [
      'return f(x, 1) + g(x, 2)',
      'return f(x)',
      'a = [1, 2, 3, 4]',
      'f(x, (1',
    ]) {
      assert.deepEqual(folded(statement, 4), [statement]);
    }
    assert.deepEqual(folded('return f(x, 1)', 14), ['return f(x, 1)']);
  });
});
