// Runs the UI tests: plain mocha, whose tests drive the real workbench in a browser.
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runMocha } from './mocha.mjs';
import { outFolder, root, vsixPath } from './project.mjs';
import { failedFiles, runAgain } from './results.mjs';
import { freshProfile, installExtension, startServer } from './server.mjs';
import { writeUserSettings } from './settings.mjs';
import { say } from './steps.mjs';

/** Where a failed test leaves a screenshot. */
const uiOutFolder = join(outFolder, 'ui');
const testFolder = join(root, 'test', 'ui');

/**
 * What test/ui/support.ts reads from the environment variable WORKBENCH, as JSON.
 * @typedef {object} WorkbenchHandle
 * @property {number} port
 * @property {string} browserPath
 * @property {string} extensionsFolder where the extension is installed
 * @property {string} outFolder for screenshots
 */

/**
 * @typedef {object} UiTestOptions
 * @property {import('./serverInstall.mjs').ServerProgram} program
 * @property {string} browserPath
 * @property {readonly string[]} [more] arguments for mocha
 * @property {readonly string[]} [beside] further extensions that are installed, as packages
 */

/**
 * Runs all UI tests, half of the files beside the other half: each half has a server, a user
 * and a browser of its own, for most of the time is spent in waiting for one of them.
 *
 * A few files that fail are run once more from the beginning, by themselves, and that is said: the
 * workbench has races of its own, of which a busy machine loses one now and then.
 * @param {UiTestOptions} options
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 */
export async function runAllUiTests(options) {
  await emptyOutFolder();
  const results = await Promise.all((await halves()).map((files) => runFiles(files, options)));
  const first = { tests: results.flatMap(({ tests }) => tests) };
  const files = failedFiles(first);
  if (files.length === 0 || files.length > MOST_AGAIN) return first;
  say(`  Once more, by themselves: ${files.map((file) => basename(file)).join(', ')}`);
  return runAgain(first, await runFiles(files, options), files);
}

/** Where more files fail, it is not by chance. */
const MOST_AGAIN = 3;

/**
 * Runs UI tests one after the other.
 * @param {UiTestOptions & { files: string | readonly string[] }} options `files`: globs
 */
export async function runUiTests({ files, ...options }) {
  await emptyOutFolder();
  return runFiles(files, options);
}

/** The files by size, which tells how long they take well enough, each to the lighter half. */
async function halves() {
  const names = (await readdir(testFolder)).filter((name) => name.endsWith('.test.ts'));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(testFolder, name);
      return { path, size: (await stat(path)).size };
    }),
  );
  const all = [0, 1].map(() => ({ size: 0, paths: /** @type {string[]} */ ([]) }));
  for (const { path, size } of files.sort((a, b) => b.size - a.size)) {
    const lighter = all.reduce((least, half) => (half.size < least.size ? half : least));
    lighter.size += size;
    lighter.paths.push(path);
  }
  return all.map(({ paths }) => paths);
}

/**
 * Runs tests against a workbench of their own with the packaged extension.
 * @param {string | readonly string[]} files
 * @param {UiTestOptions} options
 */
async function runFiles(files, { program, browserPath, more = [], beside = [] }) {
  const profile = await profileWithExtension(program, beside);
  const server = await startServer(program, profile);
  try {
    return await runMocha(files, {
      env: { WORKBENCH: handleOf(server, profile.extensionsFolder, browserPath) },
      more: ['--require', 'test/ui/supportHooks.ts', '--timeout', '120000', ...more],
      each: true,
    });
  } finally {
    await server.stop();
  }
}

/**
 * Starts a server whose user has installed the packaged extension.
 * @param {import('./serverInstall.mjs').ServerProgram} program
 * @param {{ port?: number }} [options]
 */
export async function startWithExtension(program, options) {
  return startServer(program, await profileWithExtension(program), options);
}

/**
 * @param {import('./serverInstall.mjs').ServerProgram} program
 * @param {readonly string[]} [beside] further extensions
 */
async function profileWithExtension(program, beside = []) {
  const profile = await freshProfile();
  await writeUserSettings(profile.userFolder);
  for (const vsix of [vsixPath, ...beside]) {
    await installExtension(program, profile, vsix);
  }
  return profile;
}

/**
 * @param {import('./server.mjs').Server} server
 * @param {string} extensionsFolder
 * @param {string} browserPath
 * @returns {string} a WorkbenchHandle as JSON
 */
function handleOf(server, extensionsFolder, browserPath) {
  /** @type {WorkbenchHandle} */
  const handle = { port: server.port, browserPath, extensionsFolder, outFolder: uiOutFolder };
  return JSON.stringify(handle);
}

async function emptyOutFolder() {
  await rm(uiOutFolder, { recursive: true, force: true });
  await mkdir(uiOutFolder, { recursive: true });
}
