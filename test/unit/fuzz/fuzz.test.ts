import assert from 'node:assert/strict';
import { filesIn, readSeedling, type Seedling, SMALL } from '../../fuzz/corpus';
import { caseOf, noFigures, tryText } from '../../fuzz/fuzz';
import { shrunk } from '../../fuzz/shrink';

/** `npm run fuzz` goes on from there. */
const FIRST_SEED = 20_261_125;
const CASES = 240;

describe('what nobody would write', () => {
  it('is read without an exception, at places inside the text, and written well-formed', async () => {
    const paths = [...filesIn('test/fixtures/detect'), ...filesIn('media/examples')];
    const [head, ...rest] = SMALL;
    assert.ok(head);
    const corpus: [Seedling, ...Seedling[]] = [head, ...rest, ...paths.map(readSeedling)];
    const figures = noFigures();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      await tryText(caseOf(seed, corpus), seed, figures);
    }
    assert.deepEqual(figures.failures, []);
    assert.ok(figures.cases > CASES);
  });
});

describe('shrunk', () => {
  it('leaves the line, and of it the characters, without which it would not fail', async () => {
    const text = `${'import torch\n'.repeat(50)}x = (relu\n${'y\n'.repeat(50)}`;
    assert.equal(await shrunk(text, async (each) => each.includes('(re')), '(re');
  });
});
