import assert from 'node:assert/strict';
import { remembered } from '../../../src/frameworks/remembered';

describe('remembered', () => {
  it('computes each value once, also where it is undefined, and again after very many', () => {
    const asked: string[] = [];
    const find = remembered((key) => {
      asked.push(key);
      return key === 'none' ? undefined : key.length;
    });
    assert.deepEqual(
      [find('four'), find('none'), find('four'), find('none')],
      [4, undefined, 4, undefined],
    );
    assert.deepEqual(asked, ['four', 'none']);
    for (let index = 0; index < 5_000; index++) find(String(index));
    asked.length = 0;
    assert.equal(find('four'), 4);
    assert.deepEqual(asked, ['four']);
  });
});
