import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { copyWorkspace } from '../workbench/workspace.mjs';
import { closeWorkbench, openWorkbench } from './support';
import { eventually, openFile, rightClickOn } from './supportEditor';
import { panel } from './supportPanel';

describe('the context menu of the editor', () => {
  let page: Page;
  let entry: Locator;

  before(async () => {
    const folder = await copyWorkspace();
    await writeFile(join(folder, 'plain.py'), 'import torch\n\nprint(torch.ones(2))\n');
    page = await openWorkbench({ folder });
    entry = page.locator('.monaco-menu .action-item', { hasText: 'Open in Activation Lens' });
  });

  after(() => closeWorkbench(page));

  it('opens the panel at the activation that was clicked, wherever the cursor was', async () => {
    await openFile(page, 'residual_network.py');
    await eventually('the file is known to have activations', async () => {
      await page.keyboard.press('Escape');
      await rightClickOn(page, 'GELU', { within: 'nn.GELU' });
      return (await entry.count()) === 1;
    });
    await choose(entry);
    await panel(page).getByRole('heading', { name: 'GELU' }).first().waitFor();
    await rightClickOn(page, 'ReLU', { within: 'nn.ReLU(' });
    await choose(entry);
    await panel(page).getByRole('heading', { name: 'ReLU', exact: true }).first().waitFor();
  });

  it('has no such entry in a file without activations', async () => {
    await openFile(page, 'plain.py');
    await eventually('the file is known to have none', async () => {
      await page.keyboard.press('Escape');
      await rightClickOn(page, 'ones');
      return (await entry.count()) === 0;
    });
    assert.ok(await page.locator('.monaco-menu .action-item', { hasText: 'Copy' }).count());
    await page.keyboard.press('Escape');
  });
});

/** A menu takes no click in its first moments, so as not to be chosen from by the one that opened it. */
async function choose(entry: Locator): Promise<void> {
  await eventually('the menu is gone', async () => {
    if (await entry.isVisible()) {
      await entry.click({ timeout: 2_000 }).catch(() => undefined);
    }
    return (await entry.count()) === 0;
  });
}
