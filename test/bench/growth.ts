/** How the cost of a scan grows, with the lines of a file and the files of a tree: `npm run bench -- growth`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { taken } from './measuredProcess';
import { networkText } from './networkSource';
import { table } from './table';
import { sizeOf, writeTree } from './tree';

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const scan = (path: string) =>
  taken(process.execPath, ['dist/cli.js', 'scan', '--no-config', '--format', 'jsonl', path]);
const columns = ['MB', 's', 's of all cores', 'MB of memory at most'];
const shown = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? '–';

const byLines = [100, 1_000, 10_000, 50_000, 100_000].map((lines) => {
  const file = join(scratch, 'network.py');
  const text = networkText(lines);
  writeFileSync(file, text);
  const { seconds, cpu, memory } = scan(file);
  const megabytes = text.length / 1e6;
  return [
    lines.toLocaleString('en'),
    shown(megabytes, 2),
    ...(megabytes > 2 ? ['over 2 MB: left out'] : [shown(seconds, 2)]),
    shown(cpu, 2),
    shown(memory, 0),
  ];
});
console.log(table(['lines of one file', ...columns], byLines));

const most = Number(process.env.MOST ?? 100_000);
const byFiles = [10, 100, 1_000, 10_000, 100_000]
  .filter((files) => files <= most)
  .map((files) => {
    const folder = join(scratch, `${files}`);
    writeTree(folder, files);
    const { bytes } = sizeOf(folder);
    const { seconds, cpu, memory } = scan(folder);
    rmSync(folder, { recursive: true, force: true });
    return [
      files.toLocaleString('en'),
      shown(bytes / 1e6, 2),
      shown(seconds, 2),
      shown(cpu, 2),
      shown(memory, 0),
    ];
  });
console.log('');
console.log(table(['files', ...columns], byFiles));
rmSync(scratch, { recursive: true, force: true });
