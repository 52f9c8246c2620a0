// Starting programs so that they and all their children can be stopped again.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atEnd, atExit, unlessEnding } from './lifetime.mjs';
import { Problem, plainCause } from './problem.mjs';

const onWindows = process.platform === 'win32';
const graceMilliseconds = 8_000;

/**
 * @typedef {object} StartOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {boolean} [inherit] true: its output goes straight to the terminal
 */

/**
 * @typedef {object} Running
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => string} output what it printed so far (empty with `inherit`)
 * @property {Promise<number>} exited its exit code; 1 when a signal ended it
 * @property {() => Promise<void>} stop ends it and all its children, kindly first
 */

/**
 * Starts a program at the head of a process group of its own, which ends with this script.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StartOptions} [options]
 * @returns {Promise<Running>}
 */
export async function start(command, args, options = {}) {
  await unlessEnding();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: options.inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    detached: !onWindows,
    // npm, code and vsce are .cmd files there, which only a shell runs.
    shell: onWindows && !command.endsWith('.exe'),
  });
  let text = '';
  const collect = (/** @type {Buffer} */ chunk) => {
    text += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const forget = atExit(() => signalGroup(child.pid, 'SIGKILL'));
  /** @type {Promise<number>} */
  const exited = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      forget();
      reject(error);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
  // Whoever awaits it sees the failure; nobody awaiting it is no reason to end the script.
  exited.catch(() => {});
  const stop = async () => {
    await stopGroup(child.pid);
    forget();
  };
  atEnd(stop);
  return { child, output: () => text, exited, stop };
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StartOptions & { purpose: string }} options purpose: what failed when it fails, as in
 * "Packaging the extension"
 * @returns {Promise<string>} what it printed
 */
export async function run(command, args, options) {
  const running = await start(command, args, options);
  const code = await running.exited.catch((error) => {
    throw new Problem(
      `${options.purpose} failed: ${command} could not be started (${error.message}).`,
    );
  });
  if (code !== 0) {
    const output = running.output();
    const cause = plainCause(output);
    throw new Problem(
      `${options.purpose} failed. ${cause ?? `${command} ended with exit code ${code}.\n${lastLines(output, 40)}`}`,
    );
  }
  return running.output();
}

/**
 * @param {string} name a program's name, without extension
 * @returns {string | undefined} its full path; undefined when PATH has none
 */
export function findProgram(name) {
  const extensions = onWindows ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const extension of extensions) {
      const path = join(folder, name + extension);
      if (isExecutable(path)) {
        return path;
      }
    }
  }
  return undefined;
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** @param {number | undefined} pid the head of the group; undefined when it never started */
async function stopGroup(pid) {
  if (!signalGroup(pid, 'SIGTERM')) {
    return;
  }
  for (const start = performance.now(); performance.now() - start < graceMilliseconds; ) {
    if (!signalGroup(pid, 0)) {
      return;
    }
    await wait(50);
  }
  signalGroup(pid, 'SIGKILL');
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals | 0} signal 0 only asks whether anyone is there
 * @returns {boolean} false when nobody of the group is left
 */
function signalGroup(pid, signal) {
  if (pid === undefined) {
    return false;
  }
  if (onWindows) {
    return signalTree(pid, signal);
  }
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/**
 * Windows knows no process groups; taskkill walks the tree instead.
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 */
function signalTree(pid, signal) {
  if (signal === 0) {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }
  return spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']).status === 0;
}
