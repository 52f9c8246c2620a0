// How soon a panel is there, and what the time goes to: measured by the clock of the pages.
import type { Page } from 'playwright-core';

/** A command that opens a panel, and by what is known that it shows what it is opened for. */
export interface Subject {
  readonly command: string;
  /** Of its extension. */
  readonly id: string;
  readonly shows: string;
}

/** Milliseconds from Enter in the palette. */
export interface Opening {
  /** VS Code has begun the webview: the extension has answered. */
  readonly webview: number;
  /** It has taken the page from the extension. */
  readonly page: number;
  /** The page's first script runs; NaN: it has none. */
  readonly script: number;
  /** What it is opened for is on the screen. */
  readonly seen: number;
}

/** In the window of each frame that is made from now on. */
interface Watched {
  watched?: { script?: number; seen?: number };
  acquireVsCodeApi?: () => unknown;
}

/** To be called before the first opening. */
export async function watchPanels(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times: { script?: number; seen?: number } = {};
    const here = window as unknown as Watched;
    here.watched = times;
    // VS Code hides from the page that it is in a frame, which it shows when all is loaded.
    const frame = window.frameElement as HTMLIFrameElement | null;
    const isThere = () =>
      frame?.style.visibility === 'visible' &&
      document.querySelector('path.curve, .empty') !== null;
    const look = () => {
      // What is there at the beginning of a frame is on the screen at the beginning of the next.
      requestAnimationFrame(
        isThere()
          ? () => {
              times.seen = Date.now();
            }
          : look,
      );
    };
    // VS Code puts it there before anything of the page, and a script of that takes it first of all.
    let acquire: (() => unknown) | undefined;
    Object.defineProperty(here, 'acquireVsCodeApi', {
      configurable: true,
      get: () => acquire,
      set(given: () => unknown) {
        acquire = () => {
          times.script ??= Date.now();
          return given();
        };
        look();
      },
    });
  });
}

/** Opens a panel from the palette. */
export async function openPanel(page: Page, { command, id, shows }: Subject): Promise<Opening> {
  await page.keyboard.press('F1');
  await page.keyboard.type(command);
  await page.getByRole('option', { name: command }).first().waitFor();
  const began = Date.now();
  await page.keyboard.press('Enter');
  const outer = page.frameLocator(`iframe.webview[src*="extensionId=${id}"]`);
  const inner = outer.frameLocator('iframe#active-frame');
  await inner.locator(shows).first().waitFor();
  const webview = await outer.locator('body').evaluate(() => performance.timeOrigin);
  const times = await inner.locator('body').evaluate(async () => {
    const here = window as unknown as Watched;
    while (here.watched?.seen === undefined) await new Promise(requestAnimationFrame);
    return { page: performance.timeOrigin, ...here.watched };
  });
  return {
    webview: webview - began,
    page: times.page - began,
    script: (times.script ?? Number.NaN) - began,
    seen: (times.seen ?? Number.NaN) - began,
  };
}
