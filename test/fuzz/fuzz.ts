import type { Seedling } from './corpus';
import { anyText, longText, mutated } from './mutations';
import { Random } from './random';
import { shrunk } from './shrink';
import { TARGETS, type Target } from './targets';

export interface Failure {
  readonly seed: number;
  readonly target: string;
  readonly path: string;
  readonly error: unknown;
  /** The shortest text that was found to fail. */
  readonly text: string;
}

export interface Figures {
  cases: number;
  longest: { readonly milliseconds: number; readonly what: string };
  /** Bytes of the process. */
  peak: number;
  readonly failures: Failure[];
}

export function noFigures(): Figures {
  return { cases: 0, longest: { milliseconds: 0, what: '' }, peak: 0, failures: [] };
}

/** One text through every way into the program that takes it. */
export async function tryText(
  { path, text }: Seedling,
  seed: number,
  figures: Figures,
): Promise<void> {
  for (const target of TARGETS) {
    if (!target.takes(path)) continue;
    const began = performance.now();
    const error = await failureOf(target, path, text, seed);
    const milliseconds = performance.now() - began;
    figures.cases += 1;
    figures.peak = Math.max(figures.peak, process.memoryUsage.rss());
    if (milliseconds > figures.longest.milliseconds) {
      figures.longest = { milliseconds, what: `${target.name} ${path}, seed ${seed}` };
    }
    if (error === undefined) continue;
    const fails = async (shorter: string): Promise<boolean> =>
      isSame(await failureOf(target, path, shorter, seed), error);
    const text_ = await shrunk(text, fails);
    figures.failures.push({ seed, target: target.name, path, error, text: text_ });
  }
}

/** The case of a seed: a changed text of the corpus, any text, or a very long one. */
export function caseOf(seed: number, corpus: readonly [Seedling, ...Seedling[]]): Seedling {
  const random = new Random(seed);
  const { path, text } = random.pick(corpus);
  const kind = random.below(100);
  if (kind < 88) return { path, text: mutated(text, random) };
  return { path, text: kind < 98 ? anyText(random) : longText(random) };
}

async function failureOf(
  target: Target,
  path: string,
  text: string,
  seed: number,
): Promise<unknown> {
  try {
    await target.run(path, text, new Random(seed));
    return undefined;
  } catch (error) {
    return error ?? new Error('nothing was thrown');
  }
}

function isSame(error: unknown, other: unknown): boolean {
  return error !== undefined && kindOf(error) === kindOf(other);
}

/** Where it was thrown says more than a message with numbers in it. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.name} ${/\n\s+at .*/.exec(error.stack ?? '')?.[0] ?? ''}`;
}
