// What the start of the extension costs, in a real VS Code, and the sizes of what ships.
import { readFileSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBrowser, launchBrowser } from '../workbench/browser.mjs';
import { buildPackage } from '../workbench/build.mjs';
import { runInEditor } from '../workbench/editorTests.mjs';
import { root, vsixPath } from '../workbench/project.mjs';
import { count, printTests } from '../workbench/results.mjs';
import { ensureServer } from '../workbench/serverInstall.mjs';
import { say } from '../workbench/steps.mjs';
import { ofStart } from './benches.mjs';

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
  ['dist/panel/panel.js', 300_000],
  ['dist/toolkit.min.js', undefined],
  ['dist/activation-lens.vsix', 1_600_000],
]);

/** @returns {Promise<import('./results.mjs').Result[] | undefined>} `undefined`: it failed */
export async function activationBench() {
  await buildPackage();
  const sizes = sizesTable();
  sayTitle(ofStart.sizes);
  say(sizes);
  const [load] = loadavg();
  const program = await ensureServer();
  const browser = await launchBrowser(await ensureBrowser());
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  for (const [column, [host, name]] of HOSTS.entries()) {
    sayTitle(`${ofStart.start} ${program.version}, in ${name}`);
    const notes = await notesOf({ host, program, browser });
    if (notes === undefined) return undefined;
    for (const [what, times] of notes) {
      const row = rows.get(what) ?? HOSTS.map(() => '–');
      row[column] = `${middle(times).toFixed(1)} ms`;
      rows.set(what, row);
    }
  }
  const head = `VS Code ${program.version}; medians of ${ROUNDS} windows.`;
  const columns = ['', ...HOSTS.map(([, name]) => name)];
  const start = table(
    columns,
    [...rows].map(([what, times]) => [what, ...times]),
  );
  return [
    { title: ofStart.sizes, text: sizes, load: 0 },
    { title: ofStart.start, text: `${head}\n${start}`, load },
  ];
}

/**
 * @param {Omit<Parameters<typeof runInEditor>[0], 'suite'>} where
 * @returns {Promise<Map<string, number[]> | undefined>} milliseconds of each window, by what took them
 */
async function notesOf(where) {
  /** @type {Map<string, number[]>} */
  const all = new Map();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const result = await runInEditor({ ...where, suite: 'bench' });
    say(`  window ${round} of ${ROUNDS}`);
    for (const note of result.notes ?? []) {
      say(`    ${note}`);
      const [, what, time] = /^(.*): ([\d.]+) ms$/.exec(note) ?? [];
      if (what !== undefined) all.set(what, [...(all.get(what) ?? []), Number(time)]);
    }
    if (count(result).failed > 0) {
      printTests(result);
      return undefined;
    }
  }
  return all;
}

/** @param {readonly number[]} times */
function middle(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** A table of Markdown. */
function sizesTable() {
  const rows = SIZES.map(([path, aim]) => {
    const file = path === 'dist/activation-lens.vsix' ? vsixPath : join(root, path);
    const small = path.endsWith('.js') ? kilobytes(gzipSync(readFileSync(file)).length) : '';
    const wanted = aim === undefined ? '' : kilobytes(aim);
    return [`\`${path}\``, kilobytes(statSync(file).size), small, wanted];
  });
  return table(['file', 'size', 'compressed', 'aim: less than'], rows);
}

/** @param {string} title */
function sayTitle(title) {
  say(`\n== ${title}`);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * @param {readonly string[]} columns
 * @param {readonly (readonly string[])[]} rows
 */
function table(columns, rows) {
  return [columns, columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
