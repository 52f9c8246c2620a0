// Runs the suite inside VS Code, in the Node extension host as in the web worker: mocha's browser
// build, which is there as a global, needs neither Node nor a document. test/workbench/suite.mjs
// bundles it with this file and every *.test.ts of this folder.
import type { SuiteResult, TestResult } from '../workbench/results.mjs';
import { watchConnections } from './connections';
import { describeConnections } from './connectionTests';
import { notes } from './notes';

/** The results go to the launcher, which prints them. */
class SilentReporter extends Mocha.reporters.Base {}

const suite = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: SilentReporter });
// What mocha does for each file that it loads itself: defines `describe`, `it` and the hooks.
suite.suite.emit('pre-require', globalThis, '', suite);

/**
 * Runs the suite; the bundle's `run()`, which VS Code calls, passes the test files' loading.
 * @throws when a test failed, as VS Code expects
 */
export async function runSuite(load: () => void): Promise<void> {
  const result = await runMocha(load).catch((error: unknown) => ({
    tests: [{ title: 'the test files load', milliseconds: 0, failure: print(error) }],
  }));
  await report(result);
  const failed = result.tests.filter((test) => test.failure !== undefined);
  if (failed.length > 0) {
    throw new Error(`${failed.length} of ${result.tests.length} tests failed.`);
  }
}

async function runMocha(load: () => void): Promise<SuiteResult> {
  await watchConnections();
  load();
  describeConnections();
  if (TITLE_PATTERN !== '') {
    suite.grep(new RegExp(TITLE_PATTERN));
  }
  const tests: TestResult[] = [];
  return new Promise((resolve) => {
    const runner = suite.run(() => resolve({ tests, notes }));
    runner.on('pass', (test) => tests.push(describeTest(test)));
    runner.on('fail', (test, error) =>
      tests.push({ ...describeTest(test), failure: print(error) }),
    );
    runner.on('pending', (test) => tests.push({ ...describeTest(test), failure: 'skipped' }));
  });
}

function describeTest(test: Mocha.Runnable): TestResult {
  return { title: test.fullTitle(), milliseconds: test.duration ?? 0 };
}

function print(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function report(result: SuiteResult): Promise<void> {
  if (typeof process === 'undefined') {
    console.log(`suite result ${JSON.stringify(result)}`);
  } else {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(RESULT_FILE, JSON.stringify(result));
  }
}
