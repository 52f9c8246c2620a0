// What a test run found out, and how it is told.
import { formatDuration, say } from './steps.mjs';

/**
 * @typedef {object} TestResult
 * @property {string} title with those of the suites around it
 * @property {number} milliseconds
 * @property {string} [failure] why it failed; a skipped test has failed, since it proves nothing
 */

/** @typedef {{ tests: TestResult[], notes?: readonly string[] }} SuiteResult notes: what it measured */
/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {SuiteResult} result
 * @returns {Counts}
 */
export function count({ tests }) {
  const failed = tests.filter((test) => test.failure !== undefined).length;
  return { passed: tests.length - failed, failed };
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function add(counts) {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/**
 * @param {Counts} counts
 * @returns {number} the exit code: nothing passed is a failure as well, for nothing was proven
 */
export function exitCode({ passed, failed }) {
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** @param {SuiteResult} result */
export function printTests({ tests, notes = [] }) {
  for (const { title, milliseconds, failure } of tests) {
    say(`  ${failure === undefined ? 'ok  ' : 'FAIL'} ${title} (${formatDuration(milliseconds)})`);
    if (failure !== undefined) {
      say(shorten(failure).replace(/^/gm, '       '));
    }
  }
  for (const note of notes) say(`  note ${note}`);
}

/**
 * @param {string} failure
 * @returns {string} with the start of its stack only; the rest is the test framework's
 */
function shorten(failure) {
  let frames = 0;
  const kept = failure.split('\n').filter((line) => {
    const isFrame = /^\s+at /.test(line);
    frames += isFrame ? 1 : 0;
    return !isFrame || frames <= 4;
  });
  return kept.join('\n');
}
