import assert from 'node:assert/strict';
import { add, count, exitCode, failedFiles, runAgain } from '../../workbench/results.mjs';
import { formatDuration } from '../../workbench/steps.mjs';

const passed = { title: 'a', milliseconds: 1 };
const failed = { title: 'b', milliseconds: 1, failure: 'why' };

describe('the result of a test run', () => {
  it('counts what passed and what failed', () => {
    assert.deepEqual(count({ tests: [passed, failed, passed] }), { passed: 2, failed: 1 });
    assert.deepEqual(count({ tests: [] }), { passed: 0, failed: 0 });
  });

  it('adds the stages up', () => {
    const stages = [
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ];
    assert.deepEqual(add(stages), { passed: 5, failed: 1 });
    assert.deepEqual(add([]), { passed: 0, failed: 0 });
  });

  it('names each file with a failure once', () => {
    const tests = [
      { ...passed, file: 'one' },
      { ...failed, file: 'two' },
      { ...failed, file: 'two' },
      failed,
    ];
    assert.deepEqual(failedFiles({ tests }), ['two']);
  });

  it('takes of files that were run again the second run, with all that fails there', () => {
    const [one, two] = [
      { ...passed, file: 'one' },
      { ...failed, file: 'two' },
    ];
    const again = [
      { ...passed, file: 'two' },
      { ...failed, title: 'c', file: 'two' },
    ];
    const result = runAgain({ tests: [one, two, failed] }, { tests: again }, ['two']);
    assert.deepEqual(result.tests, [one, failed, ...again]);
    // A second run in which nothing ran proves nothing, and is told by the failure that it ends with.
    const nothing = { tests: [{ title: 'mocha ends well', milliseconds: 0, failure: 'code 1' }] };
    assert.equal(count(runAgain({ tests: [one, two] }, nothing, ['two'])).failed, 1);
  });

  for (const [title, counts, code] of [
    ['is good when all passed', { passed: 3, failed: 0 }, 0],
    ['is bad when one failed', { passed: 3, failed: 1 }, 1],
    ['is bad when nothing ran, for nothing was proven', { passed: 0, failed: 0 }, 1],
  ] as const) {
    it(title, () => assert.equal(exitCode(counts), code));
  }

  for (const [milliseconds, text] of [
    [0, '0.0 s'],
    [9_940, '9.9 s'],
    [9_960, '10 s'],
    [59_499, '59 s'],
    [59_999, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ] as const) {
    it(`tells ${milliseconds} ms as ${text}`, () =>
      assert.equal(formatDuration(milliseconds), text));
  }
});
