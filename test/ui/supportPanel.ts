// The panel's own document, which VS Code nests two frames deep.
import type { FrameLocator, Page } from 'playwright-core';

const extensionFrames = 'iframe.webview.ready[src*="extensionId=activation-lens.activation-lens"]';

/** The panel's document; its locators wait until the panel is there. */
export function panel(page: Page): FrameLocator {
  return page.frameLocator(extensionFrames).frameLocator('iframe#active-frame');
}

/** Whether keys go to the panel. A click gives it the focus at once; what the click does may take it away. */
export function hasFocus(page: Page): Promise<boolean> {
  return panel(page)
    .locator('body')
    .evaluate(() => document.hasFocus());
}

/** How many of the extension's webviews are open: hidden ones have no frame, so 0 or 1 a group. */
export function openPanels(page: Page): Promise<number> {
  return page.locator(extensionFrames).count();
}
