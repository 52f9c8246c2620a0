// Measures speed: npm run bench, or npm run bench -- analysis slider. Prints numbers and
// ratios, and nothing fails for being slow: a machine that does other work is slower.
import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureBrowser } from '../workbench/browser.mjs';
import { buildPackage } from '../workbench/build.mjs';
import { runScript, temporaryFolder } from '../workbench/lifetime.mjs';
import { start } from '../workbench/processes.mjs';
import { cacheFolder, root } from '../workbench/project.mjs';
import { count, exitCode } from '../workbench/results.mjs';
import { ensureServer } from '../workbench/serverInstall.mjs';
import { say } from '../workbench/steps.mjs';
import { runUiTests } from '../workbench/uiTests.mjs';
import { activationBench } from './activation.mjs';
import { ofPanel, subjects } from './benches.mjs';
import { packagedEmptyPanel } from './emptyPanel.mjs';
import { ensurePeers } from './peers.mjs';
import { writeResults } from './results.mjs';

/** Those that run peers, and those that run the command line as it is built. */
const beside = new Set(['hover', 'scan']);
const ofProgram = new Set(['scan', 'growth']);

await runScript(async () => {
  const wanted = process.argv.slice(2);
  /** @param {string} subject */
  const isWanted = (subject) => wanted.length === 0 || wanted.includes(subject);
  for (const [subject, title] of Object.entries(subjects)) {
    if (!isWanted(subject)) continue;
    say(`\n== ${title}`);
    const [load] = loadavg();
    const env = { PEERS: beside.has(subject) ? await ensurePeers() : '' };
    if (ofProgram.has(subject)) await buildPackage();
    const running = await start(process.execPath, [await bundled(subject)], { cwd: root, env });
    const code = await running.exited;
    say(running.output().trimEnd());
    if (code !== 0) return 1;
    await writeResults([{ title, text: running.output(), load }]);
  }
  if (isWanted('activation')) {
    const results = await activationBench();
    if (results === undefined) return 1;
    await writeResults(results);
  }
  for (const [subject, { title, files }] of Object.entries(ofPanel)) {
    if (!isWanted(subject)) continue;
    say(`\n== ${title}`);
    const [load] = loadavg();
    const { code, text } = await panelBench(files);
    if (code !== 0) return code;
    await writeResults([{ title, text, load }]);
  }
  return 0;
});

/**
 * In the workbench and the browser of the tests of the user interface, packaged as users get it.
 * @param {string} files
 */
async function panelBench(files) {
  await buildPackage();
  const program = await ensureServer();
  const browserPath = await ensureBrowser();
  const beside = [await packagedEmptyPanel()];
  const told = join(await temporaryFolder('bench'), 'told.txt');
  await writeFile(told, '');
  // Read by tell.ts, in the process of mocha.
  process.env.BENCH_TOLD = told;
  const result = await runUiTests({ program, browserPath, files, beside });
  return { code: exitCode(count(result)), text: await readFile(told, 'utf8') };
}

/**
 * As one file, without source maps: what is measured is the program and not its loader.
 * @param {string} subject
 */
async function bundled(subject) {
  const outfile = join(cacheFolder, 'bench', `${subject}.mjs`);
  await build({
    entryPoints: [join(root, 'test', 'bench', `${subject}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return outfile;
}
