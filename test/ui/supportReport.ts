// The report on a workspace, as a person reads and saves it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually, runCommand } from './supportEditor';

/** The report, rendered by VS Code's preview of Markdown. */
export function reportPreview(page: Page): FrameLocator {
  return page
    .frameLocator('iframe.webview.ready[src*="vscode.markdown-language-features"]')
    .frameLocator('iframe#active-frame');
}

/**
 * The notification with a text, once it is there. The workbench of the tests shows none of its own
 * accord, and folds their list away again when another one ends.
 */
export async function notification(page: Page, text: string): Promise<Locator> {
  const shown = page.locator('.notification-list-item', { hasText: text });
  await eventually(`it is notified: ${text}`, async () => {
    await showNotifications(page);
    return shown.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  });
  return shown;
}

/** Whether there is no notification with a text. */
export async function isNotNotified(page: Page, text: string): Promise<boolean> {
  await showNotifications(page);
  return (await page.locator('.notification-list-item', { hasText: text }).count()) === 0;
}

function showNotifications(page: Page): Promise<void> {
  return runCommand(page, 'Notifications: Show Notifications');
}

/**
 * Fills `many` in a folder with files that take a report long: it is to be broken off, and what
 * breaks it off may be slow to come.
 */
export async function writeManyFiles(folder: string): Promise<void> {
  const many = join(folder, 'many');
  await mkdir(many);
  const layers = Array.from({ length: 150 }, () => '    nn.Linear(8, 8), nn.Sigmoid(),');
  const text = `from torch import nn\nnet = nn.Sequential(\n${layers.join('\n')}\n)\n`;
  for (let index = 0; index < 6000; index++) {
    await writeFile(join(many, `net${String(index)}.py`), text);
  }
}

/** Runs the command, chooses the format and types where; resolves when the dialog has taken it. */
export async function saveReportAs(page: Page, format: string, path: string): Promise<void> {
  const input = page.locator('.quick-input-widget .quick-input-box input');
  await page.keyboard.press('F1');
  await input.fill('>Activation Lens: Save Report As…');
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Save Report' })
    .waitFor();
  await page.keyboard.press('Enter');
  // The next question stands in the same box.
  await page.locator('.quick-input-widget input[placeholder="Save the report as"]').waitFor();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: format }).first().click();
  await eventually('the dialog asks where', async () =>
    /activation-lens-report/.test(await input.inputValue()),
  );
  await input.fill(path);
  await eventually('the dialog takes it', async () => {
    // Of another folder it goes there first, and listens again when it is there.
    await page.keyboard.press('Enter');
    return !(await input.isVisible());
  });
}
