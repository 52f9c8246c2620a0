// Runs the in-editor tests: mocha inside a real VS Code, once in the Node extension host and once
// in the web worker's.
//
//   node test/workbench/runEditorTests.mjs                      both hosts
//   node test/workbench/runEditorTests.mjs --host web           one of them: node or web
//   node test/workbench/runEditorTests.mjs --grep "hover"       only tests whose title matches
//   node test/workbench/runEditorTests.mjs --oldest             in the oldest VS Code supported
//   node test/workbench/runEditorTests.mjs --suite restricted   another suite: smoke, virtual, or that of
//                                                               Restricted Mode
//
// Tests are all files test/editor/*.test.ts; they share one VS Code and one copy of the
// examples as workspace. `--result FILE` also writes the result there as JSON.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureBrowser, launchBrowser } from './browser.mjs';
import { buildPackage } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runInEditor } from './editorTests.mjs';
import { runScript } from './lifetime.mjs';
import { Problem } from './problem.mjs';
import { count, exitCode, printTests } from './results.mjs';
import { ensureServer } from './serverInstall.mjs';
import { say, step } from './steps.mjs';
import { suites } from './suite.mjs';

/** @typedef {import('./payload.mjs').ExtensionHost} ExtensionHost */
/** @typedef {import('./results.mjs').TestResult} TestResult */

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      grep: { type: 'string' },
      result: { type: 'string' },
      built: { type: 'boolean' },
      oldest: { type: 'boolean' },
      suite: { type: 'string' },
    },
  });
  await ensureDependencies();
  if (!values.built) {
    await buildPackage();
  }
  const program = await ensureServer(values.oldest ? 'oldest' : 'newest');
  const browser = await launchBrowser(await ensureBrowser());
  say(`VS Code ${program.version}, browser ${browser.version()}`);
  /** @type {TestResult[]} */
  const tests = [];
  for (const host of hosts(values.host)) {
    const options = {
      suite: suiteNamed(values.suite),
      ...(values.grep === undefined ? {} : { titles: values.grep }),
    };
    const result = await step(`Tests in the ${host} extension host`, () =>
      runInEditor({ host, program, browser, ...options }),
    );
    printTests(result);
    tests.push(...result.tests.map((test) => ({ ...test, title: `[${host}] ${test.title}` })));
  }
  if (values.result !== undefined) {
    await writeFile(values.result, JSON.stringify({ tests }));
  }
  const counts = count({ tests });
  say(`${counts.passed} passed, ${counts.failed} failed`);
  return exitCode(counts);
});

/**
 * @param {string} [named]
 * @returns {import('./suite.mjs').SuiteName}
 */
function suiteNamed(named = 'whole') {
  const names = /** @type {import('./suite.mjs').SuiteName[]} */ (Object.keys(suites));
  const found = names.find((name) => name === named);
  if (found === undefined) {
    throw new Problem(`--suite is one of ${names.join(', ')}, not ${named}.`);
  }
  return found;
}

/**
 * @param {string | undefined} named
 * @returns {readonly ExtensionHost[]}
 */
function hosts(named) {
  if (named === undefined) {
    return ['node', 'web'];
  }
  if (named === 'node' || named === 'web') {
    return [named];
  }
  throw new Problem(`--host is node or web, not ${named}.`);
}
