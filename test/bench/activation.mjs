// What the start of the extension costs, in a real VS Code, and the sizes of what ships.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBrowser, launchBrowser } from '../workbench/browser.mjs';
import { buildPackage } from '../workbench/build.mjs';
import { runInEditor } from '../workbench/editorTests.mjs';
import { root, vsixPath } from '../workbench/project.mjs';
import { count, exitCode, printTests } from '../workbench/results.mjs';
import { ensureServer } from '../workbench/serverInstall.mjs';
import { say } from '../workbench/steps.mjs';

const HOSTS = /** @type {const} */ ([
  ['node', 'the Node extension host'],
  ['web', 'the web worker’s extension host'],
]);

/** Each opens a window anew: a host starts an extension once. */
const ROUNDS = 3;

/** Bytes that are aimed at. */
const SIZES = /** @type {const} */ ([
  ['dist/extension.js', 250_000],
  ['dist/web/extension.js', undefined],
  ['dist/activation-lens.vsix', 1_600_000],
]);

/** @returns {Promise<number>} the exit code */
export async function activationBench() {
  await buildPackage();
  sayTitle('Sizes of what ships');
  for (const [path, aim] of SIZES) {
    say(
      `  ${path}: ${kilobytes(path)}${aim === undefined ? '' : ` (aim: under ${aim / 1000} kB)`}`,
    );
  }
  const program = await ensureServer();
  const browser = await launchBrowser(await ensureBrowser());
  for (const [host, name] of HOSTS) {
    sayTitle(`The start of the extension in ${name} of VS Code ${program.version}`);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const result = await runInEditor({ host, program, browser, suite: 'bench' });
      say(`  window ${round} of ${ROUNDS}`);
      for (const note of result.notes ?? []) say(`    ${note}`);
      const counts = count(result);
      if (counts.failed > 0) {
        printTests(result);
        return exitCode(counts);
      }
    }
  }
  return 0;
}

/** @param {string} title */
function sayTitle(title) {
  say(`\n== ${title}`);
}

/** @param {string} path */
function kilobytes(path) {
  const file = path === 'dist/activation-lens.vsix' ? vsixPath : join(root, path);
  const size = `${(statSync(file).size / 1000).toFixed(1)} kB`;
  if (!path.endsWith('.js')) return size;
  return `${size}, ${(gzipSync(readFileSync(file)).length / 1000).toFixed(1)} kB compressed`;
}
