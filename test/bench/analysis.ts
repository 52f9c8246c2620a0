import { analyse } from '../../src/math/analyse';
import { forgetEverything } from '../../src/math/memo';
import { fastest, line, milliseconds } from './measure';
import { instances, targets } from './subjects';

const RUNS = 15;

const all = instances();
const times = new Map<string, number>();
for (let run = 0; run < RUNS; run += 1) {
  for (const { id, expression } of all) {
    forgetEverything();
    const time = milliseconds(() => analyse(expression));
    times.set(id, Math.min(times.get(id) ?? Infinity, time));
  }
}
for (const [id, time] of times) console.log(line(id, time, targets.analysis));

const everything = fastest(RUNS, () => {
  forgetEverything();
  for (const { expression } of all) analyse(expression);
});
console.log(line('all of the catalogue', everything, targets.catalogue));
const again = fastest(RUNS, () => all.forEach(({ expression }) => void analyse(expression)));
console.log(line('all of it once more, remembered', again));
