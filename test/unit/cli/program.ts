import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { Captured } from './captured';

let built: string | undefined;

/** The command line as one file, as users get it: threads are started of that. */
export function builtProgram(): string {
  if (built !== undefined) return built;
  const outfile = join(resolve('.cache'), 'unit', `cli-${process.pid}.cjs`);
  buildSync({
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    banner: { js: 'const importMetaUrl=require("url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': 'importMetaUrl' },
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  built = outfile;
  return outfile;
}

export function startedProgram(argv: readonly string[], folder: string): ChildProcess {
  return spawn(process.execPath, [builtProgram(), ...argv], { cwd: folder });
}

/** Runs a process to its end, with what it is given on stdin. */
export async function ended(child: ChildProcess, input = ''): Promise<Captured> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin?.end(input);
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}
