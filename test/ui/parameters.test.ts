import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { clickOn, eventually, openFile, runCommand } from './supportEditor';
import { openPanelBeside, panel } from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('the parameters in the panel', () => {
  let page: Page;

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1000 });
    await openPanelBeside(page, 'residual_network.py');
    await row('ELU', '0.5');
  });

  after(() => returnWorkbench(page));

  it('mark the value in the source and the framework’s default, each where its slider would stand', async () => {
    const slider = panel(page).getByRole('slider', { name: 'alpha' });
    const ends = await slider.evaluate((input: HTMLInputElement) => [input.min, input.max]);
    const [lo, hi] = ends.map(Number) as [number, number];
    const marks = await panel(page)
      .locator('.parameter .slider-mark')
      .evaluateAll((found) =>
        found.map((mark) => {
          const style = (mark as HTMLElement).style.getPropertyValue('--at');
          return [mark.className.replace('slider-mark ', ''), Number(style)] as const;
        }),
      );
    assert.deepEqual(
      marks.map(([kind, at]) => [kind, lo + at * (hi - lo)]),
      [
        ['source', 0.5],
        ['default', 1],
      ],
    );
  });

  it('say what is marked to everyone', async () => {
    const slider = panel(page).getByRole('slider', { name: 'alpha' });
    const said = await slider.evaluate((input: HTMLInputElement) => {
      const id = input.getAttribute('aria-describedby') ?? '';
      const parts = [...(document.getElementById(id)?.children ?? [])];
      return [parts.map(({ textContent }) => textContent), input.title];
    });
    const [source, usual] = ['0.5 in the source', '1 by the framework’s default'];
    assert.deepEqual(said, [[source, usual], `${source}\n${usual}`]);
  });

  it('are written into the code, and taken back by one undo there', async () => {
    assert.equal(await writeButton().getAttribute('aria-disabled'), 'true');
    await field('alpha').fill('0.75');
    await eventually('there is something to write', async () => {
      return (await writeButton().getAttribute('aria-disabled')) === null;
    });
    await writeButton().click();
    await lineWith('nn.ELU(alpha=0.75)').waitFor();
    await panel(page).getByText('0.75 in the source').waitFor();
    await eventually('nothing is left to write', async () => {
      return (await writeButton().getAttribute('aria-disabled')) === 'true';
    });
    assert.ok(await writeButton().evaluate((button) => button === document.activeElement));
    await panel(page)
      .locator('[role="status"]', { hasText: 'Written into the code: nn.ELU(alpha=0.75)' })
      .waitFor({ state: 'attached' });
    await undo();
  });

  it('are written by the keyboard alone', async () => {
    await panel(page).getByRole('slider', { name: 'alpha' }).focus();
    await page.keyboard.press('ArrowRight');
    await writeButton().focus();
    const value = await field('alpha').inputValue();
    await page.keyboard.press('Enter');
    await lineWith(`nn.ELU(alpha=${value})`).waitFor();
    await undo();
  });

  it('are not written where nothing takes them, and the editor says why', async () => {
    // A class that is handed on.
    await panel(page)
      .locator('#uses .option')
      .filter({ hasText: /PReLU.*line 70/ })
      .click();
    await panel(page).getByRole('heading', { level: 1, name: 'PReLU', exact: true }).waitFor();
    await field('a').fill('0.3');
    await writeButton().click();
    const why = 'Nothing was written: torch.nn.PReLU is handed on without a call';
    // The workbench of the tests shows no toasts of its own accord.
    await runCommand(page, 'Notifications: Show Notifications');
    await page.locator('.notification-list-item', { hasText: why }).waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('are written into the cell of a notebook', async () => {
    await page.locator('.tab', { hasText: 'residual_network.py' }).click();
    await openFile(page, 'notebook.ipynb');
    await panel(page).locator('.file-name', { hasText: 'notebook.ipynb' }).waitFor();
    await row('Leaky ReLU', '0.2');
    await panel(page).getByRole('heading', { level: 1, name: 'Leaky ReLU', exact: true }).waitFor();
    await field('negative_slope').fill('0.35');
    await writeButton().click();
    await lineWith('nn.LeakyReLU(0.35)').waitFor();
    await panel(page).getByText('0.35 in the source').waitFor();
  });

  it('have no button for what stands in no code', async () => {
    const search = panel(page).getByRole('textbox', { name: 'Search all activations' });
    await search.fill('mpelu');
    await search.press('Enter');
    await panel(page).getByRole('heading', { level: 1, name: 'MPELU' }).waitFor();
    await writeButton().waitFor({ state: 'hidden' });
    await search.fill('');
  });

  /** Once, in the code. */
  async function undo(): Promise<void> {
    await page.locator('.tab', { hasText: 'residual_network.py' }).click();
    await clickOn(page, 'ELU', { within: 'nn.ELU(' });
    await page.keyboard.press('Control+Z');
    await lineWith('nn.ELU(alpha=0.5)').waitFor();
    await panel(page).getByText('0.5 in the source').waitFor();
  }

  function row(name: string, value: string): Promise<void> {
    return panel(page)
      .locator('#uses .option')
      .filter({ has: panel(page).getByText(name, { exact: true }) })
      .filter({ hasText: value })
      .first()
      .click();
  }

  function field(name: string) {
    return panel(page).getByRole('spinbutton', { name });
  }

  function writeButton() {
    return panel(page).locator('.write .button');
  }

  /** Of the code, in whose lines blanks are no-break spaces. */
  function lineWith(text: string) {
    return page.locator('.view-line', { hasText: text }).first();
  }
});
