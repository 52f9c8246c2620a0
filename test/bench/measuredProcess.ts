import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What a process took. */
export interface Taken {
  readonly seconds: number;
  /** Of all its cores; `undefined`: this system does not tell. */
  readonly cpu: number | undefined;
  /** Megabytes at most; `undefined`: this system does not tell. */
  readonly memory: number | undefined;
}

/** GNU time, which Linux has at times; its output goes behind that of the program. */
const TIME = '/usr/bin/time';

/** Runs a program to its end, its output thrown away. */
export function taken(program: string, argv: readonly string[]): Taken {
  const isTold = process.platform === 'linux' && existsSync(TIME);
  const told = ['-f', 'taken %U %S %M', program, ...argv];
  const began = performance.now();
  const { stderr } = spawnSync(isTold ? TIME : program, isTold ? told : argv, {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - began) / 1000;
  const [, user, system, kilobytes] =
    /taken ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(String(stderr)) ?? [];
  return {
    seconds,
    cpu: user === undefined ? undefined : Number(user) + Number(system),
    memory: kilobytes === undefined ? undefined : Number(kilobytes) / 1000,
  };
}
