// Windows that several files of tests have one after the other: to start one takes more of a
// processor than most of these files. For tests of the examples which leave open files, a theme
// and the size behind, and nothing else; others open windows of their own.
import type { Page } from 'playwright-core';
import { restoreWorkspace } from '../workbench/workspace.mjs';
import { closeWorkbench, folderOf, knownOf, openWorkbench, setInUse, setTheme } from './support';
import { runCommand } from './supportEditor';

/** Given back, and not closed for a failure in between. */
const idle: Page[] = [];
const spoilt = new WeakSet<Page>();

/** A light workbench with the examples, none of which is open. */
export async function borrowWorkbench(size: { width: number; height: number }): Promise<Page> {
  const page = idle.pop();
  if (page === undefined) return openWorkbench({ size });
  setInUse(page, true);
  await page.setViewportSize(size);
  return page;
}

/** Ends what was begun in a borrowed workbench; one in which that is not sure is closed. */
export async function returnWorkbench(page: Page): Promise<void> {
  const isAsNew = !spoilt.has(page) && (await clear(page).then(isTrue, isFalse));
  if (!isAsNew) return closeWorkbench(page);
  setInUse(page, false);
  idle.push(page);
}

/** Nobody has to look for what a test that failed has left in its window. */
export function spoil(page: Page): void {
  spoilt.add(page);
}

export async function closeIdle(): Promise<void> {
  await Promise.all(idle.splice(0).map(closeWorkbench));
}

async function clear(page: Page): Promise<void> {
  await runCommand(page, 'View: Close All Editors');
  await page.locator('.tab').first().waitFor({ state: 'detached', timeout: 10_000 });
  await runCommand(page, 'Notifications: Clear All Notifications');
  const { theme = 'light' } = knownOf(page).options;
  if (theme !== 'light') await setTheme(page, 'light');
  await restoreWorkspace(folderOf(page));
}

const isTrue = () => true;
const isFalse = () => false;
