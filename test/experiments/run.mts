/**
 * `npm run experiments -- [EXPERIMENT…]`: measures what the rules claim, on small networks.
 * Prints tables, and writes the numbers beside this file for the pages of the rules.
 */
import { version } from '@tensorflow/tfjs';
import { words } from '../../src/text/text';
import type { Experiment } from './experiment';
import { experiments, subjectsOf } from './experiments';
import { measureAll } from './pool';
import { numbersOf, type Results, readResults, seeds, writeResults } from './results';
import { experimentText } from './section';
import { keyOf } from './subject';

const began = performance.now();
const chosen = chosenBy(process.argv.slice(2));
const subjects = [...subjectsOf(chosen).values()];
const jobs = subjects.flatMap((subject) => seeds.map((seed) => ({ subject, seed })));
const measured = await measureAll(jobs, ({ subject, seed }, count) => {
  process.stderr.write(`${minutes()} ${count}/${jobs.length} ${keyOf(subject)} seed ${seed}\n`);
});
const results = merged();
writeResults(results);
for (const experiment of chosen) {
  process.stdout.write(
    `## ${experiment.id}\n\n${experimentText(experiment, results, words())}\n\n`,
  );
}
process.stderr.write(`${minutes()} done; npm run rules writes it into the pages\n`);

function chosenBy(ids: readonly string[]): readonly Experiment[] {
  const unknown = ids.find((id) => !experiments.some((experiment) => experiment.id === id));
  if (unknown !== undefined) {
    const known = experiments.map(({ id }) => id).join(', ');
    throw new Error(`There is no experiment ${unknown}; there are ${known}`);
  }
  return ids.length === 0 ? experiments : experiments.filter(({ id }) => ids.includes(id));
}

/** What was measured now, and what was before of the experiments that were not chosen. */
function merged(): Results {
  const before = chosen.length === experiments.length ? {} : readResults().runs;
  const now = Object.fromEntries(
    subjects.map((subject, index) => {
      const from = index * seeds.length;
      return [keyOf(subject), numbersOf(measured.slice(from, from + seeds.length))];
    }),
  );
  const runs = { ...before, ...now };
  const wanted = [...subjectsOf(experiments).keys()].flatMap((key) => {
    const numbers = runs[key];
    return numbers === undefined ? [] : [[key, numbers] as const];
  });
  return { tensorflow: version.tfjs, seeds, runs: Object.fromEntries(wanted) };
}

function minutes(): string {
  const seconds = Math.round((performance.now() - began) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
