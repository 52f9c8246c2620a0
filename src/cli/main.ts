import { say } from './language';
import { CLEAR_LINE } from './progress';
import { run } from './run';

const { stdout, stderr } = process;

/** A progress bar that was cut short would stay on the line of the prompt. */
function clearLine(): void {
  if (stderr.isTTY) {
    stderr.write(CLEAR_LINE);
  }
}

stdout.on('error', (error: NodeJS.ErrnoException) => {
  clearLine();
  // A reader that has seen enough, as `head`, closes the pipe: no reason to complain.
  if (error.code === 'EPIPE') {
    process.exit();
  }
  stderr.write(`activation-lens: ${say('cli.cannotWrite', { problem: error.message })}\n`);
  process.exit(2);
});

if (stderr.isTTY) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clearLine();
      // Ends as without a listener, which this one no longer is.
      process.kill(process.pid, signal);
    });
  }
}

run(process.argv.slice(2), {
  stdout: (text) => stdout.write(text),
  stderr: (text) => stderr.write(text),
  folder: process.cwd(),
  environment: process.env,
  // A terminal may not know how wide it is, and then says 0.
  ...(stderr.isTTY && { columns: () => stderr.columns || 80 }),
}).then((code) => {
  process.exitCode = code;
});
