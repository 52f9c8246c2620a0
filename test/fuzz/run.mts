// Feeds the program with what nobody would write:
//   npm run fuzz -- [--seed N] [--cases N] [--edits N] [FOLDER…]
// Seeds count up from the first one, so that a failure is repeated by `--seed ITS-SEED --cases 1`.
// Of the folders every file is read as it is, and texts are made of them as of the fixtures.
import { parseArgs } from 'node:util';
import { languageOfPath } from '../../src/detect/languages';
import { filesIn, readSeedling, type Seedling, SMALL } from './corpus';
import { caseOf, type Failure, noFigures, tryText } from './fuzz';
import { weather } from './storm';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    cases: { type: 'string', default: '5000' },
    edits: { type: 'string', default: '10000' },
  },
});
const first = Number(values.seed);
const cases = Number(values.cases);
const figures = noFigures();

/** Of a large folder one file in so many is what texts are made of. */
const MOST_SEEDLINGS = 500;

let files = 0;
for (const folder of positionals) {
  for (const path of filesIn(folder)) {
    files += 1;
    await tryText(readSeedling(path), 0, figures);
    tell(figures.failures.splice(0));
    if (files % 1000 === 0) console.log(`${files} files, ${summary()}`);
  }
}
if (files > 0) console.log(`${files} files as they are: ${summary()}`);

const paths = ['test/fixtures', 'media/examples', ...positionals].flatMap((folder) => [
  ...filesIn(folder),
]);
const each = Math.max(1, Math.floor(paths.length / MOST_SEEDLINGS));
const [head, ...rest] = SMALL;
const corpus: [Seedling, ...Seedling[]] = [
  head as Seedling,
  ...rest,
  ...paths.filter((_, index) => index % each === 0).map(readSeedling),
];
let failed = 0;
for (let seed = first; seed < first + cases; seed++) {
  await tryText(caseOf(seed, corpus), seed, figures);
  tell(figures.failures.splice(0));
  if ((seed - first + 1) % 1000 === 0) console.log(`seed ${seed}: ${summary()}`);
}
const storms = [
  'residual_network.py',
  'lightning.py',
  'modules.py',
  'strings.py',
  'layers.ts',
  'options.ts',
];
const stormy = storms.flatMap((name) =>
  paths.filter((path) => path.endsWith(`/${name}`)).slice(0, 1),
);
for (const path of stormy) {
  const { text } = readSeedling(path);
  const language = languageOfPath(path) ?? 'python';
  const began = performance.now();
  const { edits, whole, read, all } = await weather({
    language,
    text,
    seed: first,
    edits: Number(values.edits),
    each: 100,
  });
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  const memory = (process.memoryUsage().rss / 1e6).toFixed(0);
  console.log(
    `${edits} edits of ${path}: after each as read from the beginning, after each hundred as read afresh. ` +
      `${whole} times all was read again, else ${read} of ${all} statements; ${seconds} s, ${memory} MB.`,
  );
}
console.log(`Seeds ${first} to ${first + cases - 1}: ${summary()}, ${failed} failures.`);
process.exitCode = failed > 0 ? 1 : 0;

function tell(failures: readonly Failure[]): void {
  for (const { seed, target, path, error, text } of failures) {
    failed += 1;
    console.log(`\nFAILED: ${target} of ${path}, seed ${seed}`);
    console.log(reason(error));
    console.log(`shrunk to ${JSON.stringify(text.slice(0, 2000))}\n`);
  }
}

/** What was broken, and where; not the whole of what was written. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const places = (error.stack ?? '').match(/\(?\/\S+:\d+:\d+\)?/g) ?? [];
  return [error.message.slice(0, 500), ...places.slice(0, 8)].join('\n  ');
}

function summary(): string {
  const { milliseconds, what } = figures.longest;
  const peak = (figures.peak / 1e6).toFixed(0);
  return `${figures.cases} cases, longest ${milliseconds.toFixed(0)} ms (${what}), peak memory ${peak} MB`;
}
