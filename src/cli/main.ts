import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { tuneEngine } from './engine';
import { say } from './language';
import { CLEAR_LINE, columnsOf } from './progress';
import { run } from './run';
import { isWorker } from './workers';

const { stdout, stderr } = process;
const columns = columnsOf(stderr, process.env);

// A scan starts this program once more for each of its threads.
if (!isWorker()) main();

function main(): void {
  tuneEngine();
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    clearLine();
    // A reader that has seen enough, as `head`, closes the pipe: no reason to complain.
    if (error.code === 'EPIPE') {
      process.exit();
    }
    stderr.write(`activation-lens: ${say('cli.cannotWrite', { problem: error.message })}\n`);
    process.exit(2);
  });
  // The result matters more than what is told beside it: it is written whoever reads that.
  stderr.on('error', () => {});
  if (columns) {
    clearLineOnSignals();
  }
  const code = run(process.argv.slice(2), {
    stdout: (text) => stdout.write(text),
    stderr: (text) => stderr.write(text),
    written,
    stdin: process.stdin,
    get folder() {
      return workingFolder();
    },
    environment: process.env,
    script: fileURLToPath(import.meta.url),
    ...(columns && { columns }),
  });
  void code.then((exitCode) => {
    process.exitCode = exitCode;
  });
}

/** Throws where it has been deleted, which a shell that stands in it does not notice. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new Error(say('cli.unreadable', { path: '.', problem: say('cli.error.notFound') }));
  }
}

/** Waits for a reader that is slower than we are, so that what it has yet to read does not pile up. */
async function written(): Promise<void> {
  if (stdout.writableNeedDrain) await once(stdout, 'drain');
}

/** A progress bar that was cut short would stay on the line of the prompt. */
function clearLine(): void {
  if (columns) {
    stderr.write(CLEAR_LINE);
  }
}

function clearLineOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clearLine();
      // Ends as without a listener, which this one no longer is.
      process.kill(process.pid, signal);
    });
  }
}
