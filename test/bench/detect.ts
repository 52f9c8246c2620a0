/**
 * What typing costs in a file of 2,000 lines: `npm run bench -- detect`. Prints the
 * fastest and the median of many runs: other work on the machine makes every number larger.
 */
import { detect } from '../../src/detect/detect';
import type { SyntaxTree } from '../../src/detect/syntax';
import type { SourceLanguage } from '../../src/detect/use';
import { editBetween } from '../../src/editor/treeEdit';
import { createParsers } from '../../src/parsing/parsers';
import { readAsset } from '../unit/parsing/assets';

const LINES = 2_000;
const RUNS = 60;
/** A line that is typed within a function, key by key; half-written code breaks the tree around it. */
const TYPED: Readonly<Record<'python' | 'typescript', string>> = {
  python: '        hidden = nn.ReLU()(nn.Linear(width, 2)(x))  # activation\n',
  typescript: '  const hidden = tf.layers.reLU().apply(first.apply(inputs));  //\n',
};
const AFTER: Readonly<Record<'python' | 'typescript', string>> = {
  python: 'weights = ',
  typescript: 'const leaky',
};

const HEADS: Readonly<Record<'python' | 'typescript', string>> = {
  python: 'import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n',
  typescript: "import * as tf from '@tensorflow/tfjs';\n",
};

/** A model's block, with as many statements to an activation as models have. */
const BLOCKS: Readonly<Record<'python' | 'typescript', (index: number) => readonly string[]>> = {
  python: (index) => [
    `class Block${index}(nn.Module):`,
    '    """Two convolutions and what joins them."""',
    '    def __init__(self, width, heads=8, act_layer=nn.GELU, drop=0.1):',
    '        super().__init__()',
    '        self.norm = nn.LayerNorm(width, eps=1e-6)',
    '        self.query = nn.Linear(width, heads * 64, bias=False)',
    '        self.activation = nn.LeakyReLU(negative_slope=0.2)',
    '        self.project = nn.Sequential(nn.Linear(width, width), nn.Dropout(drop))',
    '',
    '    def forward(self, x, mask=None):',
    '        batch, length, width = x.shape',
    '        query = self.query(self.norm(x)).reshape(batch, length, -1, 64)',
    '        scores = query @ query.transpose(-2, -1) * self.scale',
    '        if mask is not None:',
    '            scores = scores.masked_fill(mask == 0, float("-inf"))',
    '        weights = F.softmax(scores, dim=-1)',
    '        return x + self.project(self.activation(weights @ query))',
    '',
  ],
  typescript: (index) => [
    `export function block${index}(width: number, inputs: tf.SymbolicTensor): tf.SymbolicTensor {`,
    "  const first = tf.layers.dense({ units: width, activation: 'relu' });",
    '  const second = tf.layers.dense({ units: width * 2, useBias: false });',
    '  const leaky = tf.layers.leakyReLU({ alpha: 0.2 });',
    '  const joined = tf.layers.add().apply([inputs, first.apply(inputs) as tf.SymbolicTensor]);',
    '  if (width > 64) {',
    '    return leaky.apply(second.apply(joined)) as tf.SymbolicTensor;',
    '  }',
    '  const scores = options.map((option) => option.score * width);',
    '  return tf.layers.activation({ activation: scores.length > 2 ? "tanh" : "elu" }).apply(joined);',
    '}',
  ],
};

export async function measureDetection(language: 'python' | 'typescript'): Promise<string> {
  const block = BLOCKS[language];
  const count = Math.ceil(LINES / block(0).length);
  const blocks = Array.from({ length: count }, (_, index) => block(index).join('\n'));
  const text = HEADS[language] + blocks.join('\n');
  const parser = await createParsers(readAsset).parser(language);
  const cold = once(() => detectAndDelete(language, parser.parse(text)));
  const parsing = runs(() => parser.parse(text).delete());
  let tree = parser.parse(text);
  const { uses } = detect(language, tree);
  const detecting = runs(() => void detect(language, tree));
  let current = text;
  const after = AFTER[language];
  const middle = text.indexOf('\n', text.indexOf(after, text.length / 2)) + 1;
  const typing = runs((run) => {
    const at = middle + run;
    const changed = current.slice(0, at) + TYPED[language].charAt(run) + current.slice(at);
    const edit = editBetween(current, changed);
    if (edit) {
      tree.edit(edit);
    }
    const before = tree;
    tree = parser.parse(changed, before);
    before.delete();
    current = changed;
  });
  tree.delete();
  return [
    `${language}: ${text.split('\n').length} lines, ${uses.length} uses`,
    `  edit and reparse  ${shown(typing)}`,
    `  detection, warm   ${shown(detecting)}`,
    `  parse             ${shown(parsing)}`,
    `  first file of a process, parse and detection  ${cold.toFixed(1)} ms`,
    `  parse and detection: ${((parsing.fastest + detecting.fastest) / parsing.fastest).toFixed(2)} of the parse alone`,
  ].join('\n');
}

function detectAndDelete(language: SourceLanguage, tree: SyntaxTree): void {
  detect(language, tree);
  tree.delete();
}

function once(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function runs(work: (run: number) => void): {
  readonly fastest: number;
  readonly median: number;
} {
  const times = Array.from({ length: RUNS }, (_, run) => once(() => work(run)));
  times.sort((a, b) => a - b);
  return { fastest: times[0] ?? 0, median: times[RUNS >> 1] ?? 0 };
}

function shown({ fastest, median }: { fastest: number; median: number }): string {
  return `${fastest.toFixed(2)} ms at best, ${median.toFixed(2)} ms in the middle`;
}

async function main(): Promise<void> {
  for (const language of ['python', 'typescript'] as const) {
    console.log(await measureDetection(language));
  }
}

void main();
