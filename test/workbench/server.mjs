// One running VS Code server: started, addressed, stopped.
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from './lifetime.mjs';
import { Problem } from './problem.mjs';
import { lastLines, run, start } from './processes.mjs';

/** @typedef {import('./serverInstall.mjs').ServerProgram} ServerProgram */

/**
 * @typedef {object} Server
 * @property {number} port on 127.0.0.1
 * @property {() => string} log what it printed so far
 * @property {Promise<number>} exited
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} Profile where one user's VS Code keeps things
 * @property {string} dataFolder
 * @property {string} userFolder the part of it with settings.json, see settings.mjs
 * @property {string} extensionsFolder
 * @property {string} temporaryFolder for its sockets, which it leaves behind
 */

const readyMilliseconds = 60_000;
const host = '127.0.0.1';

/**
 * @returns {Promise<Profile>} the empty folders of somebody who has never used VS Code; they go
 * when the script ends
 */
export async function freshProfile() {
  const folder = await temporaryFolder('profile');
  const dataFolder = join(folder, 'data');
  const sockets = join(folder, 'tmp');
  await mkdir(sockets);
  return {
    dataFolder,
    userFolder: join(dataFolder, 'data', 'User'),
    extensionsFolder: join(folder, 'extensions'),
    temporaryFolder: sockets,
  };
}

/**
 * Installs a packaged extension as a user does.
 * @param {ServerProgram} program
 * @param {Profile} profile
 * @param {string} vsix
 */
export async function installExtension(program, profile, vsix) {
  await run(
    program.node,
    [program.main, '--install-extension', vsix, ...profileArguments(profile)],
    {
      purpose: 'Installing the extension into VS Code',
    },
  );
}

/**
 * @param {ServerProgram} program
 * @param {Profile} profile
 * @param {{ port?: number, trust?: boolean }} [options] port: else a free one; trust: whether
 * workspaces are asked to be trusted, and open in Restricted Mode until they are
 * @returns {Promise<Server>} once it accepts browsers
 */
export async function startServer(program, profile, options = {}) {
  if (options.port !== undefined) {
    await requireFree(options.port);
  }
  const args = [
    program.main,
    ...['--host', host, '--port', String(options.port ?? 0)],
    '--without-connection-token',
    // Without it the workbench ignores the payload that names the extension under test.
    '--enable-smoke-test-driver',
    ...(options.trust ? [] : ['--disable-workspace-trust']),
    ...['--telemetry-level', 'off'],
    ...profileArguments(profile),
  ];
  const running = await start(program.node, args, { env: temporaryIn(profile) });
  const port = await readyPort(running);
  const { output, exited, stop } = running;
  return { port, log: output, exited, stop };
}

/** @param {Profile} profile */
function profileArguments({ dataFolder, extensionsFolder }) {
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder];
  return [...folders, '--accept-server-license-terms'];
}

/**
 * @param {Profile} profile
 * @returns {NodeJS.ProcessEnv}
 */
function temporaryIn({ temporaryFolder: folder }) {
  // A socket's path may have 103 characters on macOS, 107 on Linux; the server's names have 53.
  return folder.length + 54 <= 103 ? { TMPDIR: folder } : {};
}

/**
 * @param {import('./processes.mjs').Running} running
 * @returns {Promise<number>}
 */
async function readyPort(running) {
  const bound = () => /bound to 127\.0\.0\.1:(\d+)/.exec(running.output())?.[1];
  const ready = () => running.output().includes('Extension host agent started.');
  const port = await new Promise((resolve) => {
    const look = () => ready() && resolve(bound());
    running.child.stdout?.on('data', look);
    running.exited.then(
      () => resolve(undefined),
      () => resolve(undefined),
    );
    setTimeout(() => resolve(undefined), readyMilliseconds).unref();
  });
  if (port === undefined) {
    await running.stop();
    throw new Problem(`The VS Code server did not start.\n${lastLines(running.output(), 25)}`);
  }
  return Number(port);
}

/**
 * @param {number} port
 * @throws {Problem} when it cannot be listened on
 */
export async function requireFree(port) {
  const free = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
  if (!free) {
    throw new Problem(
      `Port ${port} on ${host} is in use, or may not be used. Name another with --port, or leave it out to get a free one.`,
    );
  }
}
