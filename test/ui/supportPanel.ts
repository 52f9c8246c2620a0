// The panel's own document, which VS Code nests two frames deep.
import type { FrameLocator, Page } from 'playwright-core';
import { openFile, runCommand } from './supportEditor';

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
