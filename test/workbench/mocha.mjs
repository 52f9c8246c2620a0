// Mocha in plain Node, its result read from a file: what it prints is for people.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './lifetime.mjs';
import { Problem } from './problem.mjs';
import { start } from './processes.mjs';
import { root } from './project.mjs';
import { count } from './results.mjs';

/**
 * @param {string | readonly string[]} files a glob, or several
 * @param {object} [options]
 * @param {readonly string[]} [options.more] arguments for mocha
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.each] true: print a line for every test, not only for failures
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 */
export async function runMocha(files, { more = [], env = {}, each = false } = {}) {
  const output = join(await temporaryFolder('mocha'), 'result.json');
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const reporter = join(root, 'test', 'workbench', 'reporter.mjs');
  const reporting = ['--reporter', reporter, '--reporter-option', `output=${output}`];
  const running = await start(
    process.execPath,
    [
      mocha,
      '--import=tsx',
      // A test that is left out proves nothing.
      '--forbid-only',
      '--forbid-pending',
      ...reporting,
      ...(each ? ['--reporter-option', 'each=yes'] : []),
      ...more,
      ...[files].flat(),
    ],
    { cwd: root, env, inherit: true },
  );
  const code = await running.exited;
  if (!existsSync(output)) {
    throw new Problem(`mocha ended with exit code ${code} and without a result.`);
  }
  /** @type {import('./results.mjs').SuiteResult} */
  const result = JSON.parse(readFileSync(output, 'utf8'));
  if (code === 0 || count(result).failed > 0) {
    return result;
  }
  const failure = `mocha ended with exit code ${code}`;
  return { tests: [...result.tests, { title: 'mocha ends well', milliseconds: 0, failure }] };
}
