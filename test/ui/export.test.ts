import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ThemeKind } from '../workbench/settings.mjs';
import { folderOf, setTheme } from './support';
import { preset } from './supportCompare';
import { eventually } from './supportEditor';
import { openPanelBeside, panel } from './supportPanel';
import { borrowWorkbench, returnWorkbench } from './supportShared';

describe('the figure of the panel, taken elsewhere,', () => {
  let page: Page;

  before(async () => {
    page = await borrowWorkbench({ width: 1600, height: 1000 });
    await openPanelBeside(page, 'residual_network.py');
    await panel(page).locator('#uses .option').filter({ hasText: 'Leaky ReLU' }).first().click();
    await panel(page).getByRole('heading', { level: 1, name: 'Leaky ReLU' }).waitFor();
  });

  after(() => returnWorkbench(page));

  for (const [theme, background, curve] of [
    ['light', '#ffffff', '#0072b2'],
    ['dark', '#1f1f1f', '#56b4e9'],
    ['highContrast', '#000000', '#ffffff'],
  ] as const satisfies readonly (readonly [ThemeKind, string, string])[]) {
    it(`is an SVG in the colours of the ${theme} theme, without its variables`, async () => {
      await setTheme(page, theme);
      await panel(page).locator(`path.curve[stroke="${curve}"]`).first().waitFor();
      await pick('Copy SVG');
      await eventually('it is copied', async () => (await clipboard()).includes(background));
      const svg = await clipboard();
      assert.ok(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns='));
      assert.doesNotMatch(svg, /var\(|color\(|rgba?\(/);
      assert.match(svg, new RegExp(`<rect class="background"[^>]* fill="${background}"`));
      assert.match(svg, new RegExp(`class="curve"[^>]* stroke="${curve}"`));
      assert.match(svg, /<title>Curve of Leaky ReLU over its derivative<\/title>/);
      assert.match(svg, /<desc>Parameters: negative_slope \(a\) = 0\.2\. Range of f: /);
      assert.deepEqual(await page.evaluate(sizeOfXml, svg), await size());
    });
  }

  it('is saved as SVG where the dialog says', async () => {
    await pick('Save as SVG…');
    const path = await acceptDialog('leaky-relu.svg');
    await eventually('the file is there', async () =>
      (await read(path)).toString('utf8').endsWith('</svg>\n'),
    );
    await panel(page)
      .locator('[role="status"]', { hasText: 'Saved: leaky-relu.svg' })
      .waitFor({ state: 'attached' });
  });

  it('is saved as PNG of twice its size', async () => {
    await pick('Save as PNG, 2×…');
    const path = await acceptDialog('leaky-relu.png');
    await eventually('the file is there', async () => (await read(path)).length > 0);
    const bytes = await read(path);
    assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG');
    const [width = 0, height = 0] = await size();
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [2 * width, 2 * height]);
  });

  it('is not saved when the dialog is closed', async () => {
    await pick('Save as SVG…');
    const input = page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor();
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
    assert.equal((await read(join(folderOf(page), 'leaky-relu (1).svg'))).length, 0);
  });

  it('is copied as an image', async () => {
    await pick('Copy image');
    await eventually('an image is on the clipboard', () =>
      page.evaluate(async () => {
        const items = await navigator.clipboard.read();
        return items.some(({ types }) => types.includes('image/png'));
      }),
    );
  });

  const others = [
    { tab: 'Compare', name: 'relu-elu-prelu-mpelu', title: 'Curves of ReLU, ELU, PReLU, MPELU' },
    { tab: 'Depth', name: 'leaky-relu-by-layer', title: 'Signal and gradient by layer' },
  ] as const;
  for (const { tab, name, title } of others) {
    it(`is that of the tab ${tab} as well, as SVG and as PNG of twice its size`, async () => {
      await panel(page).getByRole('tab', { name: tab }).click();
      if (tab === 'Compare') await preset(page, 'The survey’s recommendation').click();
      await panel(page).locator('.surface:visible > svg title', { hasText: title }).waitFor({
        state: 'attached',
      });
      await pick('Copy SVG');
      await eventually('it is copied', async () => (await clipboard()).includes(title));
      const svg = await clipboard();
      assert.doesNotMatch(svg, /var\(|color\(|rgba?\(|style=|href/);
      assert.deepEqual(await page.evaluate(sizeOfXml, svg), await size());
      await pick('Save as PNG, 2×…');
      const path = await acceptDialog(`${name}.png`);
      await eventually('the file is there', async () => (await read(path)).length > 0);
      const bytes = await read(path);
      const [width = 0, height = 0] = await size();
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [2 * width, 2 * height]);
    });
  }

  async function pick(name: string): Promise<void> {
    await panel(page).getByRole('button', { name: 'Save or copy the figure' }).click();
    await panel(page).getByRole('menuitem', { name, exact: true }).click();
  }

  /** Takes what is proposed; returns where that is. */
  async function acceptDialog(name: string): Promise<string> {
    const input = page.locator('.quick-input-widget .quick-input-box input');
    await eventually('the dialog proposes a name', async () => {
      return (await input.isVisible()) && (await input.inputValue()).endsWith(name);
    });
    const path = await input.inputValue();
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    return path;
  }

  /** Of the drawing on screen, in pixels. */
  function size(): Promise<readonly number[]> {
    return panel(page)
      .locator('.surface:visible > svg')
      .first()
      .evaluate((svg) => ['width', 'height'].map((name) => Number(svg.getAttribute(name))));
  }

  function clipboard(): Promise<string> {
    return page.evaluate(() => navigator.clipboard.readText());
  }
});

/** Empty while there is none. */
function read(path: string): Promise<Buffer> {
  return readFile(path).catch(() => Buffer.alloc(0));
}

/** Runs in the page: what is no XML has no size. */
function sizeOfXml(svg: string): readonly number[] {
  const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return ['width', 'height'].map((name) => Number(root.getAttribute(name)));
}
