// npm, told to install exactly what a lockfile says, and nothing else.
import { run } from './processes.mjs';

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} purpose see `run`
 */
export function npm(args, cwd, purpose) {
  // The npm that runs this script, where there is one: it needs no shell, not even on Windows.
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], { cwd, purpose })
    : run('npm', args, { cwd, purpose });
}

/**
 * Runs `npm ci`. Install scripts never run: no dependency needs one, and some would compile.
 * @param {string} cwd
 * @param {string} purpose see `run`
 * @param {readonly string[]} [more]
 */
export function npmCi(cwd, purpose, more = []) {
  const quickToGiveUp = [
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ];
  return npm(
    [
      'ci',
      '--ignore-scripts',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      ...quickToGiveUp,
      ...more,
    ],
    cwd,
    purpose,
  );
}
