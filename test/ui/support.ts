// Opening and closing the workbench for UI tests. All workbenches share one server; each has a
// browser profile, a workspace and, as the workspace's, settings of its own. (User settings the
// server's workbench reads but does not watch.)
//
//   const page = await openWorkbench({ theme: 'dark' });
//   await openFile(page, 'residual_network.py');              // supportEditor.ts
//   const hover = await hoverOver(page, 'ReLU');
//   await runCommand(page, 'Activation Lens: Open Panel');
//   await panel(page).getByRole('slider').first().focus();    // supportPanel.ts
//   await closeWorkbench(page);
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { workbenchUrl } from '../workbench/payload.mjs';
import {
  type Settings,
  type ThemeKind,
  themeSettings,
  writeSettings,
} from '../workbench/settings.mjs';
import type { WorkbenchHandle } from '../workbench/uiTests.mjs';
import { copyWorkspace } from '../workbench/workspace.mjs';

export interface WorkbenchOptions {
  /** The colour theme, by the kind that an extension is told; light unless said. */
  readonly theme?: ThemeKind;
  /** The folder of which a copy is opened; the examples unless said. */
  readonly folder?: string;
  /** Further folders that are open beside it. */
  readonly beside?: readonly string[];
  /** Workspace settings. */
  readonly settings?: Settings;
  /** The interface's language, as in 'zh-cn'; English unless said. */
  readonly language?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

const themeClass = {
  light: 'vs',
  dark: 'vs-dark',
  highContrast: 'hc-black',
  highContrastLight: 'hc-light',
} as const satisfies Record<ThemeKind, string>;

const pages = new Set<Page>();
const opened = new WeakMap<Page, { folder: string; options: WorkbenchOptions }>();
let browser: Browser | undefined;

/** Opens the workbench; resolves when files can be opened in it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Page> {
  if (browser === undefined) {
    throw new Error('No browser: run UI tests by `npm run test:ui`.');
  }
  const folder = await copyWorkspace(options.folder);
  await writeWorkspaceSettings(folder, options);
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    // VS Code uses the clipboard; a question whether it may would hang.
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // What the TypeScript loader puts into named functions; those handed to `page.evaluate` need it.
  await context.addInitScript('globalThis.__name = (named) => named');
  if (options.language !== undefined) {
    await context.addInitScript(
      `globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)}`,
    );
  }
  // A reload of the window alone may take half a minute on a busy machine.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  pages.add(page);
  opened.set(page, { folder, options });
  await page.goto(workbenchUrl(handle().port, await workspaceOf(folder, options)));
  await waitForTheme(page, options.theme ?? 'light');
  try {
    await firstFile(page).waitFor({ timeout: 30_000 });
  } catch {
    // A window was seen once that had come up whole, but for the files of its folders.
    await page.reload();
    await firstFile(page).waitFor();
  }
  return page;
}

/** Opens the folder of a workbench in a second window of the same person; closes with it. */
export async function openSecondWindow(first: Page): Promise<Page> {
  const page = await first.context().newPage();
  pages.add(page);
  opened.set(page, knownOf(first));
  await page.goto(first.url());
  await firstFile(page).waitFor();
  return page;
}

/**
 * Waits until VS Code has begun all that it begins once a window is restored: before that it opens
 * the addresses of other places without a question.
 */
export async function whenRestored(page: Page): Promise<void> {
  const restored = 'code/didCreateWorkbenchContributions/3';
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, restored);
}

/** A window that has just been opened may not watch its settings yet, and miss a change of them. */
const SETTINGS_WRITTEN = 6;

/** Switches the colour theme of an open workbench. */
export async function setTheme(page: Page, theme: ThemeKind): Promise<void> {
  for (let again = 1; again < SETTINGS_WRITTEN; again += 1) {
    await changeSettings(page, { theme });
    const isTaken = await waitForTheme(page, theme, 10_000).then(
      () => true,
      () => false,
    );
    if (isTaken) return;
  }
  await changeSettings(page, { theme });
  await waitForTheme(page, theme);
}

/** Changes what `openWorkbench` was told of theme and settings; VS Code takes it over at once. */
export async function changeSettings(
  page: Page,
  change: Pick<WorkbenchOptions, 'theme' | 'settings'>,
): Promise<void> {
  const { folder, options } = knownOf(page);
  const settings = { ...options.settings, ...change.settings };
  const changed = { ...options, ...change, settings };
  opened.set(page, { folder, options: changed });
  await writeWorkspaceSettings(folder, changed);
}

/** The absolute path of the folder that a workbench has open. */
export function folderOf(page: Page): string {
  return knownOf(page).folder;
}

/** Closes a workbench with all its windows, and forgets its browser profile. */
export async function closeWorkbench(page: Page): Promise<void> {
  for (const window of page.context().pages()) pages.delete(window);
  await page.context().close();
}

/** Loads the page of a window again, as a browser does, without a word to VS Code. */
export async function reloadWorkbench(page: Page): Promise<void> {
  await page.reload();
  await firstFile(page).waitFor();
}

/**
 * Opens a folder again, in a new window. Its own has to be left by a command before: one in a
 * browser that is closed keeps what VS Code has stored, which it does once a minute.
 */
export async function reopenWorkbench(page: Page, leave: () => Promise<void>): Promise<Page> {
  const [context, url] = [page.context(), page.url()];
  await Promise.all([page.waitForURL((at) => at.href !== url, { waitUntil: 'commit' }), leave()]);
  await page.close();
  pages.delete(page);
  const next = await context.newPage();
  pages.add(next);
  opened.set(next, knownOf(page));
  await next.goto(url);
  await firstFile(next).waitFor();
  return next;
}

/** The server and the browser that the runner has prepared. */
export function handle(): WorkbenchHandle {
  const text = process.env.WORKBENCH;
  if (text === undefined) {
    throw new Error('No workbench server: run UI tests by `npm run test:ui`.');
  }
  return JSON.parse(text);
}

/** The absolute path of the installed extension. */
export async function installedExtension(): Promise<string> {
  const { extensionsFolder } = handle();
  const names = await readdir(extensionsFolder);
  const name = names.find((each) => each.startsWith('activation-lens.activation-lens-'));
  if (name === undefined) throw new Error('The extension is not installed.');
  return join(extensionsFolder, name);
}

export function useBrowser(started: Browser): void {
  browser = started;
}

/** Those that tests have at the moment. */
export function openPages(): readonly Page[] {
  return [...pages];
}

/** While nobody has it, a window is in no picture of a failure. */
export function setInUse(page: Page, isInUse: boolean): void {
  if (isInUse) pages.add(page);
  else pages.delete(page);
}

export async function closeEverything(): Promise<void> {
  await Promise.all(openPages().map(closeWorkbench));
}

/** What a workbench was opened with, as it was changed since. */
export function knownOf(page: Page): { folder: string; options: WorkbenchOptions } {
  const known = opened.get(page);
  if (known === undefined) {
    throw new Error('This page was not opened by openWorkbench.');
  }
  return known;
}

/** Once it is there, files can be opened. */
function firstFile(page: Page): Locator {
  return page.locator('.explorer-folders-view .monaco-list-row').first();
}

/** The folder, or a file that names it with those beside it: there its theme has to stand. */
async function workspaceOf(
  folder: string,
  { beside = [], theme = 'light', settings = {} }: WorkbenchOptions,
): Promise<string> {
  if (beside.length === 0) return folder;
  const file = join(folder, '..', 'examples.code-workspace');
  const folders = [folder, ...beside].map((path) => ({ path }));
  const content = { folders, settings: { ...themeSettings(theme), ...settings } };
  await writeFile(file, JSON.stringify(content));
  return file;
}

function writeWorkspaceSettings(
  folder: string,
  { theme = 'light', settings = {} }: WorkbenchOptions,
): Promise<void> {
  return writeSettings(join(folder, '.vscode'), {
    'files.exclude': { '.vscode': true },
    ...themeSettings(theme),
    ...settings,
  });
}

async function waitForTheme(page: Page, theme: ThemeKind, timeout = 60_000): Promise<void> {
  await page.locator(`.monaco-workbench.${themeClass[theme]}`).waitFor({ timeout });
}
