import type { Io } from '../../../src/cli/io';
import { run } from '../../../src/cli/run';

export interface Captured {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in `folder` and gives back all that it said. */
export async function captured(
  argv: readonly string[],
  folder = process.cwd(),
  environment: Io['environment'] = {},
  more: Pick<Io, 'script' | 'stdin'> = {},
): Promise<Captured> {
  let stdout = '';
  let stderr = '';
  const code = await run(argv, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    folder,
    environment,
    ...more,
  });
  return { code, stdout, stderr };
}
