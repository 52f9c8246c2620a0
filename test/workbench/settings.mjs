// The user settings of a workbench that we start: nothing in the way of the editor.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The names of VS Code's built-in themes, by the kind that an extension is told. */
export const colorThemes = Object.freeze({
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
});

/** @typedef {keyof typeof colorThemes} ThemeKind */
/** @typedef {Record<string, unknown>} Settings */

/** @type {Settings} */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'window.restoreWindows': 'none',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
};

/**
 * Writes the user settings; a running workbench takes them over at once.
 * @param {string} dataFolder the server's --server-data-dir
 * @param {{ theme?: ThemeKind, more?: Settings }} [options] more: settings on top of the quiet ones
 */
export async function writeServerSettings(dataFolder, options) {
  await writeSettings(join(dataFolder, 'data', 'User'), options);
}

/**
 * @param {string} userFolder the folder that holds settings.json
 * @param {{ theme?: ThemeKind, more?: Settings }} [options]
 */
export async function writeSettings(userFolder, options = {}) {
  const theme =
    options.theme === undefined ? {} : { 'workbench.colorTheme': colorThemes[options.theme] };
  const settings = { ...quiet, ...theme, ...options.more };
  await mkdir(userFolder, { recursive: true });
  await writeFile(join(userFolder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}
