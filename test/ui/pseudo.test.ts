import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { catalogue } from '../../src/activations/catalogue';
import { closeWorkbench, folderOf, openWorkbench } from './support';
import { eventually, hoverOver, openFile, runCommand } from './supportEditor';
import { panel } from './supportPanel';
import { clippedTexts, foreignWords, textsShown, usePseudo } from './supportPseudo';

const NET = `from torch import nn

net = nn.Sequential(nn.Linear(784, 10), nn.LeakyReLU(0.2), nn.Linear(10, 10), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()
`;

/** What is shown as the code, the papers and the mathematics have it. */
const NAMES = [
  ...catalogue.flatMap(({ name, aliases, parameters, papers }) => [
    name,
    ...aliases,
    ...parameters.map((parameter) => parameter.name),
    ...papers.flatMap(({ authors, title, venue }) => [authors, title, venue]),
  ]),
  ...(NET.match(/\w+/g) ?? []),
  ...['torch', 'init', 'exp', 'where', 'sigmoid', 'tanh', 'Li Yang 2016', 'Bridle 1990', 'net.py'],
];

describe('a language that is not English, and longer', () => {
  let page: Page;
  let restore: (() => Promise<void>) | undefined;

  before(async () => {
    restore = await usePseudo();
    page = await openWorkbench({ settings: { 'activationLens.language': 'zh-cn' } });
    await writeFile(join(folderOf(page), 'net.py'), NET);
    await openFile(page, 'net.py');
  });

  after(async () => {
    await restore?.();
    await closeWorkbench(page);
  });

  it('is all that the hover speaks', async () => {
    const hover = await hoverOver(page, 'LeakyReLU');
    const texts = await hover.locator('.hover-contents').first().evaluate(textsShown);
    assert.deepEqual(foreignWords(texts, NAMES), []);
    await page.keyboard.press('Escape');
  });

  it('is all that the panel speaks, in each of its tabs', async () => {
    await runCommand(page, 'Activation Lens: Open Panel');
    await panel(page).locator('#uses .option').first().waitFor({ state: 'attached' });
    await panel(page).locator('.formula math').first().waitFor();
    const body = panel(page).locator('body');
    for (const tab of await panel(page).getByRole('tab').all()) {
      await tab.click();
      await panel(page).locator('[role=tabpanel]:visible :visible').first().waitFor();
      assert.deepEqual(foreignWords(await body.evaluate(textsShown), NAMES), []);
    }
  });

  it('fits into a panel of any width, in each of its tabs', async () => {
    const html = panel(page).locator('html');
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    for (const [width, most] of [
      [1900, 1000],
      [690, 360],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await eventually('the panel is as wide', async () => {
        return (await html.evaluate(({ clientWidth }) => clientWidth)) < most;
      });
      for (const tab of await panel(page).getByRole('tab').all()) {
        await tab.click();
        let clipped: readonly string[] = [];
        await eventually(
          'nothing is cut off',
          async () => {
            clipped = await html.evaluate(clippedTexts);
            return clipped.length === 0;
          },
          5_000,
        ).catch(() => assert.deepEqual(clipped, []));
      }
    }
  });
});
