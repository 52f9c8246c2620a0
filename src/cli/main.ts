import { words } from '../text/text';
import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, as `head`, closes the pipe: no reason to complain.
  if (error.code === 'EPIPE') {
    process.exit();
  }
  process.stderr.write(
    `activation-lens: ${words()('cli.cannotWrite', { problem: error.message })}\n`,
  );
  process.exit(2);
});

run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  folder: process.cwd(),
}).then((code) => {
  process.exitCode = code;
});
