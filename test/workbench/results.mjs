// What a test run found out, and how it is told.
import { formatDuration, say } from './steps.mjs';

/**
 * @typedef {object} TestResult
 * @property {string} title with those of the suites around it
 * @property {number} milliseconds
 * @property {string} [failure] why it failed; a skipped test has failed, since it proves nothing
 * @property {string | undefined} [file] the absolute path of the file that it is in, where that is known
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
 * @param {SuiteResult} result
 * @returns {readonly string[]} the files that something has failed in
 */
export function failedFiles({ tests }) {
  const failed = tests.filter(({ failure }) => failure !== undefined);
  return [...new Set(failed.flatMap(({ file }) => file ?? []))];
}

/**
 * Some files were run once more: of them what they say then holds, all of it.
 * @param {SuiteResult} first
 * @param {SuiteResult} second
 * @param {readonly string[]} files those of the second run
 * @returns {SuiteResult}
 */
export function runAgain(first, second, files) {
  const others = first.tests.filter(({ file }) => file === undefined || !files.includes(file));
  return { tests: [...others, ...second.tests] };
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
