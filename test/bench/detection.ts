import { detect } from '../../src/detect/detect';
import { createParsers } from '../../src/parsing/parsers';
import { readAsset } from '../unit/parsing/assets';
import { amount, fastest } from './measure';
import { text } from './networkSource';

const RUNS = 20;

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
