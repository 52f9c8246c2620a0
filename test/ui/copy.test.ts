import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { audit } from './supportAxe';
import { eventually } from './supportEditor';
import { openPanelBeside, panel } from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('the formula in the panel', () => {
  let page: Page;

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1000 });
    await openPanelBeside(page, 'residual_network.py');
    await panel(page).locator('#uses .option').filter({ hasText: 'Leaky ReLU' }).first().click();
    await panel(page).getByRole('heading', { level: 1, name: 'Leaky ReLU' }).waitFor();
  });

  after(() => returnWorkbench(page));

  it('is copied as LaTeX, with the value of the slider', async () => {
    await panel(page).getByRole('spinbutton', { name: 'negative_slope' }).fill('0.35');
    await pick('f', 'LaTeX');
    await copied(
      'f(x) = \\begin{cases} x & x \\ge 0 \\\\ a x & \\text{otherwise} \\end{cases}, \\quad a = 0.35',
    );
    await panel(page)
      .locator('[role="status"]', { hasText: 'Copied: LaTeX' })
      .waitFor({ state: 'attached' });
  });

  it('is copied as code', async () => {
    await pick('f', 'PyTorch');
    await copied(
      'import torch\n\n\ndef leaky_relu(x, negative_slope=0.35):\n    return torch.where(x >= 0, x, negative_slope * x)\n',
    );
    await pick('f′', 'TensorFlow.js');
    await eventually('the derivative is copied', async () =>
      (await clipboard()).includes('export function leakyReluDerivative(x, negative_slope = 0.35)'),
    );
  });

  it('is copied as an expression, which the box takes', async () => {
    await pick('f′', 'Expression');
    await copied('where(x < 0, 0.35, 1)');
    await pick('f', 'Expression');
    await copied('where(x >= 0, x, 0.35 * x)');
    const box = panel(page).getByRole('textbox', { name: 'Expression of x' });
    await box.focus();
    await page.keyboard.press('Control+V');
    await panel(page)
      .getByText('Your expression: the same as Leaky ReLU with negative_slope (a) = 0.35')
      .waitFor();
    await panel(page).locator('#uses .option').filter({ hasText: 'Leaky ReLU' }).first().click();
    await panel(page).getByRole('heading', { level: 1, name: 'Leaky ReLU', exact: true }).waitFor();
  });

  it('is copied by the keyboard alone, and the menu gives the focus back', async () => {
    await opener().focus();
    await page.keyboard.press('ArrowDown');
    await menu().waitFor();
    assert.equal(await focused(), 'LaTeX');
    const reached: string[] = [];
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'Home', 'n', 'ArrowRight', 'ArrowLeft']) {
      await page.keyboard.press(key);
      reached.push(await focused());
    }
    assert.deepEqual(reached, [
      'PyTorch',
      'LaTeX',
      'Expression',
      'LaTeX',
      'NumPy',
      'NumPy',
      'NumPy',
    ]);
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'hidden' });
    assert.equal(await opener().getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    await menu().waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await copied('where(x < 0, 0.2, 1)');
    assert.ok(await opener().evaluate((button) => button === document.activeElement));
  });

  it('has a menu that closes when something else is clicked, and is accessible', async () => {
    await opener().click();
    await menu().waitFor();
    assert.equal(await opener().getAttribute('aria-expanded'), 'true');
    const { serious } = await audit(page);
    assert.deepEqual(serious, []);
    await panel(page).locator('h1:visible').click();
    await menu().waitFor({ state: 'hidden' });
  });

  function opener() {
    return panel(page).locator('.formula .button');
  }

  function menu() {
    return panel(page).getByRole('menu', { name: 'Copy as' });
  }

  async function pick(group: string, format: string): Promise<void> {
    await opener().click();
    await menu()
      .getByRole('group', { name: group, exact: true })
      .getByRole('menuitem', { name: format, exact: true })
      .click();
    await menu().waitFor({ state: 'hidden' });
  }

  function copied(text: string): Promise<void> {
    return eventually(`the clipboard holds ${text}`, async () => (await clipboard()) === text);
  }

  function clipboard(): Promise<string> {
    return page.evaluate(() => navigator.clipboard.readText());
  }

  function focused(): Promise<string> {
    return panel(page)
      .locator('body')
      .evaluate(() => document.activeElement?.textContent ?? '');
  }
});
