// A script's life: everything it starts is stopped and every temporary folder removed, whether
// it ends well, fails, or is told to stop.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from './problem.mjs';

/** @typedef {() => void | Promise<void>} Undo */

/** @type {Undo[]} */
const undos = [];
/** @type {Set<() => void>} */
const lastResorts = new Set();
/** @type {Promise<void> | undefined} */
let ending;

/**
 * Has something undone when the script ends, the latest first.
 * @param {Undo} undo
 */
export function atEnd(undo) {
  undos.push(undo);
}

/**
 * Has something done in the process's very last moment, when nothing asynchronous can run.
 * @param {() => void} action
 * @returns {() => void} takes it back
 */
export function atExit(action) {
  lastResorts.add(action);
  return () => lastResorts.delete(action);
}

/** Undoes everything registered by `atEnd`; a second call waits for the first. */
export function endAll() {
  ending ??= undoAll();
  return ending;
}

async function undoAll() {
  for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
    try {
      await undo();
    } catch (error) {
      process.stderr.write(`While stopping: ${describe(error)}\n`);
    }
  }
}

/**
 * Holds for ever whoever awaits it in a script that is ending: what is started now, or a folder
 * made now, would be left behind.
 * @returns {Promise<void>}
 */
export async function unlessEnding() {
  if (ending !== undefined) {
    await new Promise(() => {});
  }
}

/**
 * Makes a folder that is gone when the script ends.
 * @param {string} purpose part of its name
 */
export async function temporaryFolder(purpose) {
  await unlessEnding();
  // Not the asynchronous one: a signal must not come between the folder and its removal.
  const folder = mkdtempSync(join(tmpdir(), `activation-lens-${purpose}-`));
  const forget = atExit(() => rmSync(folder, { recursive: true, force: true }));
  atEnd(async () => {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    forget();
  });
  return folder;
}

/**
 * Runs a script's main function and ends the process: with the code it returns, with 1 and a
 * message when it throws, with 128 + the signal's number when it is told to stop.
 * @param {() => Promise<number | undefined>} main
 */
export async function runScript(main) {
  endOnSignals();
  endWithNpm();
  try {
    await end((await main()) ?? 0);
  } catch (error) {
    // A step that was interrupted fails as well; the signal has already said why.
    if (ending === undefined) {
      process.stderr.write(`\nerror: ${describe(error)}\n`);
    }
    await end(1);
  }
}

/** Has everything undone when the process is told to stop. */
export function endOnSignals() {
  for (const [signal, number] of signals) {
    process.on(signal, () => void end(128 + number));
  }
  process.on('exit', () => {
    for (const action of lastResorts) {
      action();
    }
  });
}

/** @type {readonly (readonly [NodeJS.Signals, number])[]} */
const signals = [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
];

/** @type {number | undefined} */
let exitCode;

/** @param {number} code */
async function end(code) {
  exitCode ??= code;
  await endAll();
  process.exit(exitCode);
}

/** A script that npm runs ends with npm, however that ended. */
function endWithNpm() {
  const npm = process.env.npm_lifecycle_event === undefined ? undefined : npmProcess();
  if (npm !== undefined) {
    setInterval(() => {
      if (npmProcess() !== npm) {
        void end(129);
      }
    }, 250).unref();
  }
}

/**
 * npm runs a script by a shell; some shells step aside, others stay between and outlive npm.
 * @returns {number | undefined} npm's process id, some other's when npm is gone; undefined where
 * the system does not tell by files
 */
function npmProcess() {
  if (process.platform !== 'linux') {
    return undefined;
  }
  const parent = process.ppid;
  try {
    const status = readFileSync(`/proc/${parent}/status`, 'utf8');
    const direct = /^Name:\s*(npm|node)/m.test(status);
    return direct ? parent : Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
  } catch {
    return 0;
  }
}
