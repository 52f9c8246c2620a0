// The table of a run of the benches: test/bench/RESULTS.md.
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../workbench/project.mjs';
import { peerVersions } from './peers.mjs';

/**
 * @typedef {object} Result
 * @property {string} title
 * @property {string} text what the bench printed: tables of Markdown, and lines
 */

/** @param {readonly Result[]} results */
export async function writeResults(results) {
  const peers = Object.entries(peerVersions()).map(([name, version]) => `${name} ${version}`);
  const memory = (totalmem() / 1e9).toFixed(0);
  const machine = `${cpus()[0]?.model ?? process.arch}, ${availableParallelism()} cores, ${memory} GB; Node ${process.versions.node}; ${peers.join(', ')}`;
  const sections = results.map(({ title, text }) => `## ${title}\n\n${markdown(text)}`);
  const head = `# Speed\n\nWritten by \`npm run bench\`: what the last run measured, on ${machine}.\n`;
  await writeFile(join(root, 'test', 'bench', 'RESULTS.md'), [head, ...sections].join('\n'));
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
