// The extension, built and packaged as it ships.
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { exclusively } from './lock.mjs';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';
import { root, vsixPath } from './project.mjs';
import { step } from './steps.mjs';

/** Builds dist/ for production and packages it; see `vsixPath`. */
export function buildPackage() {
  return exclusively(async () => {
    await step('Building the extension', build);
    await step('Packaging the extension', () => packageVsix(['--no-rewrite-relative-links']));
  });
}

/** As `buildPackage`, with the README's pictures where the repository is published. */
export function buildForRelease() {
  return exclusively(async () => {
    await step('Building the extension', build);
    await step('Packaging the extension', () => packageVsix([]));
  });
}

/** Builds dist/ for production. */
export function build() {
  return run(process.execPath, ['esbuild.config.mjs', '--production'], {
    cwd: root,
    purpose: 'Building the extension',
  });
}

/**
 * @param {readonly string[]} links where the README's relative links lead: for tests to nowhere,
 * as the repository's address is for its owner to say
 */
async function packageVsix(links) {
  await refuseStrangers();
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const partial = `${vsixPath}.partial`;
  await rm(vsixPath, { force: true });
  const options = ['--no-dependencies', ...links, '--out', partial];
  const output = await run(process.execPath, [vsce, 'package', ...options], {
    cwd: root,
    purpose: 'Packaging the extension',
  });
  const warnings = warningsIn(output);
  if (warnings.length > 0) {
    throw new Problem(`vsce warns:\n${warnings.join('\n')}`);
  }
  await rename(partial, vsixPath);
}

/**
 * @param {string} output what vsce printed, in colours or without
 * @returns {string[]} its warnings, one a line
 */
export function warningsIn(output) {
  return stripVTControlCharacters(output)
    .split(/\r?\n/)
    .filter((line) => /^\s*(WARNING|ERROR)\b/.test(line));
}

/** What ships is named in .vscodeignore; this is for the day when somebody names too much. */
async function refuseStrangers() {
  const strangers = strangersAmong(await shippedFiles());
  if (strangers.length > 0) {
    throw new Problem(`These files must not ship; see .vscodeignore:\n${strangers.join('\n')}`);
  }
}

/** @returns {Promise<string[]>} the files of the package, relative to the project's root */
export async function shippedFiles() {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  return listFiles({ cwd: root, packageManager: PackageManager.None });
}

/**
 * @param {readonly string[]} files paths within the package
 * @returns {string[]} those that are source maps, tests, scripts or sources of the extension
 */
export function strangersAmong(files) {
  const examples = /^media\/examples\//;
  const strange = /\.map$|\.mjs$|\.tsx?$|\.sh$|(^|\/)(test|src|webview|node_modules|\.[^/]+)\//;
  return files.filter((file) => !examples.test(file) && strange.test(file));
}
