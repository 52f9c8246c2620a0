// The extension, built and packaged as it ships.
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exclusively } from './lock.mjs';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';
import { root, vsixPath } from './project.mjs';
import { step } from './steps.mjs';

/** Builds dist/ for production and packages it; see `vsixPath`. */
export function buildPackage() {
  return exclusively(async () => {
    await step('Building the extension', build);
    await step('Packaging the extension', packageVsix);
  });
}

function build() {
  return run(process.execPath, ['esbuild.config.mjs', '--production'], {
    cwd: root,
    purpose: 'Building the extension',
  });
}

async function packageVsix() {
  await refuseStrangers();
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const partial = `${vsixPath}.partial`;
  await rm(vsixPath, { force: true });
  // Where the repository is published is for its owner to say; the pictures need no address.
  const options = ['--no-dependencies', '--no-rewrite-relative-links', '--out', partial];
  await run(process.execPath, [vsce, 'package', ...options], {
    cwd: root,
    purpose: 'Packaging the extension',
  });
  await rename(partial, vsixPath);
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
