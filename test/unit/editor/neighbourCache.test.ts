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
    open: () => cache.open('a.py', async () => text),
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
    assert.equal(await cache.open('b.py', () => Promise.reject(new Error('gone'))), undefined);
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

  it('stays where another file changes', async () => {
    const { cache, open, told } = createWorld();
    await open();
    cache.changedOnDisk('b.py');
    cache.typed('b.py');
    assert.equal(cache.generation(), 0);
    assert.deepEqual(told, []);
  });
});
