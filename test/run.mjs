// Runs every test there is: npm test.
//
// Does all its own set-up: dependencies, build, the VS Code server, a browser. Goes on after a
// failed stage, and ends with one plain line: `N passed, N failed`. The exit code is 1 when
// anything failed or could not be run.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, launchBrowser } from './workbench/browser.mjs';
import { buildPackage } from './workbench/build.mjs';
import { ensureDependencies } from './workbench/dependencies.mjs';
import { runInEditor } from './workbench/editorTests.mjs';
import { endAll, runScript } from './workbench/lifetime.mjs';
import { runMocha } from './workbench/mocha.mjs';
import { once } from './workbench/once.mjs';
import { describe } from './workbench/problem.mjs';
import { lastLines, start } from './workbench/processes.mjs';
import { root } from './workbench/project.mjs';
import { add, count, exitCode, printTests } from './workbench/results.mjs';
import { ensureServer } from './workbench/serverInstall.mjs';
import { formatDuration, say, since } from './workbench/steps.mjs';
import { runAllUiTests } from './workbench/uiTests.mjs';

/** @typedef {import('./workbench/results.mjs').Counts} Counts */
/** @typedef {{ title: string, run: () => Promise<Counts> }} Stage */
/** @typedef {readonly Stage[]} Lane one after the other */
/** @typedef {Counts & { title: string, milliseconds: number }} Outcome */

const built = once(buildPackage);
const server = once(() => ensureServer());
const oldest = once(() => ensureServer('oldest'));
const browserPath = once(ensureBrowser);
const browser = once(async () => {
  const launched = await launchBrowser(await browserPath());
  say(`  Browser ${launched.version()}`);
  return launched;
});

/**
 * What runs one after the other; within, what runs side by side, for a lane alone does not always
 * have work for two processors. The UI tests have lanes of their own.
 * @type {readonly (readonly Lane[])[]}
 */
const phases = [
  [
    [{ title: 'Type check', run: () => check('typescript', 'bin/tsc', projects) }],
    [
      { title: 'Lint', run: () => check('@biomejs/biome', 'bin/biome', [['check', '.']]) },
      { title: 'What is published', run: published },
    ],
  ],
  [[{ title: 'Unit tests', run: unit }]],
  [
    [{ title: 'In-editor tests, Node extension host', run: () => inEditor('node') }],
    [
      { title: 'In-editor tests, web-worker extension host', run: () => inEditor('web') },
      { title: 'In-editor tests, Restricted Mode', run: restricted },
      { title: 'In-editor tests, folder on no disk', run: () => inEditor('web', 'virtual') },
      {
        title: 'In-editor tests, oldest VS Code, Node extension host',
        run: () => inEditor('node', 'smoke', oldest),
      },
    ],
  ],
  [[{ title: 'UI tests', run: inBrowser }]],
];

const projects = ['src/tsconfig.pure.json', 'tsconfig.json', 'webview', 'test'].map((project) => [
  '-p',
  project,
]);

await runScript(async () => {
  say('\n== Set-up');
  const outcomes = await ensureDependencies().then(runPhases, noSetUp);
  await endAll();
  say('');
  for (const { title, passed, failed, milliseconds } of outcomes) {
    say(`${title}: ${passed} passed, ${failed} failed (${formatDuration(milliseconds)})`);
  }
  const total = add(outcomes);
  say(`${total.passed} passed, ${total.failed} failed`);
  return exitCode(total);
});

/** @returns {Promise<readonly Outcome[]>} */
async function runPhases() {
  const outcomes = [];
  for (const lanes of phases) {
    outcomes.push(...(await Promise.all(lanes.map(runLane))).flat());
  }
  return outcomes;
}

/**
 * @param {Lane} stages
 * @returns {Promise<readonly Outcome[]>}
 */
async function runLane(stages) {
  const outcomes = [];
  for (const stage of stages) {
    outcomes.push(await runStage(stage));
  }
  return outcomes;
}

/**
 * @param {unknown} error
 * @returns {readonly Outcome[]}
 */
function noSetUp(error) {
  say(describe(error));
  return [{ title: 'Set-up', passed: 0, failed: 1, milliseconds: 0 }];
}

/**
 * @param {Stage} stage
 * @returns {Promise<Outcome>} a stage that breaks off, or in which nothing ran, has one failure
 */
async function runStage({ title, run }) {
  const began = performance.now();
  say(`\n== ${title}`);
  const counts = await run().catch((error) => {
    say(describe(error));
    return { passed: 0, failed: 0 };
  });
  const { passed, failed } = counts.passed + counts.failed > 0 ? counts : { passed: 0, failed: 1 };
  say(`   ${title}: ${passed} passed, ${failed} failed in ${since(began)}`);
  return { title, passed, failed, milliseconds: performance.now() - began };
}

/**
 * Runs a checker, several times over with other arguments, as one test.
 * @param {string} packageName
 * @param {string} script
 * @param {readonly (readonly string[])[]} runs
 * @returns {Promise<Counts>}
 */
async function check(packageName, script, runs) {
  const path = join(root, 'node_modules', packageName, script);
  let failed = 0;
  for (const args of runs) {
    const running = await start(process.execPath, [path, ...args], { cwd: root });
    if ((await running.exited) !== 0) {
      say(lastLines(running.output(), 60));
      failed = 1;
    }
  }
  return { passed: 1 - failed, failed };
}

/**
 * @param {import('./workbench/payload.mjs').ExtensionHost} host
 * @param {import('./workbench/suite.mjs').SuiteName} [suite]
 * @param {() => Promise<import('./workbench/serverInstall.mjs').ServerProgram>} [programOf]
 * @returns {Promise<Counts>}
 */
async function inEditor(host, suite = 'whole', programOf = server) {
  await built();
  const program = await programOf();
  say(`  VS Code ${program.version}`);
  const result = await runInEditor({ host, suite, program, browser: await browser() });
  printTests(result);
  return count(result);
}

async function unit() {
  // The files share nothing; on two cores that is half the time.
  const jobs = String(Math.max(2, availableParallelism() - 1));
  const more = ['--parallel', '--jobs', jobs];
  return count(await runMocha('test/unit/**/*.test.ts', { more }));
}

async function restricted() {
  return add([await inEditor('node', 'restricted'), await inEditor('web', 'restricted')]);
}

async function published() {
  await built();
  return count(await runMocha('test/published/**/*.test.ts'));
}

async function inBrowser() {
  await built();
  return count(await runAllUiTests({ program: await server(), browserPath: await browserPath() }));
}
