// Takes the pictures of the README from the real editor; run by `npm run pictures`.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openWorkbench } from './support';
import { preset } from './supportCompare';
import { clickOn, hoverOver, openFile, runCommand } from './supportEditor';
import { panel } from './supportPanel';

const size = { width: 1280, height: 800 };
/** Nothing but the hover has something to say of it. */
const plain = ['leaky_relu', { within: 'F.leaky_relu(' }] as const;
const token = ['ELU', { within: 'nn.ELU(alpha' }] as const;

describe('the pictures of the README', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench({
      theme: 'light',
      size,
      settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
    });
    await openFile(page, 'residual_network.py');
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  });

  it('show a hover', async () => {
    const hover = await hoverOver(page, ...plain);
    await hover.locator('img').first().waitFor();
    await save('hover.png', await page.screenshot({ clip: await around(hover.boundingBox()) }));
  });

  it('show the panel beside its file', async () => {
    await clickOn(page, ...token);
    await runCommand(page, 'Activation Lens: Open Panel');
    await page.mouse.move(size.width / 2, size.height - 4);
    await panel(page).locator('svg[role="img"]').first().waitFor();
    await save('panel.png', await page.screenshot());
  });
});

describe('the pictures of the panel’s tabs', () => {
  let page: Page;

  before(async () => {
    page = await openWorkbench({ theme: 'light', size: { width: 1720, height: 900 } });
    await openFile(page, 'residual_network.py');
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await clickOn(page, ...token);
    await runCommand(page, 'Activation Lens: Open Panel');
    await panel(page).locator('svg[role="img"]').first().waitFor();
  });

  /** The panel alone. */
  const shot = async (name: string) => {
    await panel(page)
      .locator('.views')
      .evaluate((element) => element.scrollTo(0, 0));
    const box = await panel(page).locator('.panel').boundingBox();
    if (box === null) throw new Error('The panel has no place on the screen.');
    await save(name, await page.screenshot({ clip: box }));
  };
  const turnTo = (name: RegExp) => panel(page).getByRole('tab', { name }).click();

  it('show a comparison', async () => {
    await turnTo(/^Compare/);
    await preset(page, 'The survey’s line-up: rectifiers').click();
    await panel(page).locator('.comparison path.curve').nth(11).waitFor();
    await shot('compare.png');
  });

  it('show signal and gradient by depth', async () => {
    await turnTo(/^Depth/);
    await panel(page).getByRole('button', { name: '30 ELU layers, Taylor' }).click();
    await panel(page).getByRole('button', { name: 'Run a network' }).click();
    await panel(page).getByRole('button', { name: 'Cancel' }).waitFor({ state: 'hidden' });
    await shot('depth.png');
  });

  it('show the models of the file', async () => {
    await turnTo(/^File/);
    await panel(page).locator('.strip, .strip-region, [role="listbox"] svg').last().waitFor();
    await shot('file.png');
  });
});

/** The hover with some of the code around it, from the line numbers on. */
async function around(found: Promise<Box | null>): Promise<Box> {
  const box = await found;
  if (box === null) {
    throw new Error('The hover has no place on the screen.');
  }
  const [left, top] = [50, Math.max(0, box.y - 60)];
  const [right, bottom] = [box.x + box.width + 40, box.y + box.height + 90];
  return {
    x: left,
    y: top,
    width: Math.min(size.width, right) - left,
    height: Math.min(size.height, bottom) - top,
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function save(name: string, picture: Uint8Array): Promise<void> {
  return writeFile(fileURLToPath(new URL(`../../media/${name}`, import.meta.url)), picture);
}
