import assert from 'node:assert/strict';
import { type BatchItem, inBatches } from '../../../src/cli/batch';
import type { Notice } from '../../../src/cli/notices';

async function* files(count: number, ending = 'py') {
  for (let index = 0; index < count; index++) {
    const path = `f${index}.${ending}`;
    yield { path, absolute: `/${path}` };
  }
}

/** How many files each batch has, where so many times the usual length is asked for. */
async function lengths(
  found: ReturnType<typeof files>,
  asked: readonly (number | undefined)[],
): Promise<readonly number[]> {
  const batches = inBatches(found, () => true, []);
  const all: number[] = [];
  for (const times of asked) {
    const next = await batches.next(times);
    if (!next.done) all.push(next.value.length);
  }
  return all;
}

describe('batches of files', () => {
  it('have sixteen files, and so many times as many as are asked for', async () => {
    assert.deepEqual(await lengths(files(200), [1, 4, undefined, 2, 16]), [16, 64, 16, 32, 72]);
  });

  it('have fewer notebooks', async () => {
    assert.deepEqual(await lengths(files(20, 'ipynb'), [1, 2, 1, 1]), [4, 8, 4, 4]);
  });

  it('hold all files in order, with what was said between them', async () => {
    const said: Notice[] = [];
    const notice: Notice = { kind: 'skipped', path: 'x', reason: 'binary', detail: '' };
    async function* found() {
      for await (const file of files(40)) {
        if (file.path === 'f20.py') said.push(notice);
        yield file;
      }
    }
    const batches = inBatches(found(), ({ path }) => path !== 'f3.py', said);
    const items: BatchItem[] = [];
    for await (const batch of batches) items.push(...batch);
    const names = items.map((item) => (item.kind === 'file' ? item.file.path : item.kind));
    const expected = Array.from({ length: 40 }, (_, index) => `f${index}.py`);
    expected.splice(20, 0, 'notice');
    assert.deepEqual(
      names,
      expected.filter((name) => name !== 'f3.py'),
    );
  });
});
