// Makes the pictures of the README from the real editor: npm run pictures writes media/hover.png
// and media/panel.png, in the light theme.
import { join } from 'node:path';
import { ensureBrowser, launchBrowser } from './browser.mjs';
import { buildPackage } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runScript } from './lifetime.mjs';
import { root } from './project.mjs';
import { ensureServer } from './serverInstall.mjs';
import { step } from './steps.mjs';
import { handleOf, startWithExtension } from './uiTests.mjs';

/** @typedef {import('playwright-core').Page} Page */

const size = { width: 1200, height: 760 };
const example = 'residual_network.py';

await runScript(async () => {
  await ensureDependencies();
  await buildPackage();
  const program = await ensureServer();
  const browserPath = await ensureBrowser();
  const server = await startWithExtension(program);
  process.env.WORKBENCH = await handleOf(server, browserPath);
  // The helpers of the UI tests are TypeScript.
  const { register } = await import('tsx/esm/api');
  register();
  const { openWorkbench, useBrowser } = await import('../ui/support');
  useBrowser(await launchBrowser(browserPath));
  const page = await openWorkbench({
    theme: 'light',
    size,
    settings: { 'editor.minimap.enabled': false },
  });
  await step('media/hover.png', () => pictureHover(page));
  await step('media/panel.png', () => picturePanel(page));
  return 0;
});

/** @param {Page} page */
async function pictureHover(page) {
  const { hoverOver, openFile, runCommand } = await import('../ui/supportEditor');
  await openFile(page, example);
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  const hover = await hoverOver(page, 'leaky_relu', { within: 'F.leaky_relu(' });
  await hover.locator('img').first().waitFor();
  const box = await hover.boundingBox();
  if (box === null) {
    throw new Error('The hover has no place on the screen.');
  }
  const margin = 60;
  const clip = {
    x: Math.max(0, box.x - 2 * margin),
    y: Math.max(0, box.y - margin),
    width: Math.min(size.width - Math.max(0, box.x - 2 * margin), box.width + 4 * margin),
    height: Math.min(size.height - Math.max(0, box.y - margin), box.height + 2 * margin),
  };
  await page.screenshot({ path: join(root, 'media', 'hover.png'), clip });
}

/** @param {Page} page */
async function picturePanel(page) {
  const { clickOn, runCommand } = await import('../ui/supportEditor');
  const { panel } = await import('../ui/supportPanel');
  await clickOn(page, 'leaky_relu', { within: 'F.leaky_relu(' });
  await runCommand(page, 'Activation Lens: Open Panel');
  await panel(page).locator('svg').first().waitFor();
  await page.screenshot({ path: join(root, 'media', 'panel.png') });
}
