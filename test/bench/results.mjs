// The table of a run of the benches: test/bench/RESULTS.md.
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../workbench/project.mjs';
import { titles } from './benches.mjs';
import { peerVersions } from './peers.mjs';

/**
 * @typedef {object} Result
 * @property {string} title
 * @property {string} text what the bench printed: tables of Markdown, and lines
 * @property {number | undefined} load of the machine before it began: processes that want a core
 */

const file = join(root, 'test', 'bench', 'RESULTS.md');

/**
 * Writes what was measured in the place of what was measured of the same before; other sections stay.
 * @param {readonly Result[]} results
 */
export async function writeResults(results) {
  const peers = Object.entries(peerVersions()).map(([name, version]) => `${name} ${version}`);
  const memory = (totalmem() / 1e9).toFixed(0);
  const machine = `${cpus()[0]?.model ?? process.arch}, ${availableParallelism()} cores, ${memory} GB; Node ${process.versions.node}; ${peers.join(', ')}`;
  const before = await readFile(file, 'utf8').catch(() => '');
  await writeFile(file, withResults(before, results, machine));
}

/**
 * The table with what was measured now, in the order of the benches.
 * @param {string} before
 * @param {readonly Result[]} results
 * @param {string} machine
 */
export function withResults(before, results, machine) {
  const sections = sectionsOf(before);
  for (const { title, text, load = 0 } of results) {
    // One of them may be what started this, and builds.
    const busy =
      load > 1.5
        ? `Measured while the machine did other work: a load of ${load.toFixed(1)}.\n\n`
        : '';
    sections.set(title, `## ${title}\n\n${busy}${markdown(text)}`);
  }
  const head = `# Speed\n\nWritten by \`npm run bench\`: what was measured last, on ${machine}.\n`;
  return [head, ...titles.flatMap((title) => sections.get(title) ?? [])].join('\n');
}

/**
 * @param {string} text
 * @returns {Map<string, string>} by title
 */
function sectionsOf(text) {
  const [, ...sections] = text.split(/^(?=## )/m);
  return new Map(
    sections.map((section) => [/^## (.*)/.exec(section)?.[1] ?? '', `${section.trimEnd()}\n`]),
  );
}

/**
 * Tables and empty lines as they are, all other lines as they were printed.
 * @param {string} text
 */
function markdown(text) {
  const blocks = text.trimEnd().split(/\n(?=\|)(?<!\|\n)|(?<=\|)\n(?!\|)/);
  return blocks
    .map((block) =>
      block.startsWith('|')
        ? `${block}\n`
        : block.trim() === ''
          ? ''
          : `\`\`\`text\n${block.replace(/^\n+/, '').trimEnd()}\n\`\`\`\n`,
    )
    .filter(Boolean)
    .join('\n');
}
