// The user settings of a workbench that we start: nothing in the way of the editor.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The names of VS Code's built-in themes, by the kind that an extension is told; as the oldest has them, which newer ones understand. */
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
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
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

/** Workspaces open in Restricted Mode, and nothing asks whether they are trusted. */
export const restrictedSettings = Object.freeze({
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
});

/**
 * @param {ThemeKind} kind
 * @returns {Settings}
 */
export function themeSettings(kind) {
  return { 'workbench.colorTheme': colorThemes[kind] };
}

/**
 * Writes the user settings of a workbench that is yet to be opened.
 * @param {string} userFolder `data/User` within a server's --server-data-dir, `User` within a
 * desktop's --user-data-dir
 * @param {Settings} [more] settings on top of the quiet ones
 */
export function writeUserSettings(userFolder, more = {}) {
  return writeSettings(userFolder, { ...quiet, ...more });
}

/**
 * @param {string} folder
 * @param {Settings} settings
 */
export async function writeSettings(folder, settings) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}
