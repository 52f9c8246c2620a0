// Runs the UI tests: plain mocha, whose tests drive the real workbench in a browser.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runMocha } from './mocha.mjs';
import { outFolder, vsixPath } from './project.mjs';
import { freshProfile, installExtension, startServer } from './server.mjs';
import { writeUserSettings } from './settings.mjs';

/** Where a failed test leaves a screenshot. */
const uiOutFolder = join(outFolder, 'ui');

/**
 * What test/ui/support.ts reads from the environment variable WORKBENCH, as JSON.
 * @typedef {object} WorkbenchHandle
 * @property {number} port
 * @property {string} browserPath
 * @property {string} extensionsFolder where the extension is installed
 * @property {string} outFolder for screenshots
 */

/**
 * Runs the tests against a workbench with the packaged extension.
 * @param {object} options
 * @param {import('./serverInstall.mjs').ServerProgram} options.program
 * @param {string} options.browserPath
 * @param {string} [options.files] a glob; all UI tests unless told
 * @param {readonly string[]} [options.more] arguments for mocha
 * @param {readonly string[]} [options.beside] further extensions that are installed, as packages
 */
export async function runUiTests({ program, browserPath, files, more = [], beside = [] }) {
  const profile = await profileWithExtension(program, beside);
  const server = await startServer(program, profile);
  try {
    return await runMocha(files ?? 'test/ui/**/*.test.ts', {
      env: { WORKBENCH: await handleOf(server, profile.extensionsFolder, browserPath) },
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
 * @returns {Promise<string>} a WorkbenchHandle as JSON; its folder for screenshots is emptied
 */
async function handleOf(server, extensionsFolder, browserPath) {
  await rm(uiOutFolder, { recursive: true, force: true });
  await mkdir(uiOutFolder, { recursive: true });
  /** @type {WorkbenchHandle} */
  const handle = { port: server.port, browserPath, extensionsFolder, outFolder: uiOutFolder };
  return JSON.stringify(handle);
}
