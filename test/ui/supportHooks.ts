// Mocha's root hooks for the UI tests: one browser for all, a screenshot of every open workbench
// when a test fails, and whatever was left open closed.
import { join } from 'node:path';
import { launchBrowser } from '../workbench/browser.mjs';
import { endAll, endOnSignals } from '../workbench/lifetime.mjs';
import { closeEverything, handle, openPages, useBrowser } from './support';
import { closeIdle, spoil } from './supportShared';

export const mochaHooks: Mocha.RootHookObject = {
  async beforeAll() {
    endOnSignals();
    const browser = await launchBrowser(handle().browserPath);
    console.log(`  browser ${browser.version()}`);
    useBrowser(browser);
  },

  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state === 'failed') {
      await takeScreenshots(this.currentTest.fullTitle());
      openPages().forEach(spoil);
    }
  },

  async afterAll() {
    await closeIdle();
    await closeEverything();
    await endAll();
  },
};

async function takeScreenshots(title: string): Promise<void> {
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100);
  for (const [index, page] of openPages().entries()) {
    const path = join(handle().outFolder, `${name}${index === 0 ? '' : `-${index}`}.png`);
    await page.screenshot({ path }).then(
      () => console.log(`       screenshot: ${path}`),
      (error: unknown) => console.log(`       no screenshot: ${error}`),
    );
  }
}
