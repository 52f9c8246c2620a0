// The VS Code that is installed on a developer's own computer.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { atEnd, temporaryFolder } from './lifetime.mjs';
import { Problem } from './problem.mjs';
import { findProgram, run } from './processes.mjs';
import { writeUserSettings } from './settings.mjs';

/**
 * VS Code comes as two programs: the editor itself, and `code`, which talks to it.
 * @typedef {object} DesktopProgram
 * @property {string} cli
 * @property {string} editor
 */

/** @typedef {{ userDataFolder: string, extensionsFolder: string }} DesktopProfile */

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const usualPlaces = {
  darwin: ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'],
  win32: ['LOCALAPPDATA', 'ProgramFiles'].flatMap((name) => {
    const base = process.env[name];
    const programs = name === 'LOCALAPPDATA' ? ['Programs'] : [];
    return base ? [win32.join(base, ...programs, 'Microsoft VS Code', 'bin', 'code.cmd')] : [];
  }),
};

/**
 * @returns {DesktopProgram | undefined} VSCODE_EXECUTABLE, else `code` where it usually is
 * @throws {Problem} when VSCODE_EXECUTABLE names nothing
 */
export function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named && !existsSync(named)) {
    throw new Problem(`VSCODE_EXECUTABLE names ${named}, which does not exist.`);
  }
  const found =
    named || findProgram('code') || usualPlaces[process.platform]?.find((path) => existsSync(path));
  return found ? programsOf(realpathSync(found), process.platform, existsSync) : undefined;
}

/**
 * @param {string} path either of the two programs
 * @param {NodeJS.Platform} platform
 * @param {(path: string) => boolean} exists
 * @returns {DesktopProgram} the same path twice where the other program is not in its usual place
 */
export function programsOf(path, platform, exists) {
  const { join, dirname } = platform === 'win32' ? win32 : posix;
  const toEditor = platform === 'darwin' ? '../../../MacOS/Electron' : '../code';
  const toCli = platform === 'darwin' ? '../Resources/app/bin/code' : 'bin/code';
  const [editorEnd, cliEnd] = platform === 'win32' ? ['.exe', '.cmd'] : ['', ''];
  const folder = dirname(path);
  const editor = join(folder, (platform === 'win32' ? '../Code' : toEditor) + editorEnd);
  const cli = join(folder, toCli + cliEnd);
  if (exists(cli)) {
    return { cli, editor: path };
  }
  return { cli: path, editor: exists(editor) ? editor : path };
}

/**
 * Opens a folder with the packaged extension, in a VS Code that shares nothing with the user's.
 * @param {DesktopProgram} program
 * @param {string} vsix
 * @param {string} folder
 * @returns {Promise<void>} when its window is closed
 */
export async function openInDesktop(program, vsix, folder) {
  const profile = await desktopProfile();
  await run(program.cli, ['--install-extension', vsix, ...desktopArguments(profile)], {
    purpose: 'Installing the extension into VS Code',
  });
  atEnd(() => stopEditor(profile));
  await run(program.cli, ['--wait', '--new-window', ...desktopArguments(profile), folder], {
    purpose: 'Running VS Code',
  });
}

/** @returns {Promise<DesktopProfile>} of somebody who has never used VS Code */
export async function desktopProfile() {
  const folder = await temporaryFolder('desktop');
  const profile = { userDataFolder: `${folder}/data`, extensionsFolder: `${folder}/extensions` };
  await writeUserSettings(`${profile.userDataFolder}/User`);
  return profile;
}

/** @param {DesktopProfile} profile */
export function desktopArguments({ userDataFolder, extensionsFolder }) {
  const folders = [`--user-data-dir=${userDataFolder}`, `--extensions-dir=${extensionsFolder}`];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...folders, '--disable-workspace-trust', '--skip-welcome', ...asRoot];
}

/**
 * The editor runs apart from `code`, which only waits for it; it leaves its process id in a file.
 * @param {DesktopProfile} profile
 */
function stopEditor({ userDataFolder }) {
  const lock = `${userDataFolder}/code.lock`;
  const id = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : Number.NaN;
  if (Number.isInteger(id) && id > 1) {
    try {
      process.kill(id, 'SIGTERM');
    } catch {
      // Gone already, which is what was wanted.
    }
  }
}
