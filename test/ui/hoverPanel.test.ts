import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { clickOn, eventually, openFile, runCommand } from './supportEditor';
import { openPanels, panel, reloadWindow } from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('the panel and the editor', () => {
  let page: Page;

  before(async () => {
    page = await borrowWorkbench({ width: 1800, height: 900 });
    await openFile(page, 'residual_network.py');
    await runCommand(page, 'Activation Lens: Open Panel');
  });

  after(() => returnWorkbench(page));

  const title = (name: string) => panel(page).getByRole('heading', { level: 1, name, exact: true });
  const listed = (name: string) =>
    panel(page)
      .getByRole('listbox', { name: 'Activations of the file' })
      .getByRole('option', { name })
      .first();

  it('follows the cursor', async () => {
    await clickOn(page, 'leaky_relu', { within: 'F.leaky_relu(' });
    await title('Leaky ReLU').waitFor();
    await clickOn(page, 'sigmoid', { within: 'torch.sigmoid(' });
    await title('Sigmoid').waitFor();
  });

  it('selects in the source what is chosen in the list', async () => {
    await listed('GELU').click();
    await eventually('GELU is selected', async () => /\(4 selected\)/.test(await position(page)));
    await title('GELU').waitFor();
  });

  it('goes to another file with the editor', async () => {
    await openFile(page, 'keras_functional.py');
    await listed('PReLU').waitFor();
    await clickOn(page, 'LeakyReLU', { within: 'layers.LeakyReLU(' });
    await title('Leaky ReLU').waitFor();
  });

  it('comes back from a reload of the window with what it showed', async () => {
    await clickOn(page, 'gelu', { within: 'keras.activations.gelu' });
    await title('GELU').waitFor();
    await reloadWindow(page);
    await title('GELU').waitFor();
    await listed('PReLU').waitFor();
    assert.equal(await openPanels(page), 1);
  });

  it('selects in a cell of a notebook what is chosen in the list', async () => {
    await openFile(page, 'notebook.ipynb');
    await listed('Tanh').click();
    const selected = page.locator('.notebookOverlay .monaco-editor .selected-text');
    await selected.first().waitFor();
    await title('Tanh').waitFor();
  });
});

function position(page: Page): Promise<string> {
  return page
    .locator('[id="status.editor.selection"]')
    .textContent()
    .then((text) => text ?? '');
}
