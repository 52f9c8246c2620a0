// Runs the in-editor suite in VS Code's workbench, in one extension host.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from './lifetime.mjs';
import { suiteUrl } from './payload.mjs';
import { Problem } from './problem.mjs';
import { freshProfile, startServer } from './server.mjs';
import { restrictedSettings, writeUserSettings } from './settings.mjs';
import { stageSuite } from './suite.mjs';
import { copyWorkspace } from './workspace.mjs';

/** @typedef {import('./results.mjs').SuiteResult} SuiteResult */
/** @typedef {import('./suite.mjs').StagedSuite} StagedSuite */
/** @typedef {import('playwright-core').Page} Page */

/** A suite takes a minute or three beside another one, on a busy machine more. */
const resultMilliseconds = 480_000;

/** The folder of the suite `virtual`, whose file system its tests provide. */
const virtualFolder = 'al-virtual:/project';

/**
 * @param {object} options
 * @param {import('./payload.mjs').ExtensionHost} options.host
 * @param {import('./serverInstall.mjs').ServerProgram} options.program
 * @param {import('playwright-core').Browser} options.browser
 * @param {string} [options.titles] a regular expression; only tests that match run
 * @param {import('./suite.mjs').SuiteName} [options.suite] the whole one unless told
 * @returns {Promise<SuiteResult>}
 */
export async function runInEditor({ host, program, browser, titles, suite: name = 'whole' }) {
  const restricted = name === 'restricted';
  const folder = await temporaryFolder(`${host}-suite`);
  const suite = await stageSuite(host, folder, {
    suite: name,
    ...(titles === undefined ? {} : { titles }),
  });
  const profile = await freshProfile();
  await writeUserSettings(profile.userFolder, restricted ? restrictedSettings : {});
  const server = await startServer(program, profile, { trust: restricted });
  const page = await browser.newPage();
  try {
    const workspace = name === 'virtual' ? virtualFolder : await copyWorkspace();
    const { extension, tests } = suite;
    const url = suiteUrl(server.port, { workspace, extension, tests, host });
    return await resultOf(page, url, suite);
  } finally {
    await page.close();
    await server.stop();
  }
}

/**
 * @param {Page} page
 * @param {string} url
 * @param {StagedSuite} suite
 * @returns {Promise<SuiteResult>}
 */
async function resultOf(page, url, suite) {
  /** @type {string[]} */
  const lines = [];
  let ended = false;
  page.on('console', (message) => lines.push(message.text()));
  // What the workbench calls when a test run is over, also one whose module could not be loaded.
  await page.exposeFunction('codeAutomationExit', () => {
    ended = true;
  });
  await page.goto(url);
  for (const start = performance.now(); performance.now() - start < resultMilliseconds; ) {
    const endedBefore = ended;
    const text = await readResult(suite, lines);
    if (text !== undefined) {
      return JSON.parse(text);
    }
    if (endedBefore) {
      throw new Problem(`The run ended without a result. ${tellConsole(lines)}`);
    }
    await wait(100);
  }
  throw new Problem(
    `No result from the ${suite.host} extension host within ${resultMilliseconds / 1000} s. ${tellConsole(lines)}`,
  );
}

/** @param {readonly string[]} lines */
function tellConsole(lines) {
  const heads = lines.map((line) => line.split('\n', 3).join('\n'));
  return `The workbench's console:\n${heads.slice(-25).join('\n')}`;
}

/**
 * @param {StagedSuite} suite
 * @param {readonly string[]} consoleLines
 */
async function readResult(suite, consoleLines) {
  if (suite.host === 'node') {
    const text = existsSync(suite.resultFile) ? await readFile(suite.resultFile, 'utf8') : '';
    // The file is there a moment before it is complete.
    return text.endsWith('}') ? text : undefined;
  }
  const marker = 'suite result ';
  const line = consoleLines.find((text) => text.includes(marker));
  return line?.slice(line.indexOf(marker) + marker.length);
}
