import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { copyWorkspace } from '../workbench/workspace.mjs';
import { closeWorkbench, openWorkbench, setTheme } from './support';
import { comparedNames } from './supportCompare';
import { eventually, hoverOver, openFile } from './supportEditor';
import { openPanels, panel } from './supportPanel';

const themes = ['light', 'dark', 'highContrast', 'highContrastLight'] as const;

/** VS Code gives the box of a hover at least 250 pixels; what is below has to be scrolled to. */
const mostPixels = 240;

const leakyRelu = { within: 'F.leaky_relu(' };

describe('the hover in the workbench', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench();
    await openFile(page, 'residual_network.py');
  });

  after(() => closeWorkbench(page));

  const pictures = new Set<string>();

  for (const theme of themes) {
    it(`shows fact and picture within ${mostPixels} pixels in the theme ${theme}`, async () => {
      await setTheme(page, theme);
      const hover = await hoverOver(page, 'leaky_relu', leakyRelu);
      assert.match((await hover.locator('strong').first().textContent()) ?? '', /^Leaky ReLU/);
      const picture = hover.locator('img').first();
      await picture.waitFor();
      assert.ok((await drawnWidth(picture)) > 0, 'the picture is not drawn');
      assert.notEqual((await picture.getAttribute('alt')) ?? '', '');
      pictures.add((await picture.getAttribute('src')) ?? '');
      const { box, contents } = await heights(hover);
      assert.ok(box <= mostPixels && contents <= mostPixels, `box ${box}, contents ${contents}`);
      await dismiss(page);
    });
  }

  it('has colours of its own in each kind of theme', () => {
    assert.equal(pictures.size, themes.length);
  });

  it('opens the panel at its activation', async () => {
    const hover = await hoverOver(page, 'leaky_relu', leakyRelu);
    await hover.locator('a[data-href^="command:activationLens.openPanel"]').click();
    await panel(page).getByRole('heading', { name: 'Leaky ReLU' }).first().waitFor();
    assert.equal(await openPanels(page), 1);
    await dismiss(page);
  });

  it('compares its activation with what is recommended', async () => {
    const hover = await hoverOver(page, 'leaky_relu', leakyRelu);
    await hover.locator('a[data-href^="command:activationLens.compare"]').click();
    await eventually('it is the first that is compared', async () => {
      const [first = ''] = await comparedNames(page);
      return first.startsWith('Leaky ReLU');
    });
    assert.equal(await openPanels(page), 1);
    await dismiss(page);
  });
});

describe('a hover of any activation', () => {
  let page: Page;

  before(async () => {
    const folder = await copyWorkspace();
    await writeFile(join(folder, 'unknown.py'), unknown.join('\n'));
    // High enough to show the whole file: the contents are measured, whatever the box would hold.
    page = await openWorkbench({ folder, size: { width: 1280, height: 2400 } });
    await openFile(page, 'residual_network.py');
  });

  after(() => closeWorkbench(page));

  for (const { token, within } of [
    { token: 'sigmoid', within: 'torch.sigmoid(' },
    { token: 'GELU', within: 'nn.GELU' },
    { token: 'ReLU', within: 'nn.ReLU(' },
    { token: 'PReLU', within: 'nn.PReLU(num' },
    { token: 'softmax', within: 'F.softmax(' },
  ]) {
    it(`needs at most ${mostPixels} pixels: ${within}`, async () => {
      const hover = await hoverOver(page, token, { within });
      await hover.locator('img').first().waitFor();
      const { contents } = await heights(hover);
      assert.ok(contents <= mostPixels, `${contents} pixels`);
      await dismiss(page);
    });
  }

  for (const [token, within] of [
    ['RReLU', 'nn.RReLU('],
    ['Hardtanh', 'nn.Hardtanh('],
    ['Softplus', 'nn.Softplus('],
    ['ReLU', 'layers.ReLU('],
  ] as const) {
    it(`needs at most ${mostPixels} pixels with unknown values: ${within}`, async () => {
      await openFile(page, 'unknown.py');
      const hover = await hoverOver(page, token, { within });
      await hover.locator('img').first().waitFor();
      assert.match((await hover.textContent()) ?? '', /not known here/);
      const { contents } = await heights(hover);
      assert.ok(contents <= mostPixels, `${contents} pixels`);
      await dismiss(page);
    });
  }
});

/** Values that only the running program knows. */
const unknown = [
  'import torch.nn as nn',
  'from keras import layers',
  '',
  'def build(a, b, c):',
  '    first = nn.RReLU(a, b)',
  '    second = nn.Hardtanh(a, b)',
  '    third = nn.Softplus(a, b)',
  '    fourth = layers.ReLU(max_value=a, negative_slope=b, threshold=c)',
  '',
];

function drawnWidth(picture: Locator): Promise<number> {
  return picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });
}

/** Of the box, and of what it holds, which may be more than is seen. */
function heights(hover: Locator): Promise<{ box: number; contents: number }> {
  return hover.evaluate((element) => ({
    box: element.getBoundingClientRect().height,
    contents: Math.max(
      ...[...element.querySelectorAll('.monaco-hover-content')].map((part) => part.scrollHeight),
    ),
  }));
}

/** A hover left open would lie over the next token. */
async function dismiss(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.locator('.monaco-editor .monaco-hover:not(.hidden)').waitFor({ state: 'detached' });
}
