// Measures speed: npm run bench, or npm run bench -- analysis slider. Prints numbers and
// ratios, and nothing fails for being slow: a machine that does other work is slower.
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureBrowser } from '../workbench/browser.mjs';
import { buildPackage } from '../workbench/build.mjs';
import { runScript } from '../workbench/lifetime.mjs';
import { start } from '../workbench/processes.mjs';
import { cacheFolder, root } from '../workbench/project.mjs';
import { count, exitCode } from '../workbench/results.mjs';
import { ensureServer } from '../workbench/serverInstall.mjs';
import { say } from '../workbench/steps.mjs';
import { runUiTests } from '../workbench/uiTests.mjs';
import { activationBench } from './activation.mjs';
import { packagedEmptyPanel } from './emptyPanel.mjs';
import { ensurePeers } from './peers.mjs';
import { writeResults } from './results.mjs';

const subjects = {
  firstAnalysis: 'Analysis in a process of its own, where nothing is compiled yet',
  analysis: 'Analysis from cleared tables, in a process that is warm',
  slider: 'A slider is dragged: new parameters, analysis, curve and picture for each frame',
  view: 'The figure is moved and zoomed: curves, labels and picture for each frame',
  depth: 'Signal and gradient through 30 layers: by theory, and in one network of width 256',
  evaluation: '1,000 points of f and f′',
  detection: 'Parsing and detection in a file of 2,000 lines',
  findings: 'Findings in a file of 2,000 lines after an edit',
  detect: 'What typing costs in a file of 2,000 lines',
  notebook: 'What typing costs in a notebook of 100 cells and 2,000 lines',
  hover: 'From request to Markdown, beside pyright’s hover at the same token',
  edit: 'What a keystroke costs, by the size of the file',
  scan: 'A tree is scanned, beside ast-grep and ripgrep',
  growth: 'How the cost of a scan grows',
};

/** Those that run peers, and those that run the command line as it is built. */
const beside = new Set(['hover', 'scan']);
const ofProgram = new Set(['scan', 'growth']);

/** In the real workbench. */
const ofPanel = {
  panel: { title: 'The panel opens', files: 'test/bench/panel.ts' },
  frames: {
    title: 'What a frame of the panel costs, and what 10,000 of them leave in memory',
    files: 'test/bench/frames.ts',
  },
};

await runScript(async () => {
  const wanted = process.argv.slice(2);
  /** @type {import('./results.mjs').Result[]} */
  const results = [];
  for (const [subject, title] of Object.entries(subjects)) {
    if (wanted.length > 0 && !wanted.includes(subject)) continue;
    say(`\n== ${title}`);
    const env = { PEERS: beside.has(subject) ? await ensurePeers() : '' };
    if (ofProgram.has(subject)) await buildPackage();
    const running = await start(process.execPath, [await bundled(subject)], { cwd: root, env });
    const code = await running.exited;
    say(running.output().trimEnd());
    if (code !== 0) return 1;
    results.push({ title, text: running.output() });
  }
  if (results.length > 0) await writeResults(results);
  /** @param {string} subject */
  const isWanted = (subject) => wanted.length === 0 || wanted.includes(subject);
  if (isWanted('activation') && (await activationBench()) !== 0) return 1;
  for (const [subject, { title, files }] of Object.entries(ofPanel)) {
    if (!isWanted(subject)) continue;
    say(`\n== ${title}`);
    const code = await panelBench(files);
    if (code !== 0) return code;
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
  const result = await runUiTests({ program, browserPath, files, beside });
  return exitCode(count(result));
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
