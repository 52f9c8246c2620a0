// The table of a run of the benches: test/bench/RESULTS.md.
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../workbench/project.mjs';
import { peerVersions } from './peers.mjs';

/**
 * @typedef {object} Result
 * @property {string} title
 * @property {string} text what the bench printed: tables of Markdown, and lines
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
  const sections = sectionsOf(await readFile(file, 'utf8').catch(() => ''));
  for (const { title, text } of results) sections.set(title, `## ${title}\n\n${markdown(text)}`);
  const head = `# Speed\n\nWritten by \`npm run bench\`: what was measured last, on ${machine}.\n`;
  await writeFile(file, [head, ...sections.values()].join('\n'));
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
  const blocks = text.trim().split(/\n(?=\|)(?<!\|\n)|(?<=\|)\n(?!\|)/);
  return blocks
    .map((block) =>
      block.startsWith('|')
        ? `${block}\n`
        : block.trim() === ''
          ? ''
          : `\`\`\`text\n${block.trimEnd()}\n\`\`\`\n`,
    )
    .filter(Boolean)
    .join('\n');
}
