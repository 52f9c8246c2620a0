import { runStack, type Stack } from './signal';
import type { Start } from './starts';
import { runTrial, type Trial } from './trial';

/** What is measured once for each seed. */
export type Subject = Trial | Stack;

/** Numbers by their names; some are not finite where training broke. */
export type Measured = Readonly<Record<string, number>>;

/** Layers of a stack that are kept of what was measured. */
export const LAYERS = [1, 10, 20, 30] as const;

/** The same for the same seed. */
export function measure(subject: Subject, seed: number): Measured {
  return isTrial(subject) ? runTrial(subject, seed) : atLayers(subject, seed);
}

function isTrial(subject: Subject): subject is Trial {
  return 'optimiser' in subject;
}

function atLayers(stack: Stack, seed: number): Measured {
  const { secondMoments, gradients } = runStack(stack, seed);
  return Object.fromEntries(
    LAYERS.flatMap((layer) => [
      [`secondMoment ${layer}`, secondMoments[layer - 1] ?? Number.NaN],
      [`gradient ${layer}`, gradients[layer - 1] ?? Number.NaN],
    ]),
  );
}

/** A line that tells subjects apart: two that have the same are the same. */
export function keyOf(subject: Subject): string {
  const { activation, start } = subject;
  const what = isTrial(subject) ? trialParts(subject) : stackParts(subject);
  return [activation, startKey(start), ...what].join(' ');
}

function startKey(start: Start): string {
  if (start === 'lsuv') return start;
  const { rule, fan, asForRelu } = start;
  return [rule, ...(fan ? [fan] : []), ...(asForRelu ? ['relu'] : [])].join('-');
}

function trialParts({ hidden, optimiser, steps, deviation = 1 }: Trial): readonly string[] {
  const training = `${optimiser.kind}-${optimiser.rate}`;
  return [runLengths(hidden), training, `steps-${steps}`, `deviation-${deviation}`];
}

function stackParts({ width, layers }: Stack): readonly string[] {
  return [`${layers}x${width}`, 'signal'];
}

/** `10x24,19x32` */
function runLengths(widths: readonly number[]): string {
  const runs: { width: number; count: number }[] = [];
  for (const width of widths) {
    const last = runs.at(-1);
    if (last?.width === width) last.count += 1;
    else runs.push({ width, count: 1 });
  }
  return runs.map(({ width, count }) => `${count}x${width}`).join(',');
}
