import assert from 'node:assert/strict';
import { once } from '../../../src/detect/once';

describe('once', () => {
  it('computes when first asked, and never again', () => {
    let times = 0;
    const value = once(() => {
      times += 1;
      return undefined;
    });
    assert.equal(times, 0);
    assert.deepEqual([value(), value(), times], [undefined, undefined, 1]);
  });
});
