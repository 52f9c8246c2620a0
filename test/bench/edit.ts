/**
 * What a keystroke costs, by the size of the file: reparse, detection, models and findings, each
 * as the editor does them: `npm run bench -- edit`.
 */
import { findings } from '../../src/advice/findings';
import { read } from '../../src/detect/detect';
import { editBetween } from '../../src/editor/treeEdit';
import { createParsers } from '../../src/parsing/parsers';
import { words } from '../../src/text/text';
import { readAsset } from '../unit/parsing/assets';
import { amount, median } from './measure';
import { networkText } from './networkSource';
import { table } from './table';

const TYPED = '        hidden = nn.ReLU()(self.first(x))\n';

async function main(): Promise<void> {
  const parser = await createParsers(readAsset).parser('python');
  const say = words();
  const rows = [100, 1_000, 2_000, 10_000, 100_000].map((lines) => {
    let text = networkText(lines);
    const line = text.indexOf('\n', text.indexOf('def forward', text.length / 2)) + 1;
    let tree = parser.parse(text);
    const times: Record<'reparse' | 'detection' | 'models' | 'findings', number[]> = {
      reparse: [],
      detection: [],
      models: [],
      findings: [],
    };
    const timed = <T>(what: keyof typeof times, work: () => T): T => {
      const began = performance.now();
      const result = work();
      times[what].push(performance.now() - began);
      return result;
    };
    for (const [index, key] of [...TYPED].entries()) {
      const next = text.slice(0, line + index) + key + text.slice(line + index);
      const before = tree;
      tree = timed('reparse', () => {
        const edit = editBetween(text, next);
        if (edit) before.edit(edit);
        return parser.parse(next, before);
      });
      before.delete();
      text = next;
      const reading = timed('detection', () => read('python', tree));
      const outline = timed('models', reading.outline);
      timed('findings', () => findings(reading.detection, outline, text, say));
      if (lines > 10_000 && index > 8) break;
    }
    tree.delete();
    const shown = Object.values(times).map((all) => amount(median(all)));
    return [lines.toLocaleString('en'), ...shown];
  });
  console.log(table(['lines', 'reparse', 'detection', 'models', 'findings'], rows));
}

void main();
