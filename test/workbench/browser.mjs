// The browser that drives the workbench: the one that is there, or, on Debian as root, Chromium.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd, unlessEnding } from './lifetime.mjs';
import { Problem } from './problem.mjs';
import { findProgram, isExecutable, run } from './processes.mjs';
import { step } from './steps.mjs';

/** @typedef {import('playwright-core').Browser} Browser */

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const installedAt = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .flatMap((name) => process.env[name] ?? [])
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @returns {Promise<string>} the path of a browser; installs one where that is ours to do
 * @throws {Problem} that says what to install
 */
export async function ensureBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isExecutable(named)) {
      throw new Problem(`CHROME_PATH names ${named}, which is no program.`);
    }
    return named;
  }
  return findBrowser() ?? (await installOnDebian());
}

/**
 * Starts a browser without a window; it goes when the script ends.
 * @param {string} executablePath
 * @returns {Promise<Browser>}
 */
export async function launchBrowser(executablePath) {
  const { chromium } = await import('playwright-core');
  await unlessEnding();
  const browser = await chromium.launch({
    executablePath,
    args: switches,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  atEnd(() => browser.close());
  return browser;
}

function findBrowser() {
  const paths = installedAt[process.platform] ?? [];
  return paths.find(existsSync) ?? programs.map(findProgram).find((path) => path !== undefined);
}

async function installOnDebian() {
  if (!isDebian() || process.getuid?.() !== 0) {
    const how = isDebian() ? ' (as root: apt-get install -y chromium)' : '';
    throw new Problem(
      `No browser to drive the workbench with. Install Chrome, Edge or Chromium${how}, or name one with CHROME_PATH.`,
    );
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const purpose = 'Installing Chromium';
  await step('Installing Chromium (apt-get)', async () => {
    await run('apt-get', ['update', '-q'], { env, purpose });
    await run('apt-get', ['install', '-y', '-q', 'chromium'], { env, purpose });
  });
  const found = findBrowser();
  if (found === undefined) {
    throw new Problem('apt-get installed Chromium, but no chromium program is on the PATH.');
  }
  return found;
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}
