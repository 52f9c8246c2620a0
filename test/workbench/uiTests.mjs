// Runs the UI tests: plain mocha, whose tests drive the real workbench in a browser.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runMocha } from './mocha.mjs';
import { outFolder, vsixPath } from './project.mjs';
import { freshProfile, installExtension, startServer } from './server.mjs';
import { writeUserSettings } from './settings.mjs';

/** Where a failed test leaves a screenshot. */
export const uiOutFolder = join(outFolder, 'ui');

/**
 * What test/ui/support.ts reads from the environment variable WORKBENCH, as JSON.
 * @typedef {object} WorkbenchHandle
 * @property {number} port
 * @property {string} browserPath
 * @property {string} outFolder for screenshots
 */

/**
 * @param {object} options
 * @param {import('./serverInstall.mjs').ServerProgram} options.program
 * @param {string} options.browserPath
 * @param {string} [options.files] a glob; all UI tests unless told
 * @param {readonly string[]} [options.more] arguments for mocha
 */
export async function runUiTests({ program, browserPath, files, more = [] }) {
  await rm(uiOutFolder, { recursive: true, force: true });
  await mkdir(uiOutFolder, { recursive: true });
  const profile = await freshProfile();
  await installExtension(program, profile, vsixPath);
  await writeUserSettings(profile.userFolder);
  const server = await startServer(program, profile);
  /** @type {WorkbenchHandle} */
  const handle = { port: server.port, browserPath, outFolder: uiOutFolder };
  try {
    return await runMocha(files ?? 'test/ui/**/*.test.ts', {
      env: { WORKBENCH: JSON.stringify(handle) },
      more: ['--require', 'test/ui/supportHooks.ts', '--timeout', '90000', ...more],
      each: true,
    });
  } finally {
    await server.stop();
  }
}
