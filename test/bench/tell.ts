import { appendFileSync } from 'node:fs';

/**
 * Prints a line, from a process whose output goes to the terminal: the bench that has started it
 * reads the line in the file that BENCH_TOLD names.
 */
export function tell(text: string): void {
  console.log(text);
  const file = process.env.BENCH_TOLD;
  if (file !== undefined) appendFileSync(file, `${text}\n`);
}
