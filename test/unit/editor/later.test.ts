import assert from 'node:assert/strict';
import { later } from '../../../src/editor/later';

describe('what is made later', () => {
  const made = () => {
    const one = {
      disposed: 0,
      dispose(): void {
        one.disposed += 1;
      },
    };
    return one;
  };

  it('is made once, and only when it is asked for', async () => {
    let times = 0;
    const something = later(async () => {
      times += 1;
      return made();
    });
    assert.deepEqual([something.loaded, times], [undefined, 0]);
    const [first, second] = await Promise.all([something.load(), something.load()]);
    assert.equal(first, second);
    assert.equal(await something.load(), something.loaded);
    assert.equal(times, 1);
  });

  it('is made again after it could not be', async () => {
    let times = 0;
    const something = later(async () => {
      times += 1;
      if (times === 1) throw new Error('no disk');
      return made();
    });
    await assert.rejects(something.load(), /no disk/);
    assert.equal(something.loaded, undefined);
    assert.ok(await something.load());
  });

  it('is disposed of with its holder, also when it comes too late', async () => {
    const early = made();
    const one = later(async () => early);
    await one.load();
    one.dispose();
    assert.equal(early.disposed, 1);

    const late = made();
    const other = later(async () => late);
    const loading = other.load();
    other.dispose();
    await assert.rejects(loading);
    assert.deepEqual([late.disposed, other.loaded], [1, undefined]);
  });

  it('is told of when it is there, be it asked before or after', async () => {
    const told: string[] = [];
    const something = later(async () => made());
    something.whenLoaded(() => told.push('before'));
    assert.equal(told.length, 0);
    await something.load();
    something.whenLoaded(() => told.push('after'));
    await something.load();
    assert.deepEqual(told, ['before', 'after']);
  });

  it('leaves alone what was never made', () => {
    let times = 0;
    later(async () => {
      times += 1;
      return made();
    }).dispose();
    assert.equal(times, 0);
  });
});
