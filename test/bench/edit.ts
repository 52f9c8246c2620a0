/**
 * What a keystroke costs, by the size of the file: reparse, detection of what it changes, models
 * and findings, each as the editor does them, and beside them the detection of the whole file:
 * `npm run bench -- edit`.
 */
import { findings } from '../../src/advice/findings';
import { type Reading, read } from '../../src/detect/detect';
import { editBetween } from '../../src/editor/treeEdit';
import { createParsers } from '../../src/parsing/parsers';
import { words } from '../../src/text/text';
import { readAsset } from '../unit/parsing/assets';
import { amount, median } from './measure';
import { networkText } from './networkSource';
import { table } from './table';

const TYPED = '        hidden = nn.ReLU()(self.first(x))\n';

const COLUMNS = [
  'reparse',
  'after the edit',
  'from beginning to end',
  'models',
  'findings',
] as const;
type Column = (typeof COLUMNS)[number];

/** Keys that are typed at most into a large file. */
const FEW = 9;

async function main(): Promise<void> {
  const parser = await createParsers(readAsset).parser('python');
  const say = words();
  const rows = [100, 1_000, 2_000, 10_000, 100_000].map((lines) => {
    let text = networkText(lines);
    const line = text.indexOf('\n', text.indexOf('def forward', text.length / 2)) + 1;
    let tree = parser.parse(text);
    let reading: Reading = read('python', tree);
    const times = new Map<Column, number[]>(COLUMNS.map((column) => [column, []]));
    const timed = <T>(what: Column, work: () => T): T => {
      const began = performance.now();
      const result = work();
      times.get(what)?.push(performance.now() - began);
      return result;
    };
    for (const [index, key] of [...TYPED].entries()) {
      const next = `${text.slice(0, line + index)}${key}${text.slice(line + index)}`;
      // Put together, as the editor hands it over.
      next.charCodeAt(0);
      const before = tree;
      const edit = timed('reparse', () => {
        const made = editBetween(text, next);
        if (made) before.edit(made);
        tree = parser.parse(next, before);
        return made;
      });
      before.delete();
      text = next;
      const earlier = edit && { reading, edit };
      // All of it: readings read what is asked for.
      reading = timed('after the edit', () => {
        const made = read('python', tree, { earlier });
        void made.detection;
        return made;
      });
      timed('from beginning to end', () => read('python', tree).detection);
      const outline = timed('models', reading.outline);
      timed('findings', () => findings(reading.detection, outline, text, say));
      if (lines > 2_000 && index > FEW) break;
    }
    tree.delete();
    const shown = COLUMNS.map((column) => amount(median(times.get(column) ?? [])));
    return [lines.toLocaleString('en'), ...shown];
  });
  console.log(table(['lines', ...COLUMNS], rows));
}

void main();
