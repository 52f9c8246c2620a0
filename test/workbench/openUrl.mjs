// Shows an address in the default browser, where somebody is there to see it.
import { spawn } from 'node:child_process';
import { findProgram } from './processes.mjs';

/**
 * @param {string} url
 * @returns {boolean} false when there is no desktop, or none to disturb
 */
export function openInDefaultBrowser(url) {
  const opener = openerFor(process.platform, process.env);
  const [command, ...args] = opener;
  const program = command === undefined ? undefined : findProgram(command);
  if (program === undefined) {
    return false;
  }
  // Not stopped with this script: it may be the browser in which somebody is at work.
  const child = spawn(program, [...args, url], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
  return true;
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly string[]} the command that opens an address; empty when nobody would see it
 */
export function openerFor(platform, env) {
  if (env.CI) {
    return [];
  }
  if (platform === 'darwin') {
    return ['open'];
  }
  if (platform === 'win32') {
    return ['rundll32', 'url.dll,FileProtocolHandler'];
  }
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : [];
}
