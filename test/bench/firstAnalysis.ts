import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../src/math/analyse';
import { line, milliseconds } from './measure';
import { instances, targets } from './subjects';

const [, , id] = process.argv;
const all = instances();

if (id === undefined) {
  for (const each of all) console.log(line(each.id, alone(each.id), targets.analysis));
  console.log(line('all, in one process', alone('all'), targets.catalogue));
} else {
  const wanted = all.filter((each) => id === 'all' || each.id === id);
  console.log(milliseconds(() => wanted.forEach(({ expression }) => void analyse(expression))));
}

function alone(name: string): number {
  const script = fileURLToPath(import.meta.url);
  return Number(spawnSync(process.execPath, [script, name], { encoding: 'utf8' }).stdout);
}
