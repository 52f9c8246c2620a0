// Mocha's reporter for the stages that run in plain Node: a line for a failure (for every test
// with the option `each`), and the result as JSON in the file that the option `output` names.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { printTests } from './results.mjs';

/** @typedef {import('./results.mjs').TestResult} TestResult */

export default class ResultReporter extends Mocha.reporters.Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {{ reporterOptions?: { output?: string, each?: string } }} options
   */
  constructor(runner, options) {
    super(runner, /** @type {Mocha.MochaOptions} */ (options));
    const { output, each } = options.reporterOptions ?? {};
    /** @type {TestResult[]} */
    const tests = [];
    const add = (/** @type {TestResult} */ test) => {
      tests.push(test);
      if (test.failure !== undefined || each !== undefined) {
        printTests({ tests: [test] });
      }
    };
    runner.on('pass', (test) => add(describeTest(test)));
    runner.on('fail', (test, error) => add({ ...describeTest(test), failure: print(error) }));
    runner.on('pending', (test) => add({ ...describeTest(test), failure: 'skipped' }));
    runner.on('end', () => {
      if (output !== undefined) {
        writeFileSync(output, JSON.stringify({ tests }));
      }
    });
  }
}

/** @param {Mocha.Runnable} test */
function describeTest(test) {
  return { title: test.fullTitle(), milliseconds: test.duration ?? 0, file: test.file };
}

/** @param {{ message?: string, stack?: string }} error */
function print(error) {
  const { message = '', stack = '' } = error;
  return stack.includes(message) ? stack : `${message}\n${stack}`;
}
