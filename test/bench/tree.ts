import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Functions of no interest, as most of a project's files have; numbers keep them apart. */
function plainFile(index: number): string {
  const functions = Array.from({ length: 12 }, (_, at) =>
    [
      `def read_${index}_${at}(path, limit=${at}):`,
      '    with open(path) as lines:',
      '        found = [line.split(",") for line in lines if line.strip()]',
      '    return sorted(found, key=lambda row: row[0])[:limit]',
    ].join('\n'),
  );
  return `import csv\nimport os\n\n${functions.join('\n\n')}\n`;
}

function networkFile(index: number): string {
  return [
    'import torch.nn as nn',
    `from .act${index % 10} import Swish`,
    `class Block${index}(nn.Module):`,
    '    def __init__(self, width):',
    '        super().__init__()',
    '        self.body = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width))',
    '        self.act = Swish()',
    '    def forward(self, x):',
    '        return self.act(x + self.body(x))',
    '',
  ].join('\n');
}

const SWISH =
  'import torch\nclass Swish(torch.nn.Module):\n    def forward(self, x):\n        return x * torch.sigmoid(x)\n';

/** Writes a tree of so many files, one in five with a network: the same each time. */
export function writeTree(folder: string, files: number): void {
  for (let index = 0; index < files; index += 1) {
    const below = join(folder, `d${Math.floor(index / 1000)}`, `e${Math.floor(index / 100) % 10}`);
    if (index % 100 === 0) {
      mkdirSync(below, { recursive: true });
      for (let at = 0; at < 10; at += 1) writeFileSync(join(below, `act${at}.py`), SWISH);
    }
    const text = index % 5 === 0 ? networkFile(index) : plainFile(index);
    writeFileSync(join(below, `f${index}.py`), text);
  }
}

const READ = /\.(py|pyi|js|mjs|cjs|jsx|ts|mts|cts|tsx)$/;

/** Files of a kind that all who are measured read, and their bytes. */
export function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!READ.test(path)) continue;
    const stats = statSync(join(folder, path), { throwIfNoEntry: false });
    if (!stats?.isFile()) continue;
    files += 1;
    bytes += stats.size;
  }
  return { files, bytes };
}
