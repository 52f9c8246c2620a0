/** Milliseconds of the fastest of several runs: what other work on the machine adds is left out. */
export function fastest(runs: number, work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) best = Math.min(best, milliseconds(work));
  return best;
}

export function milliseconds(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** A line with the time, and how much of the target it is. */
export function line(name: string, time: number, target?: number): string {
  const share = target === undefined ? '' : `  ${(time / target).toFixed(2)} of ${amount(target)}`;
  return `  ${name.padEnd(34)}${amount(time).padStart(10)}${share}`;
}

export function amount(time: number): string {
  return time < 1 ? `${(time * 1000).toFixed(0)} µs` : `${time.toFixed(1)} ms`;
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
