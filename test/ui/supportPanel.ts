// The panel's own document, which VS Code nests two frames deep.
import type { FrameLocator, Page } from 'playwright-core';
import { eventually, openFile, runCommand } from './supportEditor';

const extensionFrames = 'iframe.webview.ready[src*="extensionId=activation-lens.activation-lens"]';

/** The panel's document; its locators wait until the panel is there. */
export function panel(page: Page): FrameLocator {
  return page.frameLocator(extensionFrames).frameLocator('iframe#active-frame');
}

/** Opens the panel beside a file of the examples; resolves when it lists the file's activations. */
export async function openPanelBeside(page: Page, file: string): Promise<void> {
  await openFile(page, file);
  await runCommand(page, 'Activation Lens: Open Panel');
  await panel(page).locator('#uses .option').first().waitFor({ state: 'attached' });
}

/**
 * Hides the panel behind the file that it reads, and shows it again. Its page is made anew from
 * what was saved, as after a reload of the window, which takes ten times as long.
 */
export async function hideAndShow(page: Page, file = 'residual_network.py'): Promise<void> {
  await page.locator('.tab', { hasText: 'Activation Lens' }).first().click();
  await openFile(page, file);
  await eventually('the panel is hidden', async () => (await openPanels(page)) === 0);
  await page.locator('.editor-group-container.active .tab.active').click({ button: 'middle' });
  await panel(page).locator('main').waitFor();
}

/** By the command: the browser's reload gives VS Code no time to store what it keeps. */
export async function reloadWindow(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), runCommand(page, 'Developer: Reload Window')]);
}

/** What the pages of the workbench have refused by their policies, from now on. */
export function watchPolicies(page: Page): readonly string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (text.includes('Content Security Policy')) violations.push(text);
  });
  return violations;
}

/** The widths of the panel's page: what is seen, and what there is. */
export function widthsOf(page: Page): Promise<{ clientWidth: number; scrollWidth: number }> {
  return panel(page)
    .locator('html')
    .evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }));
}

/** Leaves a column of 320 pixels to the panel beside an editor, for as long as `use` takes. */
export async function inNarrowColumn(page: Page, use: () => Promise<void>): Promise<void> {
  const sideBar = 'View: Toggle Primary Side Bar Visibility';
  const before = page.viewportSize();
  await runCommand(page, sideBar);
  await page.setViewportSize({ width: 690, height: 900 });
  await eventually('the column is narrow', async () => (await widthsOf(page)).clientWidth < 360);
  await use();
  if (before) await page.setViewportSize(before);
  await eventually('there is room again', async () => (await widthsOf(page)).clientWidth > 600);
  await runCommand(page, sideBar);
}

/** Whether keys go to the panel. A click gives it the focus at once; what the click does may take it away. */
export function hasFocus(page: Page): Promise<boolean> {
  return panel(page)
    .locator('body')
    .evaluate(() => document.hasFocus());
}

/** What the focus is on in the panel, as a screen reader names it. */
export function focusedName(page: Page): Promise<string> {
  return panel(page)
    .locator('body')
    .evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
}

/** How many of the extension's webviews are open: hidden ones have no frame, so 0 or 1 a group. */
export function openPanels(page: Page): Promise<number> {
  return page.locator(extensionFrames).count();
}
