import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Milliseconds by id for f and f′ on the points; `undefined` where the program that PYTHON
 * names, or python3, has no PyTorch.
 */
export function torchTimes(
  ids: readonly string[],
  points: Float64Array,
): ReadonlyMap<string, number> | undefined {
  const script = join('test', 'bench', 'torchPeer.py');
  const input = JSON.stringify({ ids, points: [...points] });
  const python = process.env.PYTHON ?? 'python3';
  const { status, stdout } = spawnSync(python, [script], { input, encoding: 'utf8' });
  if (status !== 0) return undefined;
  return new Map(Object.entries(JSON.parse(stdout) as Record<string, number>));
}
