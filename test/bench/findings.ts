import { readFileSync } from 'node:fs';
import { findings } from '../../src/advice/findings';
import { detect, read } from '../../src/detect/detect';
import { languageOfPath } from '../../src/detect/languages';
import type { SourceLanguage } from '../../src/detect/use';
import { editBetween } from '../../src/editor/treeEdit';
import { createParsers } from '../../src/parsing/parsers';
import { words } from '../../src/text/text';
import { readAsset } from '../unit/parsing/assets';
import { amount, fastest, line } from './measure';
import { text as networks } from './networkSource';

const RUNS = 30;
const DETECTION = 10;
const WHOLE = 20;

const parsers = createParsers(readAsset);
const say = words();

/** What follows an edit of a text at an offset: a letter is typed there, and taken back. */
async function measure(language: SourceLanguage, text: string, at: number): Promise<void> {
  const parser = await parsers.parser(language);
  const edited = `${text.slice(0, at)}x${text.slice(at)}`;
  let [tree, now] = [parser.parse(text), text];
  const type = (): void => {
    const next = now === text ? edited : text;
    const edit = editBetween(now, next);
    if (edit) tree.edit(edit);
    const before = tree;
    tree = parser.parse(next, before);
    before.delete();
    now = next;
  };
  const pipeline = (): void => {
    type();
    const { detection, outline } = read(language, tree);
    findings(detection, outline(), now, say);
  };
  const fresh = fastest(RUNS, () => parser.parse(text).delete());
  const parsing = fastest(RUNS, type);
  const detecting = fastest(RUNS, () => void detect(language, tree));
  const outlining = fastest(RUNS, () => void read(language, tree).outline());
  const whole = fastest(RUNS, pipeline);
  const outlined = read(language, tree).outline();
  tree.delete();
  console.log(`  ${text.split('\n').length} lines, ${outlined.models.length} models`);
  console.log(line('parsing after an edit', parsing));
  console.log(line('detection', detecting, DETECTION));
  console.log(line('detection and models', outlining));
  console.log(line('all of it, with rules', whole, WHOLE));
  console.log(
    `  ${(whole / fresh).toFixed(1)} times the parse of the whole text, ${amount(fresh)}`,
  );
}

const half = networks.length >> 1;
console.log('  A letter in a name');
await measure('python', networks, networks.indexOf('width', half) + 2);
console.log('  A letter that breaks the indentation of half of the file');
await measure('python', networks, networks.indexOf('    def', half));
// FILES="a.py b.ts" adds files of any project.
for (const path of process.env.FILES?.split(' ') ?? []) {
  const language = languageOfPath(path);
  const text = language === undefined ? '' : readFileSync(path, 'utf8');
  console.log(`  ${path}`);
  const middle = text.length >> 1;
  const at = middle + Math.max(0, text.slice(middle).search(/[a-z]{4}/)) + 2;
  if (language) await measure(language, text, at);
}
