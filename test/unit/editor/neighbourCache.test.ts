import assert from 'node:assert/strict';
import { createNeighbourCache } from '../../../src/editor/neighbourCache';

/** A file whose text changes, and what the cache told of it. */
function createWorld() {
  const told: string[] = [];
  const cache = createNeighbourCache<string>(() => told.push('settled'));
  let text = 'on disk';
  return {
    told,
    cache,
    write: (written: string) => {
      text = written;
    },
    open: (reader = cache.reader()) => cache.open('a.py', reader, async () => text),
  };
}

describe('what was read of neighbours', () => {
  it('is read once', async () => {
    const { cache, open, write } = createWorld();
    assert.equal(await open(), 'on disk');
    write('other');
    assert.equal(await open(), 'on disk');
    assert.equal(cache.generation(), 0);
  });

  it('is nothing where reading fails', async () => {
    const { cache } = createWorld();
    assert.equal(
      await cache.open('b.py', cache.reader(), () => Promise.reject(new Error('gone'))),
      undefined,
    );
  });

  it('is read again after each edit, without a word until it is saved', async () => {
    const { cache, open, write, told } = createWorld();
    await open();
    write('typed');
    cache.typed('a.py');
    assert.equal(await open(), 'typed');
    assert.equal(cache.generation(), 1);
    assert.deepEqual(told, []);
    cache.changedOnDisk('a.py');
    assert.deepEqual(told, ['settled']);
  });

  it('tells of a save even where nobody has read the file since it was typed', async () => {
    const { cache, open, told } = createWorld();
    await open();
    cache.typed('a.py');
    cache.changedOnDisk('a.py');
    assert.deepEqual(told, ['settled']);
  });

  it('is read again once what was typed is given up', async () => {
    const { cache, open, write, told } = createWorld();
    await open();
    write('typed');
    cache.typed('a.py');
    await open();
    write('on disk');
    cache.closed('a.py');
    assert.equal(await open(), 'on disk');
    assert.equal(cache.generation(), 2);
    assert.deepEqual(told, ['settled']);
  });

  it('stays where a document without edits is closed', async () => {
    const { cache, open, told } = createWorld();
    await open();
    cache.closed('a.py');
    assert.equal(cache.generation(), 0);
    assert.deepEqual(told, []);
  });

  it('is kept for as long as one of its readers is, and nothing is told when the last goes', async () => {
    const { cache, open, write, told } = createWorld();
    const [one, other] = [cache.reader(), cache.reader()];
    await Promise.all([open(one), open(one), open(other)]);
    write('other');
    cache.leave(one);
    assert.equal(cache.size(), 1);
    assert.equal(await open(other), 'on disk');
    cache.leave(other);
    assert.equal(cache.size(), 0);
    assert.equal(cache.generation(), 0);
    assert.equal(await open(), 'other');
    assert.deepEqual(told, []);
  });

  it('is not kept for a reader that has gone while it waited', async () => {
    const { cache, open } = createWorld();
    const reader = cache.reader();
    cache.leave(reader);
    assert.equal(await open(reader), 'on disk');
    assert.equal(cache.size(), 0);
  });

  it('is read again for a reader that was told of a change, and let go with it', async () => {
    const { cache, open } = createWorld();
    const reader = cache.reader();
    await open(reader);
    cache.changedOnDisk('a.py');
    assert.equal(cache.size(), 0);
    await open(reader);
    assert.equal(cache.size(), 1);
    cache.leave(reader);
    assert.equal(cache.size(), 0);
  });

  it('stays where another file changes', async () => {
    const { cache, open, told } = createWorld();
    await open();
    cache.changedOnDisk('b.py');
    cache.typed('b.py');
    assert.equal(cache.generation(), 0);
    assert.deepEqual(told, []);
  });
});
