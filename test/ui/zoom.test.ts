import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { closeWorkbench, openWorkbench } from './support';
import { audit } from './supportAxe';
import { eventually, runCommand } from './supportEditor';
import { drawn, plots, spoken } from './supportFigure';
import { openPanelBeside, panel, widthsOf } from './supportPanel';

const TABS = ['Study', 'Compare', 'Depth', 'File'] as const;

// A window of 1280 × 900 pixels has room for half as many, each twice as large.
describe('the panel at a zoom of 200 %', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench({ size: { width: 1280, height: 900 } });
    await openPanelBeside(page, 'residual_network.py');
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await page.setViewportSize({ width: 640, height: 450 });
    await eventually('the column is half as wide', async () => (await clientWidth()) < 330);
  });
  after(() => closeWorkbench(page));

  for (const tab of TABS) {
    it(`has nothing beside the page in the tab ${tab}, and all of it is accessible`, async () => {
      await panel(page).getByRole('tab', { name: tab }).click();
      const shown = panel(page).getByRole('tabpanel', { name: tab });
      await shown.waitFor();
      await eventually('nothing stands out', async () => {
        const { clientWidth: seen, scrollWidth } = await widthsOf(page);
        return seen === scrollWidth;
      });
      assert.deepEqual((await audit(page)).serious, []);
    });
  }

  it('shows the plots whole, with what the probe reads, without a scroll between them', async () => {
    await panel(page).getByRole('tab', { name: 'Study' }).click();
    await plots(page).focus();
    await page.keyboard.press('Home');
    await eventually('the probe is read', async () => (await spoken(page)).startsWith('x '));
    await drawn(page);
    const seen = await plots(page).evaluate((slider) => {
      const readout = slider.closest('figure')?.querySelector('.readout-box');
      if (!readout) throw new Error('There is no readout.');
      return readout.getBoundingClientRect().bottom - slider.getBoundingClientRect().top;
    });
    const height = await panel(page)
      .locator('body')
      .evaluate(() => innerHeight);
    assert.ok(seen <= height, `${seen} of ${height} pixels`);
  });

  async function clientWidth(): Promise<number> {
    return (await widthsOf(page)).clientWidth;
  }
});
