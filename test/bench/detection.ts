import { detect } from '../../src/detect/detect';
import { createParsers } from '../../src/parsing/parsers';
import { readAsset } from '../unit/parsing/assets';
import { amount, fastest } from './measure';

const RUNS = 20;
const LINES = 2_000;

/** A class of a model, as often as it takes; the functions in it have different names. */
const source = Array.from({ length: LINES / 10 }, (_, index) =>
  [
    `class Block${index}(nn.Module):`,
    '    def __init__(self, width, slope=0.1):',
    '        super().__init__()',
    '        self.first = nn.Linear(width, 4 * width)',
    '        self.activation = nn.LeakyReLU(negative_slope=slope)',
    '        self.second = nn.Sequential(nn.Linear(4 * width, width), nn.GELU())',
    '',
    '    def forward(self, x):',
    '        return x + self.second(F.silu(self.activation(self.first(x))))',
    '',
  ].join('\n'),
).join('\n');
const text = `import torch.nn as nn\nimport torch.nn.functional as F\n${source}`;

const parser = await createParsers(readAsset).parser('python');
const parsing = fastest(RUNS, () => deleted(parser.parse(text)));
const tree = parser.parse(text);
const { uses } = detect('python', tree);
const detecting = fastest(RUNS, () => void detect('python', tree));
const [kilobytes, lines] = [text.length / 1000, text.split('\n').length];
console.log(`  ${lines} lines, ${kilobytes.toFixed(0)} kB, ${uses.length} uses`);
console.log(`  parsing ${amount(parsing)}, detection ${amount(detecting)}`);

function deleted(tree: { delete(): void }): void {
  tree.delete();
}
