/**
 * What typing costs in a notebook of 100 cells and 2,000 lines: `npm run bench -- notebook`. Beside
 * it the same code in one file, and what it costs to join the cells with nothing kept.
 */

import { read } from '../../src/detect/detect';
import { type Cell, joinCells } from '../../src/detect/notebook/cells';
import { editBetween } from '../../src/editor/treeEdit';
import { createParsers } from '../../src/parsing/parsers';
import { readAsset } from '../unit/parsing/assets';
import { amount, median, milliseconds } from './measure';

const CELLS = 100;
const TYPED = '\n%time probe = nn.LeakyReLU(0.2)(x)\n!ls data\nact = nn.Sequential(nn.ReLU())';

function cellText(index: number): string {
  return [
    '%matplotlib inline',
    `class Block${index}(nn.Module):`,
    '    """Two layers and what joins them."""',
    '    def __init__(self, width, drop=0.1):',
    '        super().__init__()',
    '        self.norm = nn.LayerNorm(width, eps=1e-6)',
    '        self.first = nn.Linear(width, width * 4, bias=False)',
    '        self.activation = nn.LeakyReLU(negative_slope=0.2)',
    '        self.second = nn.Linear(width * 4, width)',
    '        self.drop = nn.Dropout(drop)',
    '',
    '    def forward(self, x, mask=None):',
    '        hidden = self.activation(self.first(self.norm(x)))',
    '        if mask is not None:',
    '            hidden = hidden.masked_fill(mask == 0, float("-inf"))',
    '        return x + self.drop(self.second(hidden))',
    '',
    `block${index} = Block${index}(64)`,
    `%time y${index} = F.gelu(block${index}(x))`,
    'files = !ls data',
  ].join('\n');
}

const HEAD = 'import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n';

async function main(): Promise<void> {
  const parser = await createParsers(readAsset).parser('python');
  let cells: Cell[] = Array.from({ length: CELLS }, (_, index) => ({
    text: index === 0 ? HEAD + cellText(0) : cellText(index),
    index,
  }));
  let joined = joinCells(cells);
  let tree = parser.parse(joined.text);
  const steps = {
    join: [] as number[],
    anew: [] as number[],
    reparse: [] as number[],
    detect: [] as number[],
  };
  const middle = CELLS / 2;
  for (const sign of TYPED) {
    cells = cells.map((cell) =>
      cell.index === middle ? { ...cell, text: cell.text + sign } : cell,
    );
    const before = joined;
    steps.anew.push(milliseconds(() => void joinCells(cells)));
    steps.join.push(
      milliseconds(() => {
        joined = joinCells(cells, 'python', before);
      }),
    );
    steps.reparse.push(
      milliseconds(() => {
        const edit = editBetween(before.text, joined.text);
        if (edit) tree.edit(edit);
        const old = tree;
        tree = parser.parse(joined.text, old);
        old.delete();
      }),
    );
    steps.detect.push(milliseconds(() => void read('python', tree, { keras: {} }).detection));
  }
  tree.delete();
  const lines = joined.text.split('\n').length;
  console.log(`  ${CELLS} cells, ${lines} lines, ${TYPED.length} keys; medians`);
  for (const [name, times] of [
    ['the cells are joined again', steps.join],
    ['all of them read anew', steps.anew],
    ['edit and reparse', steps.reparse],
    ['detection', steps.detect],
  ] as const) {
    console.log(`  ${name.padEnd(34)}${amount(median(times)).padStart(10)}`);
  }
}

void main();
