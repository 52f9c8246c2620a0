import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  closeWorkbench,
  folderOf,
  openSecondWindow,
  openWorkbench,
  reloadWorkbench,
} from './support';
import { clickOn, eventually, openFile, runCommand } from './supportEditor';
import { openPanelBeside, panel } from './supportPanel';
import { isNotNotified, notification, reportPreview, writeManyFiles } from './supportReport';

describe('a folder that is open in two windows', () => {
  let one: Page;
  let two: Page;

  before(async () => {
    // In a browser VS Code saves what is typed unless told.
    const settings = { 'files.autoSave': 'off' };
    one = await openWorkbench({ size: { width: 1600, height: 1000 }, settings });
    await openPanelBeside(one, 'residual_network.py');
    two = await openSecondWindow(one);
    await openPanelBeside(two, 'residual_network.py');
  });

  after(() => closeWorkbench(one));

  it('has a panel in each, which follows the cursor of its own window', async () => {
    await study(one, RELU);
    await study(two, TANH);
    await headed(one, 'ReLU');
  });

  it('keeps what is typed in one from the other until it is saved', async () => {
    await study(one, RELU);
    await one.keyboard.press('End');
    await one.keyboard.type('\nnn.Mish(),');
    await listed(one, 'Mish');
    await isNotListed(two, 'Mish');
    await toCode(one);
    await one.keyboard.press('Control+S');
    await listed(two, 'Mish');
  });

  it('goes on in one while the other is reloaded, and comes back there', async () => {
    await reloadWorkbench(one);
    await headed(two, 'Tanh');
    await study(two, RELU);
    await listed(one, 'Mish');
  });
});

describe('a window that is reloaded in the middle of a report on its workspace', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench({ size: { width: 1400, height: 900 } });
    await openFile(page, 'keras_functional.py');
    await writeManyFiles(folderOf(page));
  });

  after(() => closeWorkbench(page));

  for (const [how, reload] of [
    ['by the command', () => runCommand(page, 'Developer: Reload Window')],
    ['by the browser', () => page.reload()],
  ] as const) {
    it(`has no half a report and no progress left, ${how}`, async () => {
      await runCommand(page, 'Activation Lens: Report on Workspace');
      const working = await notification(page, 'Reporting on activations');
      await working.getByText(/\d+ of \d+/).waitFor();
      await Promise.all([page.waitForEvent('load'), reload()]);
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      await page.locator('.tab.active', { hasText: 'keras_functional.py' }).waitFor();
      assert.equal(await page.locator('.tab', { hasText: 'Activation Lens report' }).count(), 0);
      assert.ok(await isNotNotified(page, 'Reporting on activations'));
      await runCommand(page, 'Notifications: Clear All Notifications');
    });
  }

  it('reports when it is asked again', async () => {
    await writeFile(join(folderOf(page), '.gitignore'), 'many/\n');
    await runCommand(page, 'Activation Lens: Report on Workspace');
    const title = { level: 1, name: 'Activations of examples' };
    await reportPreview(page).getByRole('heading', title).waitFor();
    await reportPreview(page).getByRole('cell', { name: 'ResidualNetwork' }).waitFor();
  });
});

/** In the file that both windows show. */
const RELU = { name: 'ReLU', token: 'ReLU', within: 'nn.ReLU(' };
const TANH = { name: 'Tanh', token: 'tanh', within: 'torch.tanh' };

/** Puts the cursor on an activation, and waits for the panel to follow. */
async function study(page: Page, { name, token, within }: typeof RELU): Promise<void> {
  await toCode(page);
  await clickOn(page, token, { within });
  await headed(page, name);
}

/** The focus may have gone to the panel while the other window had it. */
async function toCode(page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('.tab', { hasText: 'residual_network.py' }).click();
}

async function headed(page: Page, name: string): Promise<void> {
  await panel(page).getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

function rows(page: Page, name: string) {
  return panel(page).locator('#uses .option', { hasText: name });
}

async function listed(page: Page, name: string): Promise<void> {
  await rows(page, name).first().waitFor();
}

/** Not even after another question was asked and answered there. */
async function isNotListed(page: Page, name: string): Promise<void> {
  await study(page, RELU);
  await study(page, TANH);
  await eventually('it is not listed', async () => (await rows(page, name).count()) === 0);
}
