import { findings } from '../../src/advice/findings';
import { detectModels } from '../../src/detect/detect';
import { editBetween } from '../../src/editor/treeEdit';
import { createParsers } from '../../src/parsing/parsers';
import { words } from '../../src/text/text';
import { readAsset } from '../unit/parsing/assets';
import { amount, fastest, line } from './measure';
import { text } from './networkSource';

const RUNS = 30;
const TARGET = 20;

/** A letter is typed in the middle, and taken back. */
const half = text.length >> 1;
const edited = `${text.slice(0, half)}x${text.slice(half)}`;

const parser = await createParsers(readAsset).parser('python');
const say = words();
let [tree, now] = [parser.parse(text), text];

/** The tree of the other text, from the tree of the one before. */
function type(): void {
  const next = now === text ? edited : text;
  const edit = editBetween(now, next);
  if (edit) tree.edit(edit);
  const before = tree;
  tree = parser.parse(next, before);
  before.delete();
  now = next;
}

const fresh = fastest(RUNS, () => parser.parse(text).delete());
const parsing = fastest(RUNS, type);
const { detection, outline } = detectModels('python', tree);
const reading = fastest(RUNS, () => void detectModels('python', tree));
const judging = fastest(RUNS, () => void findings(detection, outline, now, say));
const whole = fastest(RUNS, () => {
  type();
  const read = detectModels('python', tree);
  findings(read.detection, read.outline, now, say);
});

console.log(`  ${text.split('\n').length} lines, ${outline.models.length} models`);
console.log(line('parsing after an edit', parsing));
console.log(line('detection and models', reading));
console.log(line('rules', judging));
console.log(line('all of it', whole, TARGET));
console.log(`  ${(whole / fresh).toFixed(1)} times the parse of the whole text, ${amount(fresh)}`);
