import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { copyWorkspace } from '../workbench/workspace.mjs';
import { closeWorkbench, openWorkbench } from './support';
import { chooseAction, eventually, hoverOver, openFile } from './supportEditor';

/** What the box of a hover leaves below the message of a diagnostic. */
const mostPixels = 170;
/** VS Code gives the box of a hover at least 250 pixels, of which its links to quick fixes take some. */
const seenPixels = 225;

const softmax = { within: 'nn.Softmax(' };

describe('a finding in the workbench', () => {
  let page: Page;

  before(async () => {
    const folder = await copyWorkspace();
    await writeFile(join(folder, 'classifier.py'), classifier.join('\n'));
    // High enough to show all of a hover: the contents are measured, whatever the box would hold.
    page = await openWorkbench({ folder, size: { width: 1280, height: 1600 } });
    await openFile(page, 'classifier.py');
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
  });

  after(() => closeWorkbench(page));

  it(`stands above a hover of at most ${mostPixels} pixels, whose picture is seen`, async () => {
    const hover = await hoverOver(page, 'Softmax', softmax);
    const own = hover.locator('.hover-row', { has: page.locator('img[src^="data:image/svg"]') });
    await own.locator('img').first().waitFor();
    const message = hover.locator('.hover-row', { hasText: 'applies log-softmax itself' });
    await message.locator('a', { hasText: 'AL401' }).waitFor();
    const { height } = await boxOf(own);
    assert.ok(height <= mostPixels, `${height} pixels below the message`);
    const { bottom } = await boxOf(own.locator('img').first());
    const depth = bottom - (await boxOf(hover)).top;
    assert.ok(depth <= seenPixels, `the picture ends at ${depth} pixels`);
  });

  it('is explained on a page that is rendered', async () => {
    await page.keyboard.press('Escape');
    await chooseQuickFix(page, 'Explain AL401');
    await page.locator('.tab', { hasText: 'AL401' }).waitFor();
    const rendered = page
      .frameLocator('iframe.webview.ready[src*="markdown"]')
      .frameLocator('iframe#active-frame');
    await rendered.getByRole('heading', { name: /^AL401/ }).waitFor();
  });

  it('is repaired by its quick fix', async () => {
    await openFile(page, 'classifier.py');
    await chooseQuickFix(page, 'Leave the activation out');
    await eventually(
      'the finding is gone',
      async () => (await page.locator('.monaco-editor .squiggly-warning').count()) === 0,
    );
    assert.match((await page.locator('.view-lines').first().textContent()) ?? '', /Identity\(\)/);
  });
});

describe('a finding in many places', () => {
  let page: Page;

  before(async () => {
    const folder = await copyWorkspace();
    const layers = Array.from({ length: 9 }, () => '    nn.Linear(64, 64), nn.Sigmoid(),');
    const deep = ['from torch import nn', '', 'model = nn.Sequential(', ...layers, ')', ''];
    await writeFile(join(folder, 'deep.py'), deep.join('\n'));
    page = await openWorkbench({ folder, size: { width: 1280, height: 900 } });
    await openFile(page, 'deep.py');
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
  });

  after(() => closeWorkbench(page));

  it('leaves the picture of the hover in sight, and says how many places it leaves out', async () => {
    const hover = await hoverOver(page, 'Sigmoid');
    await hover.locator('.hover-row', { hasText: '6 more before it.' }).waitFor();
    const own = hover.locator('img[src^="data:image/svg"]').first();
    await own.waitFor();
    const { bottom } = await boxOf(own);
    assert.ok(bottom <= (await boxOf(hover)).bottom, 'the picture is cut off');
  });
});

const classifier = [
  'from torch import nn',
  '',
  'model = nn.Sequential(nn.Linear(784, 10), nn.Softmax(dim=1))',
  'criterion = nn.CrossEntropyLoss()',
  '',
];

function chooseQuickFix(page: Page, name: string): Promise<void> {
  return chooseAction(page, name, { keys: 'Control+.', token: 'Softmax', ...softmax });
}

function boxOf(element: Locator): Promise<{ top: number; bottom: number; height: number }> {
  return element.evaluate((one) => {
    const { top, bottom, height } = one.getBoundingClientRect();
    return { top, bottom, height };
  });
}
