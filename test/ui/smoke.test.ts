import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { closeWorkbench, openWorkbench, setTheme } from './support';
import { hoverOver, openFile, runCommand } from './supportEditor';
import { openPanels, panel } from './supportPanel';

describe('the extension as a user gets it', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench();
    await openFile(page, 'residual_network.py');
  });

  after(() => closeWorkbench(page));

  it('draws a picture in the hover of an activation', async () => {
    const hover = await hoverOver(page, 'leaky_relu', { within: 'F.leaky_relu(' });
    await hover.locator('img[src^="data:image/svg+xml"]').first().waitFor();
  });

  it('opens its panel from the command palette', async () => {
    await runCommand(page, 'Activation Lens: Open Panel');
    await panel(page).locator('body :visible').first().waitFor();
    assert.equal(await openPanels(page), 1);
  });

  it('follows the colour theme', async () => {
    await setTheme(page, 'highContrast');
    await panel(page).locator('body.vscode-high-contrast').waitFor();
  });
});
